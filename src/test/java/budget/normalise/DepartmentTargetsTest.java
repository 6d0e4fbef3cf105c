package budget.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import budget.definition.JobDefinition;
import budget.sample.LayoutJob;
import budget.sample.Reading;
import budget.sample.TextWorkbook;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A target table of a whole department: labelled cells, a list of tasks, indicators, one below another. */
class DepartmentTargetsTest {

    private static final String LAYOUT = """
            form: 整体
            name: 部门整体支出绩效目标表
            fields:
              - { key: unit, label: [部门名称] }
              - { measure: 预算总额, label: [预算总额] }
              - { attribute: 总体目标, label: [总体目标] }
            panels:
              - panel: 任务
                rows: project
                levels: sum
                columns:
                  - { key: project, header: [任务名称] }
                  - { measure: 总额, header: [总额] }
                  - { measure: 财政拨款, header: [财政拨款] }
                total: [金额合计]
              - panel: 指标
                rows: indicators
                columns:
                  - { key: first, header: [一级指标] }
                  - { key: second, header: [二级指标] }
                  - { key: third, header: [三级指标] }
                  - { key: value, header: [指标值] }
            """;

    private static final String SHEET = """
            部门整体支出绩效目标表
            单位：万元
            部门名称 | 某局     | 预算总额 | 8.00
            年度任务 | 任务名称 | 总额     | 财政拨款
                     | 防火     | 5.00     | 5.00
                     | 档案     | 3.00     | 2.00
                     | 金额合计 | %s       | 7.00
            总体目标 | 不发生火灾
            年度指标 | 一级指标 | 二级指标 | 三级指标 | 指标值
                     | 产出指标 | 数量指标 | 巡护次数 | >=120次
            """;

    @TempDir
    Path folder;

    private JobDefinition job;

    @BeforeEach
    void readTheLayout() throws IOException {
        job = LayoutJob.of(folder, LAYOUT);
    }

    @Test
    void itsIndicatorsAreOfNoProject() throws IOException {
        Reading reading = read(SHEET.formatted("8.00"));

        assertThat(reading.indicators()).containsExactly(" | 产出指标 | 数量指标 | 巡护次数 | >= | 120 | 次 | ");
        assertThat(reading.content().unitNames()).containsExactly("某局");
        assertThat(reading.findings()).isEmpty();
    }

    @Test
    void tasksEndAtTheNextLabelWhereTheyHaveNoTotal() throws IOException {
        Reading reading = read(SHEET.formatted("8.00").replaceAll("(?m)^.*金额合计.*\n", ""));

        assertThat(reading.facts())
                .contains("Sheet1!C5 任务 防火 总额 5.00万元", "Sheet1!D3 整体 整体 预算总额 8.00万元")
                .hasSize(5);
        assertThat(reading.indicators()).hasSize(1);
        assertThat(reading.details()).containsExactly("Sheet1!B7 整体 整体 总体目标 不发生火灾");
    }

    @Test
    void indicatorsFollowTasksAtOnceWhereNoLabelIsBetween() throws IOException {
        Reading reading = read(SHEET.formatted("8.00").replaceAll("(?m)^.*(金额合计|总体目标).*\n", ""));

        assertThat(reading.facts()).hasSize(5);
        assertThat(reading.indicators()).hasSize(1);
        assertThat(reading.details()).isEmpty();
    }

    @Test
    void labelsBelowTheIndicatorsBelongToTheSameTable() throws IOException {
        Reading reading = read(SHEET.formatted("8.00").replaceAll("(?m)^总体目标.*\n", "") + "总体目标 | 不发生火灾\n");

        assertThat(reading.details()).containsExactly("Sheet1!B10 整体 整体 总体目标 不发生火灾");
        assertThat(reading.indicators()).hasSize(1);
        assertThat(reading.findings()).isEmpty();
    }

    @Test
    void theSumOfTheTasksIsTheirTotal() throws IOException {
        assertThat(job.rules().book().rules()).anyMatch(rule -> rule.written().contains("任务[*].各列"));
    }

    @Test
    void aSecondTableOfTheDepartmentIsFoundTwice() throws IOException {
        String sheet = SHEET.formatted("8.00");

        Reading titled = read(sheet + sheet);
        Reading untitled = read(sheet + sheet.replaceFirst("部门整体支出绩效目标表\n", ""));

        assertThat(titled.findings())
                .singleElement()
                .asString()
                .startsWith("必须修改")
                .contains("两");
        assertThat(untitled.findings()).contains("必须修改 Sheet1!B13 B4 整体：同一张表出现了两次：Sheet1!B4 和 Sheet1!B13");
        assertThat(titled.facts()).isEmpty();
    }

    @Test
    void anAmountBesideTheTasksIsLeftOver() throws IOException {
        Reading reading = read(SHEET.formatted("8.00").replace("5.00     | 5.00", "5.00 | 5.00 | 4.00"));

        assertThat(reading.findings()).singleElement().asString().contains("E 列有 1 个数没有读取");
    }

    private Reading read(String sheet) throws IOException {
        return Reading.of(job, TextWorkbook.of(sheet).xlsx());
    }
}
