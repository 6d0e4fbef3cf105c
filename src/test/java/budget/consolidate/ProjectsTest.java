package budget.consolidate;

import static budget.consolidate.UnitSheets.projects;
import static budget.consolidate.UnitSheets.unit;
import static org.assertj.core.api.Assertions.assertThat;

import budget.consolidate.UnitLines.Project;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The projects of a unit, each beside its target table. */
class ProjectsTest {

    private static final String TARGET = "项目支出绩效目标表\n项目名称 | %s\n年度预算总额（万元） | %s";

    @Test
    void aProjectIsItsCodeItsNameItsAmountAndItsCell() {
        assertThat(lines(unit("1", projects("""
                        2010399 | 其他 | 甲 | 1.00 |  | 1.00 |
                        2010399 | 其他 | 乙 | 2.00 |  | 2.00 |
                                | 合计 |    | 3.00 |  | 3.00 |
                        """))))
                .containsExactly("2010399 甲 10000.00 at 表7!D4", "2010399 乙 20000.00 at 表7!D5");
    }

    @Test
    void aBlankAmountFollowsFromItsColumnsAndStandsWhereTheFirstOfThemDoes() {
        assertThat(lines(unit("1", projects("""
                        2010399 | 其他 | 甲 |      |  | 1.00 | 0.50
                                | 合计 |    | 1.50 |  | 1.00 | 0.50
                        """)))).containsExactly("2010399 甲 15000.00 derived 15000.00 at 表7!F4");
    }

    @Test
    void itsTargetTableIsFoundByItsNameBlanksAndBracketsAside() {
        UnitFigures unit = unit(
                "1",
                projects("2010399 | 其他 | 网站（改版） | 1.00 |  | 1.00 |"),
                TARGET.formatted("网站 (改版)", "1.20"),
                TARGET.formatted("另一个", "3.00"));

        assertThat(lines(unit)).containsExactly("2010399 网站（改版） 10000.00 target 12000.00 at 表7!D4");
    }

    @Test
    void aProjectDeclaredSecretIsMarked() {
        UnitFigures unit = unit("1", projects("""
                        2010399 | 其他 | 甲 | 1.00 |  | 1.00 |
                        2010399 | 其他 | 乙 | 1.00 |  | 1.00 |
                        """), "甲涉密，不公开目标表。");

        assertThat(lines(unit))
                .containsExactly("2010399 甲 10000.00 amount-only at 表7!D4", "2010399 乙 10000.00 at 表7!D5");
    }

    @Test
    void aCodeWithoutProjectsIsALineWithoutAName() {
        assertThat(lines(unit("1", projects("""
                        2010399 | 其他 |  | 1.00 |  | 1.00 |
                                | 合计 |  | 1.00 |  | 1.00 |
                        """)))).containsExactly("2010399  10000.00 at 表7!D4");
    }

    @Test
    void differencesAreLinesOfTheirOwn() {
        assertThat(lines(unit("1", projects("""
                        2010399 | 其他 |    | 5.00 |  |      |
                        2010399 | 其他 | 甲 | 1.00 |  | 1.00 |
                                | 合计 |    | 7.00 |  | 1.00 |
                        """))))
                .containsExactly(
                        "2010399 甲 10000.00 at 表7!D5",
                        "2010399 差额 40000.00 derived 40000.00",
                        " 差额 20000.00 derived 20000.00");
    }

    @Test
    void anEmptyTableHasNoProjects() {
        assertThat(lines(unit("1", projects("| 合计 | | | | |")))).isEmpty();
    }

    private static List<String> lines(UnitFigures unit) {
        return new Analysis(UnitSheets.JOB)
                .of(unit, new UnitRows(UnitSheets.JOB.codes())).projects().stream()
                        .map(ProjectsTest::line)
                        .toList();
    }

    private static String line(Project project) {
        return project.function() + " " + project.project() + " "
                + project.amount().orElseThrow().inYuan()
                + (project.derived().isZero()
                        ? ""
                        : " derived " + project.derived().inYuan())
                + project.target().map(target -> " target " + target.inYuan()).orElse("")
                + (project.secret().isEmpty() ? "" : " " + project.secret())
                + (project.cell() == null ? "" : " at " + project.cell().seenFrom(""));
    }
}
