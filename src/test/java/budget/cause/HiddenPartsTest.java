package budget.cause;

import static org.assertj.core.api.Assertions.assertThat;

import budget.base.Messages;
import budget.finding.Finding;
import budget.finding.FindingCode;
import budget.finding.FindingText;
import budget.sample.Reading;
import budget.sample.TextWorkbook;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Workbook;
import org.junit.jupiter.api.Test;

/** A sum typed by somebody who did not see a hidden row or column. */
class HiddenPartsTest {

    private static final String ROWS = """
            #sheet 表3
            单位支出总体情况表
            单位：万元
            科目编码 | 科目名称         | 合计  | 基本支出 | 项目支出
            201      | 一般公共服务支出 | 12.00 | 7.00     | 5.00
            208      | 社会保障支出     | 3.00  | 3.00     |
                     | 合计             | %s | %s | %s
            """;

    private static final FindingText CHINESE = new FindingText(Messages.in(Locale.CHINESE));

    @Test
    void saysThatItHoldsOnlyWithoutTheHiddenRow() {
        List<Finding> findings = findings(
                ROWS.formatted("3.00", "3.00", ""),
                book -> book.getSheetAt(0).getRow(3).setZeroHeight(true));

        assertThat(told(findings))
                .containsExactly(
                        "须作说明→必须修改 表3!C4 D4 表3：不计隐藏的行列（4），表内 2 处合计才成立",
                        "  B03-01 表3!C6",
                        "  B03-02 表3!C6",
                        "  B03-02 表3!D6");
    }

    @Test
    void saysThatItHoldsOnlyWithoutTheHiddenColumn() {
        List<Finding> findings = findings(
                ROWS.formatted("15.00", "10.00", "5.00").replace("12.00", " 7.00"),
                book -> book.getSheetAt(0).setColumnHidden(4, true));

        assertThat(told(findings))
                .containsExactly("须作说明→必须修改 表3!E4 表3：不计隐藏的行列（E），表内 1 处合计才成立", "  B03-01 表3!C4", "  B03-02 表3!C6");
    }

    @Test
    void saysNothingWhereTheSumHoldsWithAllItsParts() {
        List<Finding> findings = findings(
                ROWS.formatted("15.00", "10.00", "5.00"),
                book -> book.getSheetAt(0).getRow(3).setZeroHeight(true));

        assertThat(roots(findings)).isEmpty();
        assertThat(findings)
                .extracting(Finding::code)
                .contains(FindingCode.HIDDEN_CELLS)
                .doesNotContain(FindingCode.SUM_WITHOUT_HIDDEN);
    }

    @Test
    void saysNothingWhereTheSumIsWrongEitherWay() {
        List<Finding> findings = findings(
                ROWS.formatted("4.00", "4.00", ""),
                book -> book.getSheetAt(0).getRow(3).setZeroHeight(true));

        assertThat(findings).extracting(Finding::code).doesNotContain(FindingCode.SUM_WITHOUT_HIDDEN);
    }

    private static List<Finding> roots(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.isRoot() && finding.code() == FindingCode.RULE_BROKEN)
                .filter(finding -> finding.rule().startsWith("B03"))
                .toList();
    }

    /** The finding at the hidden cells, what it weighs by itself and here, and the sums told under it. */
    private static List<String> told(List<Finding> findings) {
        Finding hidden = findings.stream()
                .filter(finding -> finding.code() == FindingCode.SUM_WITHOUT_HIDDEN)
                .findFirst()
                .orElseThrow();
        return Stream.concat(
                        Stream.of(CHINESE.severity(hidden.code().severity()) + "→" + Reading.line(hidden)),
                        findings.stream()
                                .filter(finding -> finding.root().equals(hidden.key())
                                        && finding.code() == FindingCode.RULE_BROKEN)
                                .map(finding -> "  " + finding.rule() + " "
                                        + finding.cells().get(0).seenFrom("")))
                .toList();
    }

    private static List<Finding> findings(String sheet, java.util.function.Consumer<Workbook> change) {
        byte[] workbook = TextWorkbook.of(sheet).changed(change).xlsx();
        return Reading.of(Reading.sampleJob(), workbook).content().findings();
    }
}
