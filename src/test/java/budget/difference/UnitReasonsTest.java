package budget.difference;

import static org.assertj.core.api.Assertions.assertThat;

import budget.definition.Datasets;
import budget.model.Amount;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Why a unit's part in the numbers is another: what a run does not easily bring about is made by hand here. */
class UnitReasonsTest {

    private static final NumberKey NUMBER = new NumberKey("表3", "201", "合计");

    @TempDir
    private Path folder;

    @Test
    void theProgramReadsTheSameBytesOtherwise() throws IOException {
        assertThat(reasons(counting("a", 1).program("1.0"), counting("a", 2).program("1.1")))
                .containsExactly("program 1.0 → 1.1");
    }

    @Test
    void aCodeListAndAFormReadTheSameBytesOtherwiseAndARuleHasNoPartInIt() throws IOException {
        assertThat(reasons(
                        counting("a", 1)
                                .jobFile("codes/function.csv", "1")
                                .jobFile("layouts/a.yaml", "1")
                                .jobFile("rules.yaml", "1"),
                        counting("a", 2)
                                .jobFile("codes/function.csv", "2")
                                .jobFile("layouts/a.yaml", "2")
                                .jobFile("rules.yaml", "2")))
                .containsExactly("layout+code-list codes/function.csv, layouts/a.yaml");
    }

    @Test
    void nothingIsSaidOfUnitsWhoseFiguresAreTheSame() throws IOException {
        assertThat(reasons(counting("a", 1).program("1.0"), counting("a", 1).program("1.1")))
                .isEmpty();
    }

    @Test
    void aUnitIsReleasedThoughNothingInTheJobFolderChanged() throws IOException {
        assertThat(reasons(heldBack("a"), counting("a", 1))).containsExactly("released 10.xlsx");
    }

    @Test
    void aUnitIsReleasedByAControlTotal() throws IOException {
        assertThat(reasons(
                        heldBack("a").jobFile("control-totals.csv", "1"),
                        counting("a", 1).jobFile("control-totals.csv", "2")))
                .containsExactly("control-total control-totals.csv");
    }

    @Test
    void aUnitIsReleasedByAWaiverWhateverElseChanged() throws IOException {
        assertThat(reasons(
                        heldBack("a").jobFile("rules.yaml", "1").finding("10", "B03-01", "open", ""),
                        counting("a", 1).jobFile("rules.yaml", "2").finding("10", "B03-01", "waived", "何文静")))
                .containsExactly("waiver B03-01 何文静");
    }

    @Test
    void aUnitThatWasHeldBackSentAnother() throws IOException {
        assertThat(reasons(heldBack("a"), counting("b", 1))).containsExactly("resubmission 10.xlsx");
    }

    @Test
    void aFileThatWasStillBeingCopiedIsNoResubmission() throws IOException {
        assertThat(reasons(new MadePublication().unit("10", "still-changing", "half", Map.of()), counting("whole", 1)))
                .containsExactly("late-arrival 10.xlsx");
    }

    private static MadePublication counting(String bytes, long fen) {
        return new MadePublication().unit("10", "accepted", bytes, Map.of(NUMBER, Amount.ofFen(fen)));
    }

    private static MadePublication heldBack(String bytes) {
        return new MadePublication().unit("10", "held-back", bytes, Map.of());
    }

    private List<String> reasons(MadePublication before, MadePublication now) throws IOException {
        Difference difference = Difference.between(
                before.writtenTo(folder.resolve("1")), now.writtenTo(folder.resolve("2")), Datasets.NONE.headline());
        return difference.units().stream()
                .map(unit -> ChangeCause.codes(unit.reason().causes()) + " "
                        + unit.reason().detail())
                .toList();
    }
}
