package budget.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two workbooks that differ in nothing but what the edition for the public leaves out give the same bytes of it: sums, shares,
 * sentences, widths and page numbers, and the sizes of files tell nothing more.
 */
class SamePublicBytesTest {

    private static final String UNIT = "昌吉回族自治州人民政府电子政务办公室";
    private static final Pattern ONE_OF_TWO = Pattern.compile("<v>(570|900)(\\.0+)?</v>");

    @TempDir
    private Path folder;

    @Test
    void aWithheldAmountAndTheOneItHidesBehindMayBeExchanged() throws IOException {
        Path as = published("as-they-are", part -> part);
        Path exchanged = published(
                "exchanged",
                part -> ONE_OF_TWO
                        .matcher(part)
                        .replaceAll(found -> "<v>" + (found.group(1).equals("570") ? "900" : "570") + "</v>"));

        assertThat(Files.readString(as.resolve("data/projects.csv"))).contains("机房存储扩容项目,5700000.00");
        assertThat(Files.readString(exchanged.resolve("data/projects.csv"))).contains("机房存储扩容项目,9000000.00");
        Map<String, byte[]> files = UnpackedFiles.in(exchanged.resolve("public"));
        Map<String, byte[]> others = UnpackedFiles.in(as.resolve("public"));
        assertThat(files.keySet()).isEqualTo(others.keySet());
        assertThat(files).containsKeys("documents/" + UNIT + ".docx", "consolidated.xlsx", "report.html");
        files.forEach((name, bytes) -> assertThat(bytes).as(name).isEqualTo(others.get(name)));
    }

    private Path published(String name, UnaryOperator<String> change) throws IOException {
        OneUnitJob job = OneUnitJob.in(Files.createDirectory(folder.resolve(name)));
        job.job()
                .write(
                        "disclosure.csv",
                        "unit_code,project,level,basis,by,approved_by\n" + UNIT
                                + ",政务云平台机房存储扩容项目,withheld,秘密〔2023〕2号,王甲,李乙\n");
        Path workbook = job.input().resolve("seed.xlsx");
        Map<String, byte[]> parts = UnpackedFiles.parts(Files.readAllBytes(workbook));
        parts.replaceAll((part, bytes) -> part.startsWith("xl/worksheets/")
                ? change.apply(new String(bytes, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8)
                : bytes);
        Files.write(workbook, UnpackedFiles.zipped(parts));
        assertThat(job.run().code()).isZero();
        return job.output().resolve("2023-02-01-1");
    }
}
