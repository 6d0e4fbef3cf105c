package budget.consolidate;

import static budget.consolidate.UnitSheets.basic;
import static budget.consolidate.UnitSheets.projects;
import static budget.consolidate.UnitSheets.spending;
import static org.assertj.core.api.Assertions.assertThat;

import budget.definition.JobDefinition;
import budget.sample.PackSamples;
import budget.sample.Reading;
import budget.sample.TextWorkbook;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every figure of a submission with all that it is about. */
class FactsTest {

    @Test
    void codesAreFilledWhereverRowOrColumnHasOne() {
        assertThat(facts(
                        basic("30101 | 基本工资 | 1.00 | 1.00 |"),
                        projects("2010399 | 其他 | 甲/乙 | 1.00 |  | 1.00 |"),
                        spending("2010350 | 事业运行 | 2.00 | |")))
                .containsExactly(
                        "表3 2010350 function=2010350 合计 20000.00 C4",
                        "表6 30101 economic=30101 合计 10000.00 C4",
                        "表6 30101 economic=30101 人员经费 10000.00 D4",
                        "表7 2010399/甲／乙 function=2010399 project=甲／乙 项目支出合计 10000.00 D4",
                        "表7 2010399/甲／乙 function=2010399 economic=302 project=甲／乙 商品和服务支出 10000.00 F4");
    }

    @Test
    void totalsAndListedLinesAreNamedByTheirRow() {
        assertThat(facts("""
                        部门（单位）收支总体情况表
                        单位：万元
                        收入                | <      | 支出                 | <
                        项目                | 预算数 | 功能分类             | 预算数
                        一、本年收入        | 2.00   | 201 一般公共服务支出 | 2.00
                        1.一般公共预算拨款  | 2.00   |                      |
                        收入总计            | 2.00   | 支出总计             | 2.00
                        """))
                .as("the two sides alternate as they stand in the sheet")
                .containsExactly(
                        "表1 一、本年收入 item=一、本年收入 预算数 20000.00 B5",
                        "表1 201 function=201 预算数 20000.00 D5",
                        "表1 一、本年收入/1.一般公共预算拨款 item=一、本年收入/1.一般公共预算拨款 预算数 20000.00 B6",
                        "表1 收入总计 预算数 20000.00 B7",
                        "表1 支出总计 预算数 20000.00 D7");
    }

    @Test
    void everyRowHasItsLevel() {
        List<String> levels = new ArrayList<>();
        String sheet = projects("""
                201 | 一般公共服务 | | 1.00 |
                20103 | 办公厅 | | 1.00 |
                2010399 | 其他 | | 1.00 |
                2010399 | 其他 | 甲 | 1.00 |
                | 合计 | | 1.00 |
                """);
        String target = "项目支出绩效目标表\n项目名称 | 甲\n年度预算总额（万元） | 1.00";
        String expenses = "“三公”经费支出情况表\n单位：万元\n项目 | 合计 | 一般公共预算 | 政府性基金 | 国有资本经营\n合计 | 1.00 | | |\n公务接待费 | 1.00 | | |";
        new Facts(UnitSheets.JOB)
                .each(
                        Reading.of(
                                        UnitSheets.JOB,
                                        TextWorkbook.of(sheet, target, expenses).xlsx())
                                .content(),
                        fact -> levels.add(
                                fact.row().text() + " " + fact.row().level().code() + (fact.isLeaf() ? " leaf" : "")));

        assertThat(levels)
                .containsExactly(
                        "201 类",
                        "20103 款",
                        "2010399 项",
                        "2010399/甲 project leaf",
                        "合计 total",
                        "合计 total",
                        "公务接待费 item leaf",
                        "甲 indicator leaf");
    }

    @Test
    void linesThatAreSumsOfOthersAreNamedLikeOtherLines() throws IOException {
        JobDefinition job = JobDefinition.read(Path.of("jobs/final-accounts-2023"));
        List<String> lines = new ArrayList<>();
        new Facts(job)
                .each(
                        Reading.of(job, PackSamples.xlsx("final-accounts-2023")).content(),
                        fact -> lines.add(line(fact)));

        assertThat(lines)
                .contains(
                        "公开01 本年收入合计 item=本年收入合计 决算数 4645617.26 C15",
                        "公开01 本年支出合计 item=本年支出合计 决算数 4670367.63 F15",
                        "公开01 支出总计 决算数 4701617.76 F18");
    }

    @Test
    void secretProjectsAreMarkedInBothTables() {
        assertThat(facts(
                        projects("2010399 | 其他 | 甲 | 1.00 |  |  |"),
                        "项目支出绩效目标表\n项目名称 | 甲\n年度预算总额（万元） | 1.00",
                        "甲涉密，不公开目标表。"))
                .containsExactly(
                        "表7 2010399/甲 function=2010399 project=甲 项目支出合计 10000.00 D4 amount-only",
                        "绩效 甲 project=甲 年度预算总额 10000.00 B3 amount-only");
    }

    @Test
    void targetTablesComeInTheOrderOfTheirSheetsAndCells() {
        String target = "项目支出绩效目标表\n项目名称 | %s\n年度预算总额（万元） | 1.00 | 财政拨款 | 1.00";

        assertThat(facts("#sheet 二\n" + target.formatted("乙"), "#sheet 一\n" + target.formatted("甲")))
                .containsExactly(
                        "绩效 乙 project=乙 年度预算总额 10000.00 B3",
                        "绩效 乙 project=乙 财政拨款 10000.00 D3",
                        "绩效 甲 project=甲 年度预算总额 10000.00 B3",
                        "绩效 甲 project=甲 财政拨款 10000.00 D3");
    }

    private static List<String> facts(String... sheets) {
        List<String> lines = new ArrayList<>();
        new Facts(UnitSheets.JOB)
                .each(
                        Reading.of(UnitSheets.JOB, TextWorkbook.of(sheets).xlsx())
                                .content(),
                        fact -> lines.add(line(fact)));
        return lines;
    }

    private static String line(Fact fact) {
        return fact.row().table() + " " + fact.row().text()
                + named("function", fact.row().function())
                + named("economic", fact.economic())
                + named("project", fact.row().project())
                + named("item", fact.row().item())
                + " " + fact.figure().measure() + " " + fact.figure().amount().inYuan() + " "
                + fact.figure().cell().a1()
                + (fact.row().secret().isEmpty() ? "" : " " + fact.row().secret());
    }

    private static String named(String what, String value) {
        return value.isEmpty() ? "" : " " + what + "=" + value;
    }
}
