package budget.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A department's roll-up and its units are never counted both. */
class RollUpsTest {

    private static final String DEPARTMENT = """
            102000 | 教育局     |        | 部门汇总 |
            102001 | 教育局本级 | 102000 | 行政     |
            102002 | 第一中学   | 102000 | 事业     |
            """;

    @Test
    void whereAllUnitsCountTheRollUpOnlyChecksThem() {
        assertThat(Standings.of(DEPARTMENT).after("102000.xlsx\n102001.xlsx\n102002.xlsx"))
                .containsExactly(
                        "102000 102000.xlsx checked-against-children",
                        "102001 102001.xlsx accepted counted",
                        "102002 102002.xlsx accepted counted");
    }

    @Test
    void whereAUnitIsMissingTheRollUpCountsInstead() {
        assertThat(Standings.of(DEPARTMENT).after("102000.xlsx\n102001.xlsx"))
                .containsExactly(
                        "102000 102000.xlsx accepted counted",
                        "102001 102001.xlsx covered-by-parent",
                        "102002 - missing");
    }

    @Test
    void whereAUnitIsHeldBackTheRollUpCountsInstead() {
        assertThat(Standings.of(DEPARTMENT).after("102000.xlsx\n102001.xlsx\n102002.xlsx | | TABLE_MISSING"))
                .containsExactly(
                        "102000 102000.xlsx accepted counted",
                        "102001 102001.xlsx covered-by-parent",
                        "102002 102002.xlsx held-back");
    }

    @Test
    void whereTheRollUpCannotCountEitherTheUnitsThatCanDo() {
        assertThat(Standings.of(DEPARTMENT).after("102000.xlsx | | TABLE_MISSING\n102001.xlsx"))
                .containsExactly(
                        "102000 102000.xlsx held-back", "102001 102001.xlsx accepted counted", "102002 - missing");
        assertThat(Standings.of(DEPARTMENT).after("102001.xlsx"))
                .containsExactly("102000 - missing", "102001 102001.xlsx accepted counted", "102002 - missing");
    }

    @Test
    void anEarlierVersionOfAUnitThatCountsOnMakesItsDepartmentComplete() {
        assertThat(Standings.of(DEPARTMENT)
                        .after("102000.xlsx\n102001.xlsx\n102002 v1.xlsx\n102002 v2.xlsx | | TABLE_MISSING"))
                .contains("102000 102000.xlsx checked-against-children", "102002 102002 v1.xlsx accepted counted");
    }

    @Test
    void levelsAreSettledFromBelow() {
        String register = """
                100 | 总局     |     | 部门汇总 |
                110 | 分局     | 100 | 部门汇总 |
                111 | 甲       | 110 | 事业     |
                112 | 乙       | 110 | 事业     |
                120 | 总局本级 | 100 | 行政     |
                """;

        assertThat(Standings.of(register).after("100.xlsx\n110.xlsx\n111.xlsx\n120.xlsx"))
                .as("the lower roll-up stands for the missing unit, so the upper one only checks")
                .containsExactly(
                        "100 100.xlsx checked-against-children",
                        "110 110.xlsx accepted counted",
                        "111 111.xlsx covered-by-parent",
                        "112 - missing",
                        "120 120.xlsx accepted counted");
        assertThat(Standings.of(register).after("100.xlsx\n110.xlsx\n111.xlsx\n112.xlsx"))
                .as("the office is missing, so the upper roll-up covers all that is below it")
                .containsExactly(
                        "100 100.xlsx accepted counted",
                        "110 110.xlsx checked-against-children",
                        "111 111.xlsx covered-by-parent",
                        "112 112.xlsx covered-by-parent",
                        "120 - missing");
    }

    @Test
    void aDepartmentThatIsNoRollUpHasMoneyOfItsOwn() {
        String register = """
                200 | 民政局 |     | 行政 |
                201 | 福利院 | 200 | 事业 |
                """;

        assertThat(Standings.of(register).after("200.xlsx\n201.xlsx"))
                .containsExactly("200 200.xlsx accepted counted", "201 201.xlsx accepted counted");
    }

    @Test
    void aDepartmentOfAnUnstatedKindIsTakenForARollUp() {
        String register = """
                200 | 民政局 |     |      |
                201 | 福利院 | 200 | 事业 |
                """;

        assertThat(Standings.of(register).after("200.xlsx\n201.xlsx"))
                .containsExactly("200 200.xlsx checked-against-children", "201 201.xlsx accepted counted");
    }

    @Test
    void coverageCountsTheUnitsWhoseMoneyIsInTheTotals() {
        assertThat(Standings.of(DEPARTMENT).coverage("102000.xlsx\n102001.xlsx\n102002.xlsx"))
                .isEqualTo(new Coverage(2, 2, 2));
        assertThat(Standings.of(DEPARTMENT).coverage("102000.xlsx\n102001.xlsx"))
                .as("all of the department's money is counted through its roll-up")
                .isEqualTo(new Coverage(2, 2, 1));
        assertThat(Standings.of(DEPARTMENT).coverage("102001.xlsx")).isEqualTo(new Coverage(2, 1, 1));
    }
}
