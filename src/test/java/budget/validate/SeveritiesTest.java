package budget.validate;

import static org.assertj.core.api.Assertions.assertThat;

import budget.definition.JobDefinition;
import budget.definition.JobSettings;
import budget.definition.JobSettings.Policy;
import budget.definition.Severities;
import budget.finding.FindingCode;
import budget.finding.Severity;
import budget.sample.Reading;
import budget.sample.TextWorkbook;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The bureau decides how much a finding weighs: an unknown code, once its own list is in. */
class SeveritiesTest {

    private static final String SHEET = """
            #sheet 表3
            单位支出总体情况表
            单位：万元
            科目编码 | 科目名称         | 合计 | 基本支出 | 项目支出
            2010398  | 其他政府事务     | 1.00 | 1.00     |
                     | 合计             | 1.00 | 待定     |
            """;

    @Test
    void anUnknownCodeNeedsAnExplanationAsShipped() {
        assertThat(found(Severities.SHIPPED)).contains("code-unknown advisory");
    }

    @Test
    void anUnknownCodeBlocksWhereTheBureauSaysSo() {
        Severities severities = new Severities(Map.of(FindingCode.CODE_UNKNOWN, Severity.BLOCKING));

        assertThat(found(severities)).contains("code-unknown blocking");
    }

    @Test
    void rulesThatCannotBeJudgedBlockWhereWhatTheyMissIsMadeLight() {
        Severities severities = new Severities(Map.of(FindingCode.AMOUNT_NOT_A_NUMBER, Severity.NOTE));

        assertThat(found(Severities.SHIPPED)).doesNotContain("B03-01 blocking");
        assertThat(found(severities)).contains("amount-not-a-number note", "B03-01 blocking");
    }

    private static List<String> found(Severities severities) {
        byte[] workbook = TextWorkbook.of(SHEET).xlsx();
        return Reading.of(jobWith(severities), workbook).content().findings().stream()
                .map(finding -> finding.rule() + " " + finding.severity().code())
                .toList();
    }

    private static JobDefinition jobWith(Severities severities) {
        JobDefinition job = Reading.sampleJob();
        JobSettings settings = job.settings();
        Policy policy = settings.policy();
        JobSettings changed = new JobSettings(
                settings.name(),
                settings.title(),
                settings.fiscalYear(),
                settings.folders(),
                new Policy(
                        policy.holdBack(),
                        policy.keepEarlierVersion(),
                        policy.coverageGate(),
                        policy.performanceWeight(),
                        severities),
                settings.presentation(),
                settings.limits());
        return new JobDefinition(
                job.folder(),
                changed,
                job.forms(),
                job.statements(),
                job.outline(),
                job.codes(),
                job.rules(),
                job.datasets(),
                job.register(),
                job.fingerprint(),
                job.remarks());
    }
}
