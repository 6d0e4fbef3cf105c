package budget.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What lies in the input folder and could be a submission. */
class InputFolderTest {

    @TempDir
    private Path folder;

    @Test
    void filesOfAnyNameAreListedByTheirPathInCodePointOrder() throws IOException {
        put("乙.xlsx", "b/甲.xls", "a/甲.xlsx", "a/无后缀", "报表.pdf");

        assertThat(names()).containsExactly("a/无后缀", "a/甲.xlsx", "b/甲.xls", "乙.xlsx", "报表.pdf");
    }

    @Test
    void whatOfficeProgramsAndFileManagersLeaveBehindIsPassedOver() throws IOException {
        put(
                "~$103001.xlsx",
                ".~103001.xlsx",
                ".~lock.103001.xlsx#",
                "Thumbs.db",
                "sub/THUMBS.DB",
                "desktop.ini",
                "103001.xlsx");

        assertThat(names()).containsExactly("103001.xlsx");
    }

    @Test
    void hiddenFilesAndFoldersArePassedOver() throws IOException {
        put(".DS_Store", ".git/config", "a/.hidden/b.xlsx", "a/b.xlsx");

        assertThat(names()).containsExactly("a/b.xlsx");
    }

    @Test
    void linksAreNotFollowedButToldOf() throws IOException {
        put("a/b.xlsx");
        Files.createSymbolicLink(folder.resolve("link.xlsx"), folder.resolve("a/b.xlsx"));
        Files.createSymbolicLink(folder.resolve("linked"), folder.resolve("a"));
        Files.createSymbolicLink(folder.resolve("a/loop"), folder);

        assertThat(new InputFolder(folder).list())
                .extracting(file -> file.name() + " " + file.kind())
                .containsExactly("a/b.xlsx FILE", "a/loop LINK", "link.xlsx LINK", "linked LINK");
    }

    @Test
    void hiddenLinksArePassedOver() throws IOException {
        put("a.xlsx");
        Files.createSymbolicLink(folder.resolve("..data"), folder);

        assertThat(names()).containsExactly("a.xlsx");
    }

    @Test
    void aFolderThatCannotBeListedIsToldOf() throws IOException {
        put("a.xlsx", "closed/b.xlsx");
        Path closed = folder.resolve("closed");
        Files.setPosixFilePermissions(closed, Set.of());
        try {
            assumeThat(Files.isReadable(closed)).isFalse();
            assertThat(new InputFolder(folder).list())
                    .extracting(file -> file.name() + " " + file.kind())
                    .containsExactly("a.xlsx FILE", "closed FOLDER");
        } finally {
            Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Test
    void theInputFolderItselfMayBeALink(@TempDir Path other) throws IOException {
        put("b.xlsx");
        Path link = Files.createSymbolicLink(other.resolve("input"), folder);

        assertThat(new InputFolder(link).exists()).isTrue();
        assertThat(new InputFolder(link).list()).extracting(ListedFile::name).containsExactly("b.xlsx");
    }

    @Test
    void pipesAndDevicesAreNotWaitedForButToldOf() throws IOException, InterruptedException {
        Process mkfifo = new ProcessBuilder(
                        "mkfifo", folder.resolve("pipe.xlsx").toString())
                .redirectErrorStream(true)
                .start();
        assumeThat(mkfifo.waitFor(10, TimeUnit.SECONDS)).isTrue();
        put("b.xlsx");

        assertThat(names()).containsExactly("b.xlsx", "pipe.xlsx");
    }

    @Test
    void sizeAndTimeInWholeSecondsAreKept() throws IOException {
        put("b.xlsx");
        Files.setLastModifiedTime(folder.resolve("b.xlsx"), FileTime.from(Instant.parse("2023-01-31T02:00:00.987Z")));

        assertThat(new InputFolder(folder).list())
                .containsExactly(new ListedFile("b.xlsx", folder.resolve("b.xlsx"), 6, 1675130400L));
    }

    @Test
    void anEmptyFolderHoldsNothingAndAMissingOneDoesNotExist() throws IOException {
        assertThat(names()).isEmpty();
        assertThat(new InputFolder(folder.resolve("none")).exists()).isFalse();
    }

    private void put(String... names) throws IOException {
        for (String name : names) {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, "abcdef");
        }
    }

    private List<String> names() throws IOException {
        return new InputFolder(folder).list().stream().map(ListedFile::name).toList();
    }
}
