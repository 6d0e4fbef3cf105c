package budget.worker;

import static org.assertj.core.api.Assertions.assertThat;

import budget.intake.FileArchive;
import budget.store.FileTransfer;
import budget.store.Postgres;
import budget.store.StateSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** What a worker fetches lies in its folder while it is read, and no longer. */
class TransferredFilesTest {

    private static final String SHA256 = "ab".repeat(32);

    private final SingleConnectionDataSource connection = Postgres.newState().open();
    private final FileTransfer files = new FileTransfer(new JdbcTemplate(connection));

    @TempDir
    private Path folder;

    @BeforeEach
    void send() throws IOException {
        StateSchema.bringUpToDate(connection);
        Path sent = Files.writeString(folder.resolve("sent"), "收入总计");
        files.send(List.of(SHA256), hash -> sent);
    }

    @AfterEach
    void lookAway() {
        connection.destroy();
    }

    @Test
    void whatWasFetchedIsTakenAway() throws IOException {
        Path here = folder.resolve("here");
        try (TransferredFiles fetching = new TransferredFiles(files, new FileArchive(here))) {
            assertThat(fetching.fetch(SHA256)).hasContent("收入总计");
        }

        assertThat(here).isEmptyDirectory();
    }

    @Test
    void whatKilledOnesLeftIsTakenAwayButNothingThatMayBeInUse() throws IOException {
        Path here = Files.createDirectory(folder.resolve("here"));
        Path abandoned = left(here, "fetched-1.part", Duration.ofDays(2));
        Path inUse = left(here, "fetched-2.part", Duration.ofHours(2));
        Path kept = left(here, "cd".repeat(32), Duration.ofDays(400));
        try (TransferredFiles fetching = new TransferredFiles(files, new FileArchive(here))) {
            fetching.fetch(SHA256);
        }

        assertThat(abandoned).doesNotExist();
        assertThat(inUse).exists();
        assertThat(kept).exists();
    }

    private static Path left(Path here, String name, Duration ago) throws IOException {
        Path file = Files.createFile(here.resolve(name));
        return Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(ago)));
    }
}
