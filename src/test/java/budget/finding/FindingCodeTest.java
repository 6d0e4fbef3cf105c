package budget.finding;

import static org.assertj.core.api.Assertions.assertThat;

import budget.model.UnitKind;
import budget.submission.Repair;
import budget.submission.SubmissionStatus;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Which findings refuse a file, and the words the machine files carry. */
class FindingCodeTest {

    @Test
    void aFileThatCannotBeReadIsUnreadable() {
        assertThat(Arrays.stream(FindingCode.values())
                        .filter(FindingCode::isUnreadable)
                        .map(FindingCode::code))
                .containsExactly(
                        "empty",
                        "truncated",
                        "corrupt",
                        "encrypted",
                        "not-a-workbook",
                        "too-large",
                        "bomb",
                        "overfull",
                        "too-slow",
                        "link",
                        "folder-unreadable",
                        "unreadable");
    }

    @Test
    void aFileThatIsNotWhatItShouldBeIsRefusedToo() {
        assertThat(Arrays.stream(FindingCode.values())
                        .filter(code -> code.isRefusal() && !code.isUnreadable())
                        .map(FindingCode::code))
                .containsExactly(
                        "no-table-found",
                        "wrong-year",
                        "several-units",
                        "unit-contradiction",
                        "unit-unknown",
                        "unit-not-registered",
                        "unit-code-contradicts",
                        "unit-twice",
                        "file-held-back",
                        "unit-undecided");
    }

    @Test
    void everyRefusalBlocks() {
        assertThat(FindingCode.values())
                .filteredOn(FindingCode::isRefusal)
                .allMatch(code -> code.severity() == Severity.BLOCKING);
    }

    @Test
    void onlyWhatIsFoundInsideTablesMayBeWeighedByAJob() {
        assertThat(Arrays.stream(FindingCode.values())
                        .filter(code -> !code.isRefusal() && !code.isChangeable())
                        .map(FindingCode::code))
                .containsExactly(
                        "still-changing",
                        "unit-name-of-another",
                        "unit-name-unregistered",
                        "version-by-time",
                        "version-kept",
                        "document-differs",
                        "rule-broken",
                        "rule-rounding",
                        "rule-not-evaluable");
        assertThat(FindingCode.values()).filteredOn(FindingCode::isRefusal).noneMatch(FindingCode::isChangeable);
    }

    @Test
    void rulesJudgeNothingInAFileWithoutTablesOrOfSeveralUnits() {
        assertThat(Arrays.stream(FindingCode.values())
                        .filter(code -> code.leavesNothingToJudge() && !code.isUnreadable())
                        .map(FindingCode::code))
                .containsExactly("no-table-found", "several-units");
    }

    @Test
    void onlyTheVerdictsOfRulesHaveWordsOfTheirOwn() {
        assertThat(FindingCode.RULE_BROKEN.verdict()).isEqualTo("broken");
        assertThat(FindingCode.RULE_ROUNDING.verdict()).isEqualTo("rounding");
        assertThat(FindingCode.RULE_NOT_EVALUABLE.verdict()).isEqualTo("not-evaluable");
        assertThat(FindingCode.COLUMN_MISSING.verdict()).isEqualTo("structure");
    }

    @Test
    void statusAndRepairsHaveTheWordsOfTheMachineFiles() {
        assertThat(Arrays.stream(SubmissionStatus.values()).map(SubmissionStatus::code))
                .containsExactly(
                        "accepted",
                        "held-back",
                        "superseded",
                        "duplicate",
                        "unreadable",
                        "still-changing",
                        "divided",
                        "missing",
                        "checked-against-children",
                        "paired",
                        "covered-by-parent");
        assertThat(Arrays.stream(Repair.Kind.values())
                        .filter(Repair.Kind::changesWhatIsRead)
                        .map(Repair.Kind::code))
                .containsExactly("point", "sign", "unit", "marks", "code-zeros", "code-from-name");
        assertThat(Arrays.stream(Repair.Kind.values())
                        .filter(kind -> !kind.changesWhatIsRead())
                        .map(Repair.Kind::code))
                .containsExactly("width", "currency", "format", "rounded", "code-signs");
    }

    @Test
    void kindsOfUnitsAreTheRegistersWords() {
        assertThat(UnitKind.printedAs("参公")).contains(UnitKind.CIVIL_SERVICE);
        assertThat(UnitKind.printedAs("企业")).isEmpty();
        assertThat(Arrays.stream(UnitKind.values()).map(UnitKind::printed)).containsExactly("部门汇总", "行政", "参公", "事业");
        assertThat(Arrays.stream(UnitKind.values()).map(UnitKind::crosswalk)).containsExactly("行政", "行政", "行政", "事业");
    }
}
