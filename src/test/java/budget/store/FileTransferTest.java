package budget.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Bytes that one machine has and another needs arrive as they were, or it is said that they did not. */
class FileTransferTest {

    private final SingleConnectionDataSource connection = Postgres.newState().open();
    private final FileTransfer files = new FileTransfer(new JdbcTemplate(connection));
    private final List<String> taken = new ArrayList<>();

    @TempDir
    private Path folder;

    @BeforeEach
    void prepare() {
        StateSchema.bringUpToDate(connection);
    }

    @AfterEach
    void lookAway() {
        connection.destroy();
    }

    @Test
    void whatIsFetchedReplacesALongerFileThatWasFetchedBefore() throws IOException {
        byte[] large = new byte[3_000_000];
        new Random(7).nextBytes(large);
        Files.write(folder.resolve("large"), large);
        Files.writeString(folder.resolve("small"), "收入总计");
        Files.createFile(folder.resolve("empty"));
        files.send(List.of("large", "small", "empty"), folder::resolve);

        assertThat(fetched("large")).isEqualTo(large);
        assertThat(fetched("small")).isEqualTo("收入总计".getBytes(StandardCharsets.UTF_8));
        assertThat(fetched("empty")).isEmpty();
    }

    @Test
    void whatIsOnItsWayIsNotSentAgain() throws IOException {
        Files.writeString(folder.resolve("one"), "1");
        Files.writeString(folder.resolve("other"), "2");
        files.send(List.of("one"), this::take);
        files.send(List.of("one", "other"), this::take);

        assertThat(taken).containsExactly("one", "other");
    }

    @Test
    void whatIsNotThereIsNotTakenForAnEmptyFile() {
        assertThatThrownBy(() -> fetched("nothing"))
                .isInstanceOf(FileNotFoundException.class)
                .hasMessageContaining("nothing");
    }

    private Path take(String sha256) {
        taken.add(sha256);
        return folder.resolve(sha256);
    }

    private byte[] fetched(String sha256) throws IOException {
        Path to = folder.resolve("fetched");
        files.fetch(sha256, to);
        return Files.readAllBytes(to);
    }
}
