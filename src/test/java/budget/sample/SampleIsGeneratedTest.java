package budget.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The workbooks in the sample job's input are exactly what the generator makes; WriteSample writes them anew. */
class SampleIsGeneratedTest {

    @Test
    void theInputFolderHoldsTheGeneratedWorkbooksAndNoOthers(@TempDir Path folder) throws IOException {
        WriteSample.write(folder);

        assertThat(names(WriteSample.INPUT)).hasSize(14).isEqualTo(names(folder));
        assertSame(WriteSample.INPUT, folder, Set.of());
    }

    @Test
    void theBadDayIsGeneratedToo(@TempDir Path folder) throws IOException {
        TroubledSample.write(folder);

        assertThat(names(TroubledSample.INPUT)).hasSize(13).isEqualTo(names(folder));
        assertSame(TroubledSample.INPUT, folder, Set.of(TroubledSample.ENCRYPTED, TroubledSample.TRUNCATED));
    }

    private static void assertSame(Path keptIn, Path madeIn, Set<String> butFor) throws IOException {
        for (String name : names(madeIn)) {
            if (!butFor.contains(name)) {
                byte[] kept = Files.readAllBytes(keptIn.resolve(name));
                byte[] made = Files.readAllBytes(madeIn.resolve(name));
                assertThat(contents(name, kept)).as(name).isEqualTo(contents(name, made));
            }
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    /** The parts of an .xlsx: how they are compressed depends on the zlib that Java runs on, what they say does not. */
    private static Map<String, String> contents(String name, byte[] bytes) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        if (name.endsWith(".xls")) {
            parts.put(name, checksum(bytes));
            return parts;
        }
        try (ZipInputStream archive = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry part = archive.getNextEntry(); part != null; part = archive.getNextEntry()) {
                parts.put(part.getName() + " " + part.getTimeLocal(), checksum(archive.readAllBytes()));
            }
        }
        return parts;
    }

    private static String checksum(byte[] bytes) {
        CRC32 checksum = new CRC32();
        checksum.update(bytes);
        return bytes.length + " bytes, " + Long.toHexString(checksum.getValue());
    }
}
