package budget.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/** A job of one unit with a project of a made-up name, which a test may withhold from the public. */
abstract class JobWithASecret {

    static final String UNIT = "昌吉回族自治州人民政府电子政务办公室";

    private static final String NAMED = "政务云平台机房存储扩容项目";

    /** A name that is nowhere else. */
    static final String CANARY = "金丝雀七号工程";

    static final String HEADER = "unit_code,project,level,basis,by,approved_by\n";

    private static final String WITHHELD = HEADER + UNIT + "," + CANARY + ",withheld,秘密〔2023〕1号,王甲,李乙\n";

    /** What was published with each disclosure.csv: made once for all tests of a process, each of which has a copy. */
    private static final Map<String, OneUnitJob> PUBLISHED = new HashMap<>();

    @TempDir
    Path folder;

    OneUnitJob job;

    @BeforeEach
    void aUnitWithAProjectOfAMadeUpName() throws IOException {
        job = unitIn(folder);
    }

    private static OneUnitJob unitIn(Path folder) throws IOException {
        OneUnitJob job = OneUnitJob.in(folder);
        Path workbook = job.input().resolve("seed.xlsx");
        Files.write(workbook, renamed(Files.readAllBytes(workbook)));
        return job;
    }

    private static byte[] renamed(byte[] workbook) throws IOException {
        Map<String, byte[]> parts = UnpackedFiles.parts(workbook);
        parts.replaceAll((name, bytes) ->
                new String(bytes, StandardCharsets.UTF_8).replace(NAMED, CANARY).getBytes(StandardCharsets.UTF_8));
        return UnpackedFiles.zipped(parts);
    }

    final void withhold() throws IOException {
        job.job().write("disclosure.csv", WITHHELD);
    }

    /** The job after its first run with the project withheld. */
    final void publishWithheld() throws IOException {
        publish(WITHHELD);
    }

    /** The job after its first run with this disclosure.csv; without any where it is empty. */
    final void publish(String disclosure) throws IOException {
        OneUnitJob published = PUBLISHED.get(disclosure);
        if (published == null) {
            Path place = Files.createTempDirectory("secret");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> FileSystemUtils.deleteRecursively(place.toFile())));
            published = unitIn(place);
            if (!disclosure.isEmpty()) {
                published.job().write("disclosure.csv", disclosure);
            }
            Spoken said = published.run();
            assertThat(said.code()).as(said.err()).isZero();
            PUBLISHED.put(disclosure, published);
        }
        job = published.copyTo(folder);
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
