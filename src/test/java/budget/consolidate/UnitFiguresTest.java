package budget.consolidate;

import static budget.consolidate.UnitSheets.JOB;
import static budget.consolidate.UnitSheets.spending;
import static budget.consolidate.UnitSheets.unit;
import static org.assertj.core.api.Assertions.assertThat;

import budget.figures.Table;
import budget.layout.FormLayout;
import budget.model.Amount;
import budget.rule.NamedFigures;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a table tells of its cells: the amount, zero for a blank, nothing for what cannot be known. */
class UnitFiguresTest {

    private static final String UNREADABLE = spending("""
            201     | 一般公共服务支出 |      | 1.00 | abc
            2010350 | 事业运行         |      | 1.00 | abc
                    | 合计             | 3.00 | 1.00 | 2.00
            """);

    @Test
    void aBlankCellIsZeroAndOneThatCannotBeReadIsUnknown() {
        Table table = table(UNREADABLE);

        assertThat(told(table, "2010350", "基本支出")).contains("10000.00");
        assertThat(told(table, "2010350", "项目支出")).isEmpty();
        assertThat(told(table(spending("2010350 | 事业运行 | 1.00 | 1.00 |")), "2010350", "项目支出"))
                .contains("0.00");
    }

    @Test
    void whatFollowsFromAnUnknownCellIsUnknown() {
        assertThat(told(table(UNREADABLE), "2010350", "合计")).isEmpty();
    }

    @Test
    void ofAColumnThatTheSheetOrTheLayoutDoesNotHaveNothingIsKnown() {
        Table table = table("""
                #sheet 表3
                单位支出总体情况表
                单位：万元
                科目编码 | 科目名称 | 合计 | 项目支出
                2010350  | 事业运行 | 2.00 | 2.00
                """);

        assertThat(told(table, "2010350", "基本支出")).isEmpty();
        assertThat(told(table, "2010350", "上年结转")).isEmpty();
        assertThat(told(table, "2010350", "项目支出")).contains("20000.00");
    }

    @Test
    void aSumOverSomeRowsIsUnknownWhereOneOfThemIs() {
        assertThat(sum(UNREADABLE, "表3[项].基本支出", "基本支出")).contains("10000.00");
        assertThat(sum(UNREADABLE, "表3[项].项目支出", "项目支出")).isEmpty();
        assertThat(sum(UNREADABLE, "表3[合计].项目支出", "项目支出")).contains("20000.00");
    }

    @Test
    void aSumOverRowsOfATableThatIsDeclaredEmptyIsZeroAndOfAnAbsentTableUnknown() {
        NamedFigures funds = NamedFigures.parse("表8[合计].合计", JOB.rules().vocabulary());

        assertThat(unit("1", UNREADABLE, spendingOf("表8", "（本表无数据，故本表为空）")).sum(funds, "合计"))
                .contains(Amount.ZERO);
        assertThat(unit("1", UNREADABLE).sum(funds, "合计")).isEmpty();
    }

    @Test
    void anAmountThatNoCellStatesIsMadeUpOfTheCellsItFollowsFrom() {
        UnitFigures unit = unit("1", spending("""
                201     | 一般公共服务支出 |  |      |
                2010301 | 行政运行         |  | 1.00 |
                2010350 | 事业运行         |  | 2.00 | 0.50
                """));

        assertThat(traced(unit, "201", "合计"))
                .containsExactly("表3!D5 10000.00 follows", "表3!D6 20000.00 follows", "表3!E6 5000.00 follows");
        assertThat(traced(unit, "2010350", "基本支出")).containsExactly("表3!D6 20000.00");
        assertThat(traced(unit, "2010350", "没有这一列")).isEmpty();
        assertThat(traced(unit, "208", "合计")).isEmpty();
    }

    @Test
    void aTableWithoutATotalRowHasNoTotal() {
        Table targets = unit("1", "项目支出绩效目标表\n项目名称 | 甲\n年度预算总额（万元） | 1.00")
                .tables()
                .values()
                .iterator()
                .next();

        assertThat(targets.total()).isNegative();
        assertThat(UnitFigures.total(targets, "年度预算总额")).isEqualTo(Amount.ZERO);
    }

    private static String spendingOf(String form, String below) {
        return UnitSheets.spendingFrom(form, below);
    }

    private static Table table(String sheet) {
        return unit("1", sheet).table("表3").orElseThrow();
    }

    private static Optional<String> told(Table table, String row, String measure) {
        return UnitFigures.known(table, table.row(row), measure).map(Amount::inYuan);
    }

    private static Optional<String> sum(String sheet, String figures, String column) {
        return unit("1", sheet)
                .sum(NamedFigures.parse(figures, JOB.rules().vocabulary()), column)
                .map(Amount::inYuan);
    }

    private static List<String> traced(UnitFigures unit, String row, String measure) {
        FormLayout form = JOB.forms().stream()
                .filter(each -> each.form().equals("表3"))
                .findFirst()
                .orElseThrow();
        return TracedFigure.of(unit, form, row, measure).stream()
                .map(traced -> traced.place().seenFrom("") + " "
                        + traced.figure().amount().inYuan() + (traced.follows() ? " follows" : ""))
                .toList();
    }
}
