package budget.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Archives in which other programs would find other files than we do. */
class ZipHoldingTest {

    @TempDir
    private Path folder;

    @Test
    void anArchiveOfOurOwnHasOneFileUnderEachName() throws IOException {
        assertThat(ambiguous(zip("a.csv=1", "乙.csv=2"))).isEmpty();
    }

    @Test
    void aNameThatIsThereTwiceIsAmbiguous() throws IOException {
        assertThat(ambiguous(zip("a.csv=1", "b.csv=2", "a.csv=3"))).containsExactly("a.csv");
    }

    @Test
    void aNameThatIsAnotherInTheEntrysOwnHeaderIsAmbiguous() throws IOException {
        Path zip = zip("a.csv=1", "b.csv=2");
        byte[] bytes = Files.readAllBytes(zip);
        bytes[30] = 'x';
        Files.write(zip, bytes);

        assertThat(ambiguous(zip)).containsExactly("a.csv");
    }

    @Test
    void anEntryThatTheDirectoryDoesNotListMakesTheNextAmbiguous() throws IOException {
        Path hidden = zip("a.csv=1", "b.csv=2");
        String bytes = new String(Files.readAllBytes(hidden), StandardCharsets.ISO_8859_1);
        int listed = bytes.indexOf("PK\u0001\u0002");
        int second = bytes.indexOf("PK\u0001\u0002", listed + 4);
        String directory = bytes.substring(second);
        int end = directory.indexOf("PK\u0005\u0006");
        byte[] made = (bytes.substring(0, listed) + directory).getBytes(StandardCharsets.ISO_8859_1);
        int at = listed + end;
        made[at + 8] = 1;
        made[at + 10] = 1;
        made[at + 12] = (byte) end;
        made[at + 16] = (byte) listed;
        Files.write(hidden, made);

        assertThat(ambiguous(hidden)).containsExactly("b.csv");
    }

    @Test
    void aManifestOfManyBlanksIsNotTakenIntoMemory() throws IOException {
        Path zip = folder.resolve("blanks.zip");
        try (ZipArchiveOutputStream out = new ZipArchiveOutputStream(Files.newOutputStream(zip))) {
            out.putArchiveEntry(new ZipArchiveEntry("publication/manifest.json"));
            byte[] blanks = " ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
            for (int mebibytes = 0; mebibytes < 70; mebibytes++) {
                out.write(blanks);
            }
            out.closeArchiveEntry();
        }

        ArchiveException refused = catchThrowableOfType(ArchiveException.class, () -> Verifier.ofArchive(zip));

        assertThat(refused).hasMessageContaining("MANIFEST_UNREADABLE");
    }

    private static Set<String> ambiguous(Path zip) throws IOException {
        try (ZipHolding holding = new ZipHolding(zip)) {
            return holding.ambiguous();
        }
    }

    private Path zip(String... entries) throws IOException {
        Path file = folder.resolve("test.zip");
        try (OutputStream out = Files.newOutputStream(file);
                ZipArchiveOutputStream zip = new ZipArchiveOutputStream(out)) {
            for (String entry : entries) {
                String[] parts = entry.split("=", 2);
                zip.putArchiveEntry(new ZipArchiveEntry(parts[0]));
                zip.write(parts[1].getBytes(StandardCharsets.UTF_8));
                zip.closeArchiveEntry();
            }
        }
        return file;
    }
}
