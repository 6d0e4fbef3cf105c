package budget.consolidate;

import static budget.consolidate.UnitSheets.basic;
import static budget.consolidate.UnitSheets.projects;
import static budget.consolidate.UnitSheets.spending;
import static budget.consolidate.UnitSheets.spendingFrom;
import static budget.consolidate.UnitSheets.unit;
import static org.assertj.core.api.Assertions.assertThat;

import budget.model.Amount;
import budget.model.HeadlineAmounts;
import budget.model.UnitKind;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** One unit's money broken down so that no yuan is counted twice. */
class AnalysisTest {

    private static final String INCOME = """
            部门（单位）收支总体情况表
            单位：万元
            收入         | <      | 支出     | <
            项目         | 预算数 | 功能分类 | 预算数
            一、本年收入 | 9.00   | 201 一般公共服务支出 | 9.00
            收入总计     | 9.00   | 支出总计 | 9.00
            """;

    private final Analysis analysis = new Analysis(UnitSheets.JOB);

    @Test
    void byFunctionAreTheRowsWithoutRowsBelowThem() {
        assertThat(byFunction("""
                        201     | 一般公共服务支出               | 3.00 | 1.00 | 2.00
                        20103   | 政府办公厅（室）及相关机构事务 | 3.00 | 1.00 | 2.00
                        2010301 | 行政运行                       | 1.00 | 1.00 |
                        2010350 | 事业运行                       | 2.00 |      | 2.00
                        208     | 社会保障和就业支出             | 1.00 | 1.00 |
                                | 合计                           | 4.00 | 2.00 | 2.00
                        """))
                .containsExactly(
                        "item 2010301 行政运行 10000.00 10000.00 0.00",
                        "item 2010350 事业运行 20000.00 0.00 20000.00",
                        "category 208 社会保障和就业支出 10000.00 10000.00 0.00");
    }

    @Test
    void whereARowStatesOtherThanItsLeavesTheDifferenceIsALineOfItsOwn() {
        assertThat(byFunction("""
                        201     | 一般公共服务支出 | 3.50 | 3.00 | 0.50
                        2010301 | 行政运行         | 3.00 | 3.00 |
                                | 合计             | 4.00 | 3.00 | 1.00
                        """))
                .containsExactly(
                        "item 2010301 行政运行 30000.00 30000.00 0.00",
                        "residual 201 一般公共服务支出 5000.00 0.00 5000.00",
                        "residual  合计 5000.00 0.00 5000.00");
    }

    @Test
    void aCodeTheListDoesNotHaveIsShownAsUnknown() {
        assertThat(byFunction("""
                        2010377 | 数据安全 | 1.00 | 1.00 |
                                | 合计     | 1.00 | 1.00 |
                        """)).containsExactly("item 2010377 数据安全 10000.00 10000.00 0.00 unknown");
    }

    @Test
    void aTableOfNothingButItsTotalIsOneResidualLine() {
        assertThat(byFunction("| 合计 | 4.00 | 3.00 | 1.00")).containsExactly("residual  合计 40000.00 30000.00 10000.00");
    }

    @Test
    void byEconomicAreTheSectionsOfBasicSpendingAndTheCategoriesOfProjects() {
        UnitFigures unit = unit("1", spending("| 合计 | 6.00 | 3.00 | 3.00"), basic("""
                        301   | 工资福利支出   | 2.00 | 2.00 |
                        30101 | 基本工资       | 2.00 | 2.00 |
                        302   | 商品和服务支出 | 1.00 |      | 1.00
                        30201 | 办公费         | 1.00 |      | 1.00
                              | 合计           | 3.00 | 2.00 | 1.00
                        """), projects("""
                        2010399 | 其他 | 甲 | 1.00 |      | 1.00 |
                        2010399 | 其他 | 乙 | 2.00 | 0.50 |      | 1.50
                                | 合计 |    | 3.00 | 0.50 | 1.00 | 1.50
                        """));

        assertThat(byEconomic(unit))
                .containsExactly(
                        "表6 30101 基本工资 → 50501 工资福利支出 20000.00",
                        "表6 30201 办公费 → 50502 商品和服务支出 10000.00",
                        "表7 301 工资福利支出 → 505 对事业单位经常性补助 5000.00",
                        "表7 302 商品和服务支出 → 505 对事业单位经常性补助 10000.00",
                        "表7 310 资本性支出 → 506 对事业单位资本性补助 15000.00");
    }

    @Test
    void theCrosswalkGoesByTheKindOfUnit() {
        UnitFigures unit = unit("1", UnitKind.CIVIL_SERVICE, basic("30101 | 基本工资 | 2.00 | 2.00 |"));

        assertThat(byEconomic(unit)).first().isEqualTo("表6 30101 基本工资 → 50101 工资奖金津补贴 20000.00");
    }

    @Test
    void whatNeitherTableBreaksDownIsALineWithoutACode() {
        UnitFigures unit = unit("1", spending("| 合计 | 6.00 | 3.00 | 3.00"), basic("""
                        30101 | 基本工资 | 2.00 | 2.00 |
                              | 合计     | 2.50 | 2.00 |
                        """), projects("""
                        2010399 | 其他 | 甲 | 1.00 | | 0.40 |
                                | 合计 |    | 1.00 | | 0.40 |
                        """));

        assertThat(byEconomic(unit))
                .containsExactly(
                        "表6 30101 基本工资 → 50501 工资福利支出 20000.00",
                        "表6  差额 →   5000.00",
                        "表7 302 商品和服务支出 → 505 对事业单位经常性补助 4000.00",
                        "表7  差额 →   6000.00",
                        "  未按经济分类列示 →   25000.00");
    }

    @Test
    void byUnitSplitsTheSpendingByPurposeAndByBudget() {
        UnitFigures unit = unit(
                "1",
                INCOME,
                spending("| 合计 | 9.00 | 4.00 | 5.00"),
                spendingFrom("表5", "| 合计 | 5.00 | 4.00 | 1.00"),
                spendingFrom("表8", "| 合计 | 2.00 |      | 2.00"),
                spendingFrom("表9", "| 合计 | 0.50 |      | 0.50"));

        assertThat(analysis.byUnit(unit).stream().map(AnalysisTest::yuan))
                .containsExactly(
                        "90000.00", "90000.00", "40000.00", "50000.00", "50000.00", "20000.00", "5000.00", "15000.00");
        assertThat(analysis.of(unit, new UnitRows(UnitSheets.JOB.codes())).headline())
                .isEqualTo(new HeadlineAmounts(
                        Optional.of(Amount.ofYuan("90000.00")), Optional.of(Amount.ofYuan("90000.00"))));
    }

    @Test
    void aUnitWithoutTheTablesHasNothing() {
        UnitFigures unit = unit("1", basic("| 合计 | | |"));

        assertThat(analysis.byFunction(unit)).isEmpty();
        assertThat(analysis.byEconomic(unit)).isEmpty();
        assertThat(analysis.byUnit(unit).stream().map(AnalysisTest::yuan)).containsOnly("?");
        assertThat(analysis.of(unit, new UnitRows(UnitSheets.JOB.codes())).headline())
                .isEqualTo(HeadlineAmounts.NONE);
    }

    private List<String> byFunction(String rows) {
        return analysis.byFunction(unit("1", spending(rows))).stream()
                .map(line -> String.join(
                                " ",
                                line.level(),
                                line.code(),
                                line.name(),
                                yuan(line.total()),
                                yuan(line.basic()),
                                yuan(line.project()))
                        + (line.known() || line.code().isEmpty() ? "" : " unknown"))
                .toList();
    }

    private List<String> byEconomic(UnitFigures unit) {
        return analysis.byEconomic(unit).stream()
                .map(line -> String.join(
                        " ",
                        line.source(),
                        line.code(),
                        line.name(),
                        "→",
                        line.government(),
                        line.governmentName(),
                        yuan(line.amount())))
                .toList();
    }

    private static String yuan(Optional<Amount> amount) {
        return amount.map(Amount::inYuan).orElse("?");
    }
}
