package budget.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A finding in words. */
class FindingTextTest {

    private static final Finding MISSING =
            Finding.at(FindingCode.COLUMN_MISSING, new Subject("表3", "", "项目支出"), cell("表3", 3), "项目支出");

    private final FindingText chinese = new FindingText(Messages.in(Locale.CHINESE));
    private final FindingText english = new FindingText(Messages.in(Locale.ENGLISH));

    @Test
    void tableRowAndColumnAreNamedInTheFormsWords() {
        assertThat(chinese.message(MISSING)).isEqualTo("表3 项目支出：没有找到“项目支出”一栏");
        assertThat(english.message(MISSING)).isEqualTo("表3 项目支出: There is no column \"项目支出\"");
        assertThat(chinese.remedy(MISSING)).isEqualTo("请恢复表样的栏目名称");
        assertThat(english.remedy(MISSING)).isEqualTo("Restore the template's column headers");
    }

    @Test
    void aFindingAboutAFileNamesNoTable() {
        Finding finding = Finding.ofFile(FindingCode.TOO_LARGE, "300000000", "268435456");

        assertThat(chinese.message(finding)).isEqualTo("文件有 300000000 字节，超过上限 268435456 字节");
        assertThat(chinese.place(finding)).isEmpty();
    }

    @Test
    void atMostThreeCellsAreQuoted() {
        assertThat(chinese.place(with(cell("表3", 1)))).isEqualTo("表3!A1");
        assertThat(chinese.place(with(cell("表3", 1), cell("表3", 2), cell("表5", 3))))
                .isEqualTo("表3!A1 A2 表5!A3");
        assertThat(chinese.place(with(IntStream.rangeClosed(1, 7)
                        .mapToObj(row -> cell("表3", row))
                        .toArray(SheetCell[]::new))))
                .isEqualTo("表3!A1 A2 A3 等 7 处");
    }

    @Test
    void aRemedyWithNothingToSuggestSuggestsNothing() {
        Finding near = Finding.at(FindingCode.CODE_UNKNOWN, Subject.NONE, cell("表3", 1), "20188", "", "20199 其他");
        Finding far = Finding.at(FindingCode.CODE_UNKNOWN, Subject.NONE, cell("表3", 1), "20188", "", "");

        assertThat(chinese.remedy(near)).isEqualTo("请核对编码；相近的有：20199 其他");
        assertThat(chinese.remedy(far)).isEqualTo("请按本年度科目表核对编码");
    }

    @Test
    void whatASubmissionWritesIsNeverTakenForAPattern() {
        Finding finding = Finding.at(FindingCode.AMOUNT_NOT_A_NUMBER, Subject.NONE, cell("表3", 1), "{0} '' {9}");

        assertThat(chinese.message(finding)).isEqualTo("金额栏里写的是“{0} '' {9}”，不是数");
    }

    @Test
    void whatIsTakenOffStandsBehindAMinusSign() {
        Judgement judged = new Judgement(
                "X35-02",
                new Judgement.Wording(new Bilingual("非财政资金", ""), "", Bilingual.NONE),
                Judgement.Comparison.SAME,
                new Side(
                        new Naming(List.of("表3", "表5", "表9"), List.of("表3 合计", "−表5 合计", "表9 合计"), 3),
                        Side.State.STATED,
                        Amount.ofFen(1000),
                        2,
                        List.of(yuan(2000), yuan(-1500), yuan(500)),
                        List.of()),
                new Side(
                        new Naming(List.of("表2"), List.of("表2 合计 单位资金"), 1),
                        Side.State.STATED,
                        Amount.ZERO,
                        0,
                        List.of(yuan(0)),
                        List.of()),
                Judgement.Measure.NONE,
                List.of());
        Finding finding =
                new Finding(FindingCode.RULE_BROKEN, Severity.BLOCKING, Subject.NONE, List.of(), List.of(), judged, "");

        assertThat(chinese.message(finding))
                .isEqualTo("表3、表5、表9 与 表2 不一致，相差 10.00 元："
                        + "表3 合计 − 表5 合计 + 表9 合计为 20.00 − 15.00 + 5.00 = 10.00 元，表2 合计 单位资金为 0.00 元；四舍五入造成的差须小于 0.01");
    }

    private static Addend yuan(long fen) {
        return new Addend(Amount.ofFen(fen), AmountUnit.YUAN);
    }

    @Test
    void severitiesHaveWordsAndCodes() {
        assertThat(List.of(Severity.values()).stream().map(chinese::severity).toList())
                .containsExactly("必须修改", "须作说明", "提示");
        assertThat(List.of(Severity.values()).stream().map(Severity::code).toList())
                .containsExactly("blocking", "advisory", "note");
        assertThat(MISSING.weighing(Severity.NOTE).severity()).isEqualTo(Severity.NOTE);
    }

    @Test
    void aSentenceThatIsNotInTheCatalogueIsAMistakeOfTheProgram() {
        assertThatThrownBy(() -> Messages.in(Locale.CHINESE).text("no.such.key"))
                .hasMessage("No sentence for no.such.key in the message catalogue");
        assertThat(Messages.in(Locale.CHINESE).has("finding.empty")).isTrue();
        assertThat(Messages.in(Locale.CHINESE).has("no.such.key")).isFalse();
    }

    @Test
    void anyOtherLanguageIsChinese() {
        assertThat(Messages.in(Locale.FRENCH).locale()).isEqualTo(Locale.CHINESE);
        assertThat(Messages.in(Locale.UK).locale()).isEqualTo(Locale.ENGLISH);
    }

    @Test
    void onlyTheBeginningOfALongTextIsQuoted() {
        Finding finding = Finding.ofFile(FindingCode.AMOUNT_NOT_A_NUMBER, "字".repeat(601));

        assertThat(finding.arguments()).containsExactly("字".repeat(300) + "…");
    }

    @Test
    void anImplausibleTotalIsTheMoneyAtStake() {
        Finding finding = Finding.ofFile(
                FindingCode.AMOUNT_IMPLAUSIBLE, "finding.amount-implausible.zero", "", "", "0", "0", "0", "12.50");

        assertThat(finding.atStake()).isEqualTo(Amount.ofFen(1250));
        assertThat(MISSING.atStake()).isEqualTo(Amount.ZERO);
    }

    private static Finding with(SheetCell... cells) {
        return new Finding(FindingCode.HIDDEN_CELLS, Severity.NOTE, Subject.NONE, List.of(cells), List.of("", ""));
    }

    private static SheetCell cell(String sheet, int row) {
        return new SheetCell(sheet, new CellAddress(row, 0));
    }
}
