package budget.operator;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A job of one unit with a project of a made-up name, which a test may withhold from the public. */
abstract class JobWithASecret {

    static final String UNIT = "昌吉回族自治州人民政府电子政务办公室";

    private static final String NAMED = "政务云平台机房存储扩容项目";

    /** A name that is nowhere else. */
    static final String CANARY = "金丝雀七号工程";

    static final String HEADER = "unit_code,project,level,basis,by,approved_by\n";

    @TempDir
    Path folder;

    OneUnitJob job;

    @BeforeEach
    void aUnitWithAProjectOfAMadeUpName() throws IOException {
        job = OneUnitJob.in(folder);
        Path workbook = job.input().resolve("seed.xlsx");
        Files.write(workbook, renamed(Files.readAllBytes(workbook)));
    }

    private static byte[] renamed(byte[] workbook) throws IOException {
        Map<String, byte[]> parts = UnpackedFiles.parts(workbook);
        parts.replaceAll((name, bytes) ->
                new String(bytes, StandardCharsets.UTF_8).replace(NAMED, CANARY).getBytes(StandardCharsets.UTF_8));
        return UnpackedFiles.zipped(parts);
    }

    final void withhold(String level) throws IOException {
        job.job().write("disclosure.csv", HEADER + UNIT + "," + CANARY + "," + level + ",秘密〔2023〕1号,王甲,李乙\n");
    }

    final Path publication(int number) {
        return job.output().resolve("2023-02-01-" + number);
    }

    final Spoken attack(Path edition, String... options) {
        return job.placeless(Spoken.by(Stream.concat(
                        Stream.of(
                                "disclose",
                                "--attack=" + edition,
                                "--job=" + job.job().folder()),
                        Stream.of(options))
                .toList()));
    }

    /** A line of the full facts as the edition has it: without file, sheet, cell and secret. */
    static String withoutPlace(List<String> fields) {
        return String.join(",", fields.subList(0, 12)) + "," + String.join(",", fields.subList(16, fields.size()))
                + "\n";
    }
}
