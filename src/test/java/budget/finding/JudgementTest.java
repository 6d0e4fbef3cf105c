package budget.finding;

import static org.assertj.core.api.Assertions.assertThat;

import budget.base.Bilingual;
import budget.finding.Finding.Subject;
import budget.finding.Judgement.Addend;
import budget.finding.Judgement.Comparison;
import budget.finding.Judgement.Measure;
import budget.finding.Judgement.Naming;
import budget.finding.Judgement.Side;
import budget.finding.Judgement.Side.State;
import budget.model.Amount;
import budget.model.AmountUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the datasets state of a judgement. */
class JudgementTest {

    private static final Side TEN = side(State.STATED, 1000, AmountUnit.YUAN);
    private static final Side NINE = side(State.STATED, 900, AmountUnit.YUAN);
    private static final Side PEOPLE = side(State.STATED, 300, null);
    private static final Side ABSENT = new Side(Naming.NONE, State.ABSENT, Amount.ZERO, 0, List.of(), List.of());

    @Test
    void bothSidesAndTheirDifferenceAreStatedInYuan() {
        Judgement judged = judged(Comparison.SAME, NINE, TEN);

        assertThat(judged.stated()).isEqualTo("9.00");
        assertThat(judged.expectation()).isEqualTo("10.00");
        assertThat(judged.apart()).isEqualTo("-1.00");
        assertThat(finding(judged).atStake()).isEqualTo(Amount.ofFen(100));
    }

    @Test
    void aClaimThatSomethingIsThereHasNoDifference() {
        Judgement judged = judged(Comparison.THERE, ABSENT, TEN);

        assertThat(judged.stated()).isEmpty();
        assertThat(judged.expectation()).isEqualTo("10.00");
        assertThat(judged.apart()).isEmpty();
        assertThat(judged.difference()).isEqualTo(Amount.ZERO);
    }

    @Test
    void aSideThatIsNotThereStatesNothing() {
        assertThat(judged(Comparison.SAME, TEN, ABSENT).expectation()).isEmpty();
        assertThat(judged(Comparison.THERE, TEN, null).expectation()).isEmpty();
        assertThat(judged(Comparison.THERE, TEN, null).apart()).isEmpty();
    }

    @Test
    void itIsAboutMoneyWhereOneOfItsSidesIs() {
        assertThat(judged(Comparison.SAME, TEN, PEOPLE).isMoney()).isTrue();
        assertThat(judged(Comparison.SAME, ABSENT, TEN).isMoney()).isTrue();
        assertThat(judged(Comparison.SAME, PEOPLE, PEOPLE).isMoney()).isFalse();
    }

    @Test
    void addendsThatDoNotMakeUpTheAmountAreNoSum() {
        List<Addend> parts =
                List.of(new Addend(Amount.ofFen(1), AmountUnit.YUAN), new Addend(Amount.ofFen(2), AmountUnit.YUAN));

        assertThat(new Side(Naming.NONE, State.STATED, Amount.ofFen(3), 0, parts, List.of()).isSum())
                .isTrue();
        assertThat(new Side(Naming.NONE, State.STATED, Amount.ofFen(6), 0, parts, List.of()).isSum())
                .isFalse();
        assertThat(TEN.isSum()).isFalse();
    }

    private static Judgement judged(Comparison comparison, Side left, @Nullable Side right) {
        Judgement.Wording wording = new Judgement.Wording(Bilingual.NONE, "", Bilingual.NONE);
        return new Judgement("B01-01", wording, comparison, left, right, Measure.NONE, List.of());
    }

    private static Finding finding(Judgement judged) {
        return new Finding(FindingCode.RULE_BROKEN, Severity.BLOCKING, Subject.NONE, List.of(), List.of(), judged, "");
    }

    private static Side side(State state, long fen, @Nullable AmountUnit unit) {
        Addend addend = new Addend(Amount.ofFen(fen), unit);
        return new Side(Naming.NONE, state, Amount.ofFen(fen), 0, List.of(addend), List.of());
    }
}
