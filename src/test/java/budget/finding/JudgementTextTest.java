package budget.finding;

import static org.assertj.core.api.Assertions.assertThat;

import budget.base.Bilingual;
import budget.base.Messages;
import budget.finding.Finding.Subject;
import budget.finding.Judgement.Absence;
import budget.finding.Judgement.Addend;
import budget.finding.Judgement.Comparison;
import budget.finding.Judgement.Measure;
import budget.finding.Judgement.Measure.By;
import budget.finding.Judgement.Naming;
import budget.finding.Judgement.Side;
import budget.finding.Judgement.Side.State;
import budget.model.Amount;
import budget.model.AmountUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The sentence of a judgement, by its verdict, its comparison and the states of its sides. */
class JudgementTextTest {

    private static final Side REVENUE = stated("表1 收入总计", 1000);
    private static final Side SPENDING = stated("表1 支出总计", 900);
    private static final Side BLANK = new Side(named("表1 支出总计"), State.BLANK, Amount.ZERO, 0, yuan(0), List.of());
    private static final Side SET = new Side(Naming.NONE, State.SET, Amount.ofFen(500), 0, yuan(500), List.of());

    @Test
    void aBoundNamesTheMoreAndTheLess() {
        assertThat(message(Comparison.AT_LEAST, SPENDING, REVENUE, Measure.NONE))
                .isEqualTo("表1 支出总计为 9.00 元，小于 表1 收入总计 10.00 元，相差 1.00 元");
        assertThat(message(Comparison.AT_MOST, REVENUE, SET, Measure.NONE))
                .isEqualTo("表1 收入总计为 10.00 元，大于 规定的 5.00 元，相差 5.00 元");
        assertThat(message(Comparison.AT_MOST, REVENUE, BLANK, Measure.NONE))
                .isEqualTo("表1 收入总计为 10.00 元，大于 表1 支出总计（空着），相差 10.00 元");
    }

    @Test
    void theSideThatIsRightMeasuresTheOther() {
        assertThat(message(Comparison.SAME, REVENUE, SPENDING, new Measure(By.RIGHT, List.of())))
                .isEqualTo("表1 收入总计为 10.00 元，按 表1 支出总计 应为 9.00 元，相差 1.00 元");
        assertThat(message(Comparison.SAME, REVENUE, SPENDING, new Measure(By.LEFT, List.of(named("表2 合计")))))
                .isEqualTo("表1 支出总计为 9.00 元，按 表1 收入总计、表2 合计 应为 10.00 元，相差 1.00 元");
    }

    @Test
    void aBlankThatMeasuresHasNoAmount() {
        assertThat(message(Comparison.SAME, REVENUE, BLANK, new Measure(By.RIGHT, List.of())))
                .isEqualTo("表1 收入总计为 10.00 元，表1 支出总计空着");
    }

    @Test
    void aSideWithoutRowsIsSaidToLackThem() {
        Side absent = absent(
                new Absence(Absence.Kind.ROW, "表3", "2010350"),
                new Absence(Absence.Kind.ROW, "表5", "2010350"),
                new Absence(Absence.Kind.TABLE, "表8", ""));

        assertThat(message(Comparison.SAME, REVENUE, absent, Measure.NONE))
                .isEqualTo("表1 收入总计为 10.00 元，表3、表5 没有 2010350 这一行、表8 注明为空表");
        assertThat(message(Comparison.AT_MOST, absent, REVENUE, Measure.NONE))
                .isEqualTo("表1 收入总计为 10.00 元，表3、表5 没有 2010350 这一行、表8 注明为空表");
    }

    @Test
    void aNumberOfTheRuleIsWhatTheFigureIsSetTo() {
        assertThat(message(Comparison.SAME, REVENUE, SET, Measure.NONE))
                .isEqualTo("表1 收入总计为 10.00 元，规定为 5.00 元，相差 5.00 元");
    }

    @Test
    void withinOneTableTheFiguresDisagreeAndBetweenTwoTheTables() {
        Side other = new Side(
                new Naming(List.of("表2"), List.of("表2 合计"), 1), State.STATED, Amount.ZERO, 0, yuan(0), List.of());

        assertThat(message(Comparison.SAME, REVENUE, SPENDING, Measure.NONE)).startsWith("表1 收入总计 与 表1 支出总计 不一致");
        assertThat(message(Comparison.SAME, REVENUE, other, Measure.NONE)).startsWith("表1 与 表2 不一致");
        assertThat(message(Comparison.SAME, SET, REVENUE, Measure.NONE)).startsWith("规定的 5.00 元 与 表1 收入总计 不一致");
    }

    @Test
    void aDerivedFigureIsSaidToBeBlankOnTheSheet() {
        Side derived = new Side(named("表1 收入总计"), State.DERIVED, Amount.ofFen(1000), 1, yuan(1000), List.of());

        assertThat(message(Comparison.SAME, derived, SET, Measure.NONE))
                .isEqualTo("表1 收入总计为 10.00 元（空着，按各部分推算），规定为 5.00 元，相差 5.00 元；四舍五入造成的差须小于 0.005");
        assertThat(message(Comparison.AT_MOST, REVENUE, derived, Measure.NONE)).contains("大于 表1 收入总计 10.00 元");
    }

    @Test
    void aClaimThatSomethingIsThereNamesItsRule() {
        assertThat(message(FindingCode.RULE_BROKEN, judged(Comparison.THERE, BLANK, null, Measure.NONE)))
                .isEqualTo("表1 支出总计空着，不符合“收支相等”");
    }

    @Test
    void whatIsMissingForARuleIsNamedWhereItHasAName() {
        Judgement judged = judged(Comparison.SAME, REVENUE, SPENDING, Measure.NONE);

        assertThat(message(FindingCode.RULE_NOT_EVALUABLE, judged, "表2")).isEqualTo("“收支相等”无法核对：缺少 表2");
        assertThat(message(FindingCode.RULE_NOT_EVALUABLE, judged, "")).isEqualTo("“收支相等”无法核对");
    }

    @Test
    void namesBeyondTheThirdAreCounted() {
        Side many = new Side(
                new Naming(List.of("表1"), List.of("甲", "乙", "−丙"), 5),
                State.STATED,
                Amount.ZERO,
                0,
                yuan(0),
                List.of());

        assertThat(message(Comparison.SAME, many, SET, Measure.NONE)).startsWith("甲 + 乙 − 丙 等 5 个数为 0.00 元");
    }

    @Test
    void aLongSumIsShortenedUnlessItIsAskedForInFull() {
        Side sum = sum(-100, 200, 300, 400, 500);

        assertThat(new SumText(Messages.in(Locale.CHINESE), false).text(sum)).isEqualTo("−1.00 + 2.00 + … = 13.00 元");
        assertThat(new SumText(Messages.in(Locale.CHINESE), true).text(sum))
                .isEqualTo("−1.00 + 2.00 + 3.00 + 4.00 + 5.00 = 13.00 元");
    }

    @Test
    void partsInDifferentUnitsOfMoneyNameTheirUnits() {
        Side mixed = new Side(
                Naming.NONE,
                State.STATED,
                Amount.ofFen(1_000_100),
                0,
                List.of(
                        new Addend(Amount.ofFen(100), AmountUnit.YUAN),
                        new Addend(Amount.ofFen(1_000_000), AmountUnit.TEN_THOUSAND_YUAN)),
                List.of());

        assertThat(new SumText(Messages.in(Locale.CHINESE), false).text(mixed))
                .isEqualTo("1.00 元 + 1.00 万元 = 10,001.00 元");
    }

    @Test
    void numbersThatAreNoMoneyHaveNoUnit() {
        Side people = new Side(
                named("人数"),
                State.STATED,
                Amount.ofFen(300),
                0,
                List.of(new Addend(Amount.ofFen(100), null), new Addend(Amount.ofFen(200), null)),
                List.of());

        assertThat(message(Comparison.SAME, people, people, Measure.NONE)).contains("人数为 1.00 + 2.00 = 3.00，");
    }

    private static String message(Comparison comparison, Side left, Side right, Measure measure) {
        return message(FindingCode.RULE_BROKEN, judged(comparison, left, right, measure));
    }

    private static String message(FindingCode code, Judgement judged, String... arguments) {
        Finding finding = new Finding(code, Severity.BLOCKING, Subject.NONE, List.of(), List.of(arguments), judged, "");
        return new FindingText(Messages.in(Locale.CHINESE)).message(finding);
    }

    private static Judgement judged(Comparison comparison, Side left, @Nullable Side right, Measure measure) {
        Judgement.Wording wording = new Judgement.Wording(new Bilingual("收支相等", ""), "", Bilingual.NONE);
        return new Judgement("B01-01", wording, comparison, left, right, measure, List.of());
    }

    private static Side stated(String word, long fen) {
        return new Side(named(word), State.STATED, Amount.ofFen(fen), 0, yuan(fen), List.of());
    }

    private static Side absent(Absence... absences) {
        return new Side(Naming.NONE, State.ABSENT, Amount.ZERO, 0, List.of(), List.of(absences));
    }

    private static Side sum(long... fen) {
        return new Side(
                Naming.NONE,
                State.STATED,
                Amount.ofFen(Arrays.stream(fen).sum()),
                0,
                Arrays.stream(fen).boxed().flatMap(one -> yuan(one).stream()).toList(),
                List.of());
    }

    private static Naming named(String word) {
        return new Naming(List.of("表1"), List.of(word), 1);
    }

    private static List<Addend> yuan(long fen) {
        return List.of(new Addend(Amount.ofFen(fen), AmountUnit.YUAN));
    }
}
