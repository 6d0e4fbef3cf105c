package budget.finding;

import static org.assertj.core.api.Assertions.assertThat;

import budget.base.Bilingual;
import budget.base.Messages;
import budget.finding.Finding.Subject;
import budget.finding.Judgement.Addend;
import budget.finding.Judgement.Naming;
import budget.finding.Judgement.Side;
import budget.model.Amount;
import budget.model.AmountUnit;
import budget.model.CellAddress;
import budget.model.SheetCell;
import budget.submission.Standing;
import budget.submission.SubmissionStatus;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The order in which people read what was found. */
class FindingGroupTest {

    @Test
    void aCauseStandsWhereTheMoneyOfWhatFollowsFromItPutsIt() {
        Finding small = broken("B03-01", "201", 100);
        Finding cause = Finding.at(FindingCode.CODE_MISTYPED, new Subject("表3", "205", ""), cell(7))
                .weighing(Severity.BLOCKING);
        Finding follower = broken("X23-01", "205", 900).foldedUnder(cause.key());
        Finding ofFollower = broken("X35-01", "205", 800).foldedUnder(follower.key());

        assertThat(rules(small, ofFollower, follower, cause))
                .containsExactly("code-mistyped > X23-01 X35-01", "B03-01");
    }

    /** Two target tables of one project break the same rule about the same row. */
    @Test
    void aSecondFindingAboutTheSameFigureIsListedUnderTheFirst() {
        Finding first = broken("P00-02", "网络维护", 180);
        Finding second = broken("P00-02", "网络维护", 90).foldedUnder(first.key());

        assertThat(rules(second, first)).containsExactly("P00-02 > P00-02");
    }

    @Test
    void theGravestComesFirstWhateverTheMoney() {
        assertThat(rules(broken("X56-11", "301", 900).weighing(Severity.ADVISORY), broken("B03-01", "201", 1)))
                .containsExactly("B03-01", "X56-11");
    }

    @Test
    void notesOfOneKindAboutOneTableAreOneLineWithTheirNumber() {
        List<FindingGroup> groups = groups(repaired("表6", 4), repaired("表6", 5), repaired("表7", 6), repaired("表6", 9));
        FindingText texts = new FindingText(Messages.in(Locale.CHINESE));

        assertThat(groups).hasSize(2);
        assertThat(groups.stream().filter(group -> !group.alike().isEmpty()))
                .singleElement()
                .satisfies(group -> {
                    assertThat(texts.message(group)).startsWith("表6：金额写法已修正，共 3 处；其中一处：表6 30101 合计：“1。60”读作 1.60");
                    assertThat(group.cells()).hasSize(3);
                });
    }

    @Test
    void aNoteThatIsHandledOrAboutNoTableIsALineOfItsOwn() {
        Finding ofFile = Finding.ofFile(FindingCode.MACROS);
        FindingLine waived = new FindingLine("1", repaired("表6", 4), new Handling(FindingState.WAIVED, "李审", ""), "");
        FindingLine open = new FindingLine("2", repaired("表6", 5), Handling.NONE, "");

        assertThat(groups(ofFile, Finding.ofFile(FindingCode.MACROS, "again"))).hasSize(2);
        assertThat(FindingGroup.of(List.of(waived, open)))
                .extracting(group -> group.root().id())
                .containsExactly("2", "1");
    }

    /** The rules of each group, what follows behind its cause. */
    private static List<String> rules(Finding... findings) {
        return groups(findings).stream()
                .map(group -> Stream.concat(
                                Stream.of(group.root().finding().rule()
                                        + (group.followers().isEmpty() ? "" : " >")),
                                group.followers().stream()
                                        .map(line -> line.finding().rule()))
                        .reduce((one, other) -> one + " " + other)
                        .orElseThrow())
                .toList();
    }

    private static List<FindingGroup> groups(Finding... findings) {
        return FindingGroup.of(new Standing(null, null, SubmissionStatus.HELD_BACK, false, List.of(findings)).lines());
    }

    private static Finding repaired(String table, int row) {
        return Finding.at(FindingCode.AMOUNT_REPAIRED, new Subject(table, "30101", "合计"), cell(row), "1。60", "1.60");
    }

    private static Finding broken(String rule, String row, long apart) {
        Judgement judged = new Judgement(
                rule,
                new Judgement.Wording(Bilingual.NONE, "", Bilingual.NONE),
                Judgement.Comparison.SAME,
                side(apart),
                side(0),
                Judgement.Measure.NONE,
                List.of());
        return new Finding(
                FindingCode.RULE_BROKEN,
                Severity.BLOCKING,
                new Subject("表3", row, "合计"),
                List.of(cell(1)),
                List.of(),
                judged,
                "");
    }

    private static Side side(long fen) {
        return new Side(
                Naming.NONE,
                Side.State.STATED,
                Amount.ofFen(fen),
                0,
                List.of(new Addend(Amount.ofFen(fen), AmountUnit.YUAN)),
                List.of());
    }

    private static SheetCell cell(int row) {
        return new SheetCell("表", new CellAddress(row, 3));
    }
}
