package budget.operator;

import static org.assertj.core.api.Assertions.assertThat;

import budget.sample.LayoutJob;
import budget.sample.TextWorkbook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Target tables of departments as the page on layouts shows them, from the workbook to the publication. */
class DepartmentTargetsRunTest {

    private static final Pattern EXAMPLE =
            Pattern.compile("```yaml\n(form: 整体绩效\n.*?)```\\s*```text\n(.*?)```", Pattern.DOTALL);

    @TempDir
    private Path folder;

    @Test
    void tasksAreAddedUpAndIndicatorsPublishedWithoutAProject() throws IOException {
        send("甲局.xlsx", sheet());
        send(
                "乙局.xlsx",
                sheet().replace("某局", "乙局")
                        .replace("8.00", "9.00")
                        .replace("7.00", "8.00")
                        .replace("5.00", "6.00"));

        Spoken run = run();

        assertThat(run.out()).contains("：计入 2 · ");
        assertThat(published("consolidated.csv"))
                .contains(
                        "2023,整体绩效,整体绩效,整体绩效,年度预算总额,170000.00,2,0.00,0.00",
                        "2023,整体绩效,金额合计,金额合计,总额,170000.00,2,0.00,0.00");
        assertThat(published("facts.csv"))
                .contains("2023,某局,某局,整体绩效,森林防火,,,森林防火,,总额,50000.00,2,甲局.xlsx,Sheet1,D6,,万元,project,yes");
        assertThat(published("indicators.csv"))
                .contains("2023,某局,某局,,产出指标,数量指标,巡护次数,>=,120,次,30,,,甲局.xlsx,Sheet1,E11,1");
        assertThat(published("details.csv"))
                .contains("2023,某局,某局,整体绩效,整体绩效,年度总体目标,attribute,全年不发生重大森林火灾,,甲局.xlsx,Sheet1,B9");
    }

    @Test
    void aTotalThatIsNotTheSumOfTheTasksBlocks() throws IOException {
        send("甲局.xlsx", sheet().replace("8.00 | 7.00     | 1.00", "9.00 | 8.00     | 1.00"));

        assertThat(run().code()).isEqualTo(11);
        assertThat(Spoken.by(
                                "check",
                                "--job=" + folder.resolve("job"),
                                input("甲局.xlsx").toString())
                        .out())
                .contains("必须修改 1", "9.00", "8.00");
    }

    @Test
    void theBlankFormHasRoomForTasksAndIndicatorsAndIsReadAgain() throws IOException {
        job();
        Path blank = folder.resolve("blank.xlsx");

        Spoken written = Spoken.by("template", folder.resolve("job").toString(), "--to=" + blank);
        Spoken explained = Spoken.by("explain", blank.toString(), "--job=" + folder.resolve("job"));

        assertThat(written.code()).isZero();
        assertThat(explained.out()).contains("任务名称", "三级指标");
    }

    private Spoken run() throws IOException {
        return Spoken.by(
                "run",
                job().toString(),
                "--input=" + folder.resolve("input"),
                "--output=" + folder.resolve("output"),
                "--state=" + folder.resolve("state"),
                "--date=2023-02-01");
    }

    private Path job() throws IOException {
        Path job = folder.resolve("job");
        if (!Files.exists(job)) {
            LayoutJob.of(job, example(1));
        }
        return job;
    }

    private Path input(String file) {
        return folder.resolve("input").resolve(file);
    }

    private void send(String file, String sheet) throws IOException {
        Files.createDirectories(folder.resolve("input"));
        TextWorkbook.of(sheet).writtenTo(folder.resolve("input"), file);
    }

    private List<String> published(String file) throws IOException {
        Path output = folder.resolve("output");
        String current = Files.readString(output.resolve("current")).strip();
        return Files.readAllLines(output.resolve(current).resolve("data").resolve(file));
    }

    private static String sheet() throws IOException {
        return example(2).replace("部门名称", "单位：万元\n部门名称");
    }

    private static String example(int part) throws IOException {
        return EXAMPLE.matcher(Files.readString(Path.of("src/docs/layouts.md")))
                .results()
                .map(found -> found.group(part))
                .findFirst()
                .orElseThrow();
    }
}
