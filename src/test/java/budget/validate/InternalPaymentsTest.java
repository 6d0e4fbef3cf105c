package budget.validate;

import static org.assertj.core.api.Assertions.assertThat;

import budget.finding.Finding;
import budget.finding.FindingCode;
import budget.finding.Severity;
import budget.sample.Reading;
import budget.sample.TextWorkbook;
import budget.submission.SubmissionContent;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a department pays its own units is left out of its roll-up; that and nothing else may differ. */
class InternalPaymentsTest {

    private static final String SHEET = """
            部门（单位）收支总体情况表
            单位：万元
            收入                                     | <      | 支出                 | <
            项目                                     | 预算数 | 功能分类             | 预算数
            一、本年收入                             | %1$s   | 213 农林水支出       | %1$s
            5.单位资金                               | %1$s   |                      |
            上级补助收入                             | %2$s   |                      |
            其他收入                                 | %3$s   |                      |
            收入总计                                 | %1$s   | 支出总计             | %4$s
            """;

    private static final SubmissionContent PAYING = sheet("30.00", "", "30.00", "30.00");
    private static final SubmissionContent PAID = sheet("12.00", "10.00", "2.00", "12.00");

    @Test
    void whatUnitsPayOneAnotherIsOneNoteWithWhatIsOffsetBelowIt() {
        List<Finding> findings = beside(sheet("32.00", "", "32.00", "32.00"));

        assertThat(findings.stream().filter(Finding::isRoot)).singleElement().satisfies(root -> {
            assertThat(root.code()).isEqualTo(FindingCode.INTERNAL_PAYMENTS);
            assertThat(root.arguments()).containsExactly("10.00 万元");
        });
        assertThat(findings)
                .filteredOn(finding -> !finding.isRoot())
                .extracting(Finding::code)
                .containsOnly(FindingCode.OFFSET_IN_ROLL_UP);
        assertThat(findings).extracting(Finding::severity).containsOnly(Severity.NOTE);
    }

    @Test
    void aTableWithoutATotalRowLeavesThemOutInTheTotalThatFollows() {
        String rows = "#sheet 表3\n单位支出总体情况表\n单位：万元\n科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出\n213 | 农林水支出 | %1$s | %1$s |\n";
        List<Finding> findings = new CrossValidator(Reading.sampleJob())
                .withChildren(
                        sheet("32.00", "", "32.00", "32.00", rows.formatted("32.00")),
                        List.of(
                                sheet("30.00", "", "30.00", "30.00", rows.formatted("30.00")),
                                sheet("12.00", "10.00", "2.00", "12.00", rows.formatted("12.00"))));

        assertThat(findings).extracting(Finding::severity).containsOnly(Severity.NOTE);
        assertThat(findings).extracting(finding -> finding.subject().table()).contains("表3");
    }

    @Test
    void aTotalThatLacksMoreThanIsPaidIsBroken() {
        List<Finding> findings = beside(sheet("32.00", "", "32.00", "31.00"));

        assertThat(findings)
                .filteredOn(finding -> finding.severity() == Severity.BLOCKING)
                .extracting(Finding::rule)
                .contains("R01-02");
    }

    @Test
    void withoutAnyPaymentEveryDifferenceIsBroken() {
        SubmissionContent unpaid = sheet("12.00", "", "12.00", "12.00");

        assertThat(new CrossValidator(Reading.sampleJob())
                        .withChildren(sheet("32.00", "", "32.00", "32.00"), List.of(PAYING, unpaid)))
                .extracting(Finding::severity)
                .containsOnly(Severity.BLOCKING);
    }

    private static List<Finding> beside(SubmissionContent rollUp) {
        return new CrossValidator(Reading.sampleJob()).withChildren(rollUp, List.of(PAYING, PAID));
    }

    private static SubmissionContent sheet(String all, String fromAbove, String other, String spent, String... more) {
        String[] sheets = Stream.concat(
                        Stream.of("#sheet 表1\n" + SHEET.formatted(all, fromAbove, other, spent)), Stream.of(more))
                .toArray(String[]::new);
        return Reading.of(Reading.sampleJob(), TextWorkbook.of(sheets).xlsx()).content();
    }
}
