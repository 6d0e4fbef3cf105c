package budget.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The edition for the public where a department's roll-up has the secret project of a unit below it. */
class SecretsOfDepartmentsTest {

    private static final String UNIT = "102002 澜川州第一中学 2023年部门预算.xlsx";
    private static final String SECRET = "校园保安保洁服务外包经费";

    @TempDir
    private Path folder;

    private JobCopy job;

    @BeforeEach
    void theDepartmentsWorkbooks() throws IOException {
        job = JobCopy.in(folder.resolve("job"));
        Path input = Files.createDirectories(folder.resolve("input"));
        try (Stream<Path> files = Files.list(Path.of("input/department-budget-2023"))) {
            for (Path file : files.filter(each -> each.getFileName().toString().matches("10[23].*"))
                    .toList()) {
                Files.copy(file, input.resolve(file.getFileName()));
            }
        }
    }

    @Test
    void aRollUpThatCountsInPlaceOfTheUnitTellsNoFigureAndNoProject() throws IOException {
        withhold("102002");
        assertThat(run()).isZero();
        Files.delete(folder.resolve("input").resolve(UNIT));

        assertThat(run()).as("a unit is gone").isEqualTo(10);

        Path full = folder.resolve("output/2023-02-01-2");
        assertThat(Files.readString(full.resolve("data/projects.csv"))).contains("102000", SECRET, "960000.00");
        assertThat(Files.readString(full.resolve("public/data/facts.csv")))
                .doesNotContain("102000,")
                .contains("103001,");
        assertThat(Files.readString(full.resolve("public/data/units.csv"))).contains("102000,澜川州教育局,,yes");
        assertThat(Files.readString(full.resolve("public/data/consolidated.csv")))
                .contains("2023,表3,合计,合计,合计,,2,,\n")
                .doesNotContain("教学楼供暖管网");
        assertNowhere(full);
    }

    @Test
    void aLineOfTheDepartmentIsOfTheUnitsBelowIt() throws IOException {
        withhold("102000");

        assertThat(run()).isZero();

        Path full = folder.resolve("output/2023-02-01-1");
        assertThat(Files.readString(full.resolve("public/suppressed.csv")))
                .contains("102002,澜川州第一中学,表7,2050204/（不予公开）");
        assertNowhere(full);
    }

    @Test
    void aLineOfTheDepartmentThatNoUnitBelowItMeansIsRefused() throws IOException {
        job.write(
                "disclosure.csv",
                "unit_code,project,level,basis,by,approved_by\n102000,没有的项目,withheld,秘密〔2023〕2号,王甲,李乙\n");

        assertThat(run()).isEqualTo(11);
    }

    private void withhold(String unit) throws IOException {
        job.write(
                "disclosure.csv",
                "unit_code,project,level,basis,by,approved_by\n" + unit + "," + SECRET
                        + ",withheld,秘密〔2023〕2号,王甲,李乙\n");
    }

    private int run() {
        return Spoken.by(List.of(
                        "run",
                        job.folder().toString(),
                        "--input=" + folder.resolve("input"),
                        "--output=" + folder.resolve("output"),
                        "--state=" + folder.resolve("state"),
                        "--accept-withdrawals",
                        "--date=2023-02-01"))
                .code();
    }

    private static void assertNowhere(Path publication) throws IOException {
        UnpackedFiles.in(publication.resolve("public"))
                .forEach((name, bytes) -> assertThat(new String(bytes, StandardCharsets.UTF_8))
                        .as(name)
                        .doesNotContain(SECRET));
    }
}
