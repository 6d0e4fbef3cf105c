package budget.consolidate;

import static budget.consolidate.UnitSheets.projects;
import static budget.consolidate.UnitSheets.spending;
import static budget.consolidate.UnitSheets.unit;
import static org.assertj.core.api.Assertions.assertThat;

import budget.model.Amount;
import budget.submission.Offset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Units added up, cell by cell. */
class ConsolidatorTest {

    @Test
    void everyCellIsTheSumOfTheUnitsThatStateIt() {
        assertThat(lines(unit("1", spending("""
                                2010350 | 事业运行 | 1.00 | 1.00 |
                                        | 合计     | 1.00 | 1.00 |
                                """)), unit("2", spending("""
                                2010350 | 事业运行 | 2.00 |      | 2.00
                                        | 合计     | 2.00 |      | 2.00
                                """))))
                .endsWith(
                        "表3 2010350 事业运行 合计 30000.00 of 2",
                        "表3 2010350 事业运行 基本支出 10000.00 of 1",
                        "表3 2010350 事业运行 项目支出 20000.00 of 1",
                        "表3 合计 合计 合计 30000.00 of 2",
                        "表3 合计 合计 基本支出 10000.00 of 1",
                        "表3 合计 合计 项目支出 20000.00 of 1");
    }

    @Test
    void aTypedZeroHasAUnitBehindItAndABlankHasNone() {
        assertThat(lines(unit("1", spending("| 合计 | 0 | | 0.00"))))
                .containsExactly("表3 合计 合计 合计 0.00 of 1", "表3 合计 合计 项目支出 0.00 of 1");
    }

    @Test
    void aMissingTotalRowIsTheSumOfTheCategoriesAndDerived() {
        assertThat(lines(unit("1", spending("""
                        201   | 一般公共服务支出               | 3.00 | 3.00 |
                        20103 | 政府办公厅（室）及相关机构事务 | 3.00 | 3.00 |
                        208   | 社会保障和就业支出             | 1.00 |      | 1.00
                        """))))
                .endsWith(
                        "表3 合计 合计 合计 40000.00 of 1 derived 40000.00",
                        "表3 合计 合计 基本支出 30000.00 of 1 derived 30000.00",
                        "表3 合计 合计 项目支出 10000.00 of 1 derived 10000.00");
    }

    @Test
    void ofUnitsWithAndWithoutATotalRowOnlyThePartThatNoCellStatesIsDerived() {
        assertThat(lines(unit("1", spending("| 合计 | 1.00 | |")), unit("2", spending("2010350 | 事业运行 | 2.00 | |"))))
                .endsWith("表3 合计 合计 合计 30000.00 of 2 derived 20000.00");
    }

    @Test
    void aBlankTotalOverFilledPartsIsDerivedAcrossAndFromBelow() {
        assertThat(lines(unit("1", spending("""
                        201     | 一般公共服务支出 |  |      |
                        2010350 | 事业运行         |  | 1.00 | 0.50
                                | 合计             |  |      |
                        """))))
                .containsExactly(
                        "表3 201 一般公共服务支出 合计 15000.00 of 1 derived 15000.00",
                        "表3 201 一般公共服务支出 基本支出 10000.00 of 1 derived 10000.00",
                        "表3 201 一般公共服务支出 项目支出 5000.00 of 1 derived 5000.00",
                        "表3 20103 政府办公厅（室）及相关机构事务 合计 15000.00 of 1 derived 15000.00",
                        "表3 20103 政府办公厅（室）及相关机构事务 基本支出 10000.00 of 1 derived 10000.00",
                        "表3 20103 政府办公厅（室）及相关机构事务 项目支出 5000.00 of 1 derived 5000.00",
                        "表3 2010350 事业运行 合计 15000.00 of 1 derived 15000.00",
                        "表3 2010350 事业运行 基本支出 10000.00 of 1",
                        "表3 2010350 事业运行 项目支出 5000.00 of 1",
                        "表3 合计 合计 合计 15000.00 of 1 derived 15000.00",
                        "表3 合计 合计 基本支出 10000.00 of 1 derived 10000.00",
                        "表3 合计 合计 项目支出 5000.00 of 1 derived 5000.00");
    }

    @Test
    void whatIsStatedIsNeverChangedEvenIfItDoesNotAddUp() {
        assertThat(lines(unit("1", spending("""
                        201     | 一般公共服务支出 | 9.00 |      |
                        2010350 | 事业运行         | 1.00 | 1.00 | 1.00
                                | 合计             | 5.00 |      |
                        """))))
                .contains(
                        "表3 201 一般公共服务支出 合计 90000.00 of 1",
                        "表3 2010350 事业运行 合计 10000.00 of 1",
                        "表3 合计 合计 合计 50000.00 of 1");
    }

    @Test
    void aCodeOfWhichOnlyProjectsAreStatedFollowsFromThem() {
        assertThat(lines(unit("1", projects("""
                        2010399 | 其他政府办公厅（室）及相关机构事务支出 | 甲 | 1.00 |  | 1.00 |
                        2010399 | 其他政府办公厅（室）及相关机构事务支出 | 乙 |      |  | 2.00 |
                        """))))
                .endsWith(
                        "表7 2010399 其他政府办公厅（室）及相关机构事务支出 项目支出合计 30000.00 of 1 derived 30000.00",
                        "表7 2010399 其他政府办公厅（室）及相关机构事务支出 商品和服务支出 30000.00 of 1 derived 30000.00",
                        "表7 2010399/乙 乙 项目支出合计 20000.00 of 1 derived 20000.00",
                        "表7 2010399/乙 乙 商品和服务支出 20000.00 of 1",
                        "表7 2010399/甲 甲 项目支出合计 10000.00 of 1",
                        "表7 2010399/甲 甲 商品和服务支出 10000.00 of 1",
                        "表7 合计 合计 项目支出合计 30000.00 of 1 derived 30000.00",
                        "表7 合计 合计 商品和服务支出 30000.00 of 1 derived 30000.00");
    }

    @Test
    void listedLinesStandAsListedCodesByTheirDigitsTotalsLast() {
        assertThat(lines(unit("1", """
                        部门（单位）收支总体情况表
                        单位：万元
                        收入                 | <      | 支出                   | <
                        项目                 | 预算数 | 功能分类               | 预算数
                        二、上年结转结余     | 1.00   | 208 社会保障和就业支出 | 1.00
                        一、本年收入         | 2.00   | 201 一般公共服务支出   | 2.00
                        5.单位资金           | 2.00   |                        |
                        收入总计             | 3.00   | 支出总计               | 3.00
                        """)))
                .containsExactly(
                        "表1 一、本年收入 一、本年收入 预算数 20000.00 of 1",
                        "表1 一、本年收入/5.单位资金 5.单位资金 预算数 20000.00 of 1",
                        "表1 二、上年结转结余 二、上年结转结余 预算数 10000.00 of 1",
                        "表1 收入总计 收入总计 预算数 30000.00 of 1",
                        "表1 201 一般公共服务支出 预算数 20000.00 of 1",
                        "表1 208 社会保障和就业支出 预算数 10000.00 of 1",
                        "表1 支出总计 支出总计 预算数 30000.00 of 1");
    }

    @Test
    void aCodeBearsItsOfficialNameOrTheUnitsWhereThereIsNone() {
        assertThat(lines(unit("1", spending("""
                        2080505 | 养老     | 1.00 | |
                        2010377 | 数据安全 | 1.00 | |
                                | 合计     | 2.00 | |
                        """))))
                .contains("表3 2010377 数据安全 合计 10000.00 of 1", "表3 2080505 机关事业单位基本养老保险缴费支出 合计 10000.00 of 1");
    }

    @Test
    void targetTablesOnManySheetsAreOneTable() {
        String target = "项目支出绩效目标表\n项目名称 | %s\n年度预算总额（万元） | %s";

        assertThat(lines(unit("1", target.formatted("甲", "1"), target.formatted("乙", "2"))))
                .containsExactly("绩效 乙 乙 年度预算总额 20000.00 of 1", "绩效 甲 甲 年度预算总额 10000.00 of 1");
    }

    @Test
    void whatUnitsPayOneAnotherIsTakenOffTheCellThatStatesItAndNoOther() {
        Consolidator consolidator = consolidator(unit("1", spending("| 合计 | 5.00 | 5.00 |")));

        consolidator.offset(new Offset("表3", "合计", "合计", Amount.ofYuan("20000")));
        consolidator.offset(new Offset("表3", "合计", "项目支出", Amount.ofYuan("1")));
        consolidator.offset(new Offset("表3", "201", "合计", Amount.ofYuan("1")));
        consolidator.offset(new Offset("表3", "合计", "没有这一列", Amount.ofYuan("1")));
        consolidator.offset(new Offset("没有这张表", "合计", "合计", Amount.ofYuan("1")));

        assertThat(consolidator.lines().stream().map(ConsolidatorTest::line))
                .containsExactly("表3 合计 合计 合计 30000.00 of 1 derived -20000.00", "表3 合计 合计 基本支出 50000.00 of 1");
    }

    static List<String> lines(UnitFigures... units) {
        return consolidator(units).lines().stream().map(ConsolidatorTest::line).toList();
    }

    private static Consolidator consolidator(UnitFigures... units) {
        Consolidator consolidator = new Consolidator(UnitSheets.JOB);
        UnitRows rows = new UnitRows(UnitSheets.JOB.codes());
        List.of(units).forEach(unit -> consolidator.add(UnitCells.of(unit, rows)));
        return consolidator;
    }

    private static String line(ConsolidatedLine line) {
        String derived =
                line.derived().isZero() ? "" : " derived " + line.derived().inYuan();
        return String.join(
                        " ",
                        line.table(),
                        line.row(),
                        line.name(),
                        line.measure(),
                        line.amount().inYuan(),
                        "of",
                        Integer.toString(line.units()))
                + derived;
    }
}
