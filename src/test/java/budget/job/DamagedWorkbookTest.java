package budget.job;

import static org.assertj.core.api.Assertions.assertThat;

import budget.definition.JobDefinition;
import budget.model.SubmissionContent;
import budget.sample.Reading;
import budget.sample.SeedWorkbook;
import budget.workbook.Passwords;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** However a workbook is damaged, it gives figures, findings or a refusal, and never ends the run. */
class DamagedWorkbookTest {

    private static final JobDefinition JOB = Reading.jobOf("表1 表2 表3 表4 表5 表6 表7 表8 表9 表10 绩效");
    private static final byte[] XLSX = SeedWorkbook.xlsx();
    private static final byte[] XLS = SeedWorkbook.xls();

    @TempDir
    private Path folder;

    static LongStream seeds() {
        return LongStream.range(0, Integer.getInteger("budget.seeds", 60));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void anXlsxWithDamagedBytesIsReadOrRefused(long seed) throws IOException {
        assertReadOrRefused(damaged(XLSX, new Random(seed)));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void anXlsxWithADamagedPartIsReadOrRefused(long seed) throws IOException {
        assertReadOrRefused(withDamagedPart(new Random(seed)));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void anXlsWithDamagedBytesIsReadOrRefused(long seed) throws IOException {
        assertReadOrRefused(damaged(XLS, new Random(seed)));
    }

    private void assertReadOrRefused(byte[] file) throws IOException {
        Path path = Files.write(folder.resolve("damaged"), file);

        SubmissionContent content = new SubmissionReader(JOB, Passwords.none()).read(path, "damaged");

        assertThat(content.tables().isEmpty() && content.findings().isEmpty()).isFalse();
        content.findings().forEach(finding -> assertThat(Reading.line(finding)).isNotBlank());
    }

    /** A few bytes changed, a stretch of zeros, or the end cut off. */
    private static byte[] damaged(byte[] file, Random random) {
        byte[] damaged = file.clone();
        int at = random.nextInt(damaged.length);
        switch (random.nextInt(4)) {
            case 0 -> damaged = Arrays.copyOf(damaged, at);
            case 1 -> Arrays.fill(damaged, at, Math.min(damaged.length, at + random.nextInt(2000)), (byte) 0);
            case 2 -> damaged[at] = (byte) random.nextInt(256);
            default -> {
                for (int i = 0; i < 20; i++) {
                    damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
                }
            }
        }
        return damaged;
    }

    private static byte[] withDamagedPart(Random random) throws IOException {
        int number = random.nextInt(20);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(XLSX));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            int count = 0;
            for (ZipEntry part = in.getNextEntry(); part != null; part = in.getNextEntry()) {
                byte[] content = in.readAllBytes();
                out.putNextEntry(new ZipEntry(part.getName()));
                out.write(count++ == number ? mistyped(content, random) : content);
            }
        }
        return bytes.toByteArray();
    }

    /** Characters replaced by others that mean something in XML, in numbers or in addresses. */
    private static byte[] mistyped(byte[] part, Random random) {
        byte[] mistyped = part.clone();
        String signs = "<>/\"'&=0123456789.-eE:ABCxrtsv ";
        for (int i = 0; i <= random.nextInt(6); i++) {
            mistyped[random.nextInt(mistyped.length)] = (byte) signs.charAt(random.nextInt(signs.length()));
        }
        return mistyped;
    }
}
