package budget.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import budget.base.Messages;
import budget.finding.Finding;
import budget.finding.FindingCode;
import budget.finding.FindingText;
import budget.submission.Standing;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Budgets that agree in themselves and cannot be true: found without anything being set up. */
class PlausibilityTest {

    private static final String REGISTER = """
            101001 | 甲局   | | 行政 |
            102001 | 乙局   | | 行政 |
            103001 | 丙局   | | 行政 |
            104001 | 丁局   | | 行政 |
            105001 | 州医院 | | 事业 |
            """;

    /** Totals from 60 to 900 万元, most figures above 0.5 to 4 万元. */
    private static final String OTHERS = """
            101001.xlsx | 甲局 | total=900  smallest=4
            102001.xlsx | 乙局 | total=60   smallest=0.5
            103001.xlsx | 丙局 | total=300  smallest=2
            104001.xlsx | 丁局 | total=400  smallest=2
            """;

    @Test
    void noUnitIsLargerThanTheLargest() {
        assertThat(said("105001.xlsx | 州医院 | total=1000000 smallest=30")).isEmpty();
        assertThat(said("105001.xlsx | 州医院 | total=1000000.01 smallest=30"))
                .containsExactly("表3 合计 合计：金额不合常理：合计 1,000,000.01 万元，超过一个单位的上限 100.00 亿元（job.yaml 的 largestUnit）"
                        + " → 请核对“单位：”一行与表内的数；确实如此的，由财政局豁免 amount-implausible 并写明金额（--amount 10000000100.00）");
    }

    @Test
    void aBudgetOfZeroIsNone() {
        assertThat(said("105001.xlsx | 州医院 | zero")).first().asString().startsWith("金额不合常理：整个工作簿的金额都是 0");
    }

    /** A small unit, whose workbook in yuan is not yet larger than the largest unit. */
    @Test
    void yuanInAFormOfTenThousandsIsToldByTheOtherUnits() {
        assertThat(said("105001.xlsx | 州医院 | total=600000 smallest=10500"))
                .first()
                .asString()
                .startsWith("表3 合计 合计：金额不合常理：合计 600,000.00 万元；大小各项几乎都是本次其他 4 个单位的 5,250 倍以上"
                        + "（它们的合计居中的是 300.00 万元），很可能把元填在了万元的表里");
    }

    @Test
    void ofWholeNumbersLessIsEnough() {
        assertThat(said("105001.xlsx | 州医院 | total=40000 smallest=200 whole")).hasSize(1);
        assertThat(said("105001.xlsx | 州医院 | total=40000 smallest=200")).isEmpty();
    }

    @Test
    void tenThousandsInAFormOfYuanAreToldByTheOtherUnits() {
        assertThat(said("105001.xlsx | 州医院 | total=0.04 smallest=0.0003"))
                .first()
                .asString()
                .contains("几乎都不到本次其他 4 个单位的 6,666 分之一");
    }

    /** Its small figures are as small as anyone's, or nearly; a small office states nothing below a hundred yuan either. */
    @ParameterizedTest
    @CsvSource({"900000, 30", "300000, 500", "6, 0.01"})
    void aSoundUnitOfAnySizeIsLeftAlone(String total, String smallest) {
        assertThat(said("105001.xlsx | 州医院 | total=" + total + " smallest=" + smallest))
                .isEmpty();
    }

    @Test
    void aHospitalBesideTinyOfficesIsLeftAlone() {
        String tiny = """
                101001.xlsx | 甲局   | total=40 smallest=0.2
                102001.xlsx | 乙局   | total=30 smallest=0.1
                103001.xlsx | 丙局   | total=60 smallest=0.3
                105001.xlsx | 州医院 | total=200000 smallest=90
                """;
        assertThat(findings(Standings.of(REGISTER).standings(tiny))).isEmpty();
    }

    @Test
    void twoUnitsSayNothingOfOneAnother() {
        String pair = """
                101001.xlsx | 甲局   | total=40 smallest=0.2
                105001.xlsx | 州医院 | total=400000 smallest=2000
                """;
        assertThat(findings(Standings.of(REGISTER).standings(pair))).isEmpty();
    }

    @Test
    void aVersionThatStatesAHundredTimesTheOneBeforeIsNotBelieved() {
        String versions = """
                101001.xlsx      | 甲局 | total=30.00
                101001 更正.xlsx | 甲局 | total=%s
                """;
        assertThat(Standings.of(REGISTER).after(versions.formatted("2999.99")))
                .startsWith("101001 101001 更正.xlsx accepted counted");
        assertThat(Standings.of(REGISTER).after(versions.formatted("3000.00")))
                .startsWith("101001 101001 更正.xlsx held-back", "101001 101001.xlsx accepted counted");
        assertThat(Standings.of(REGISTER).after(versions.formatted("0.30")))
                .startsWith("101001 101001 更正.xlsx held-back", "101001 101001.xlsx accepted counted");
    }

    private static List<String> said(String file) {
        return findings(Standings.of(REGISTER).standings(OTHERS + file));
    }

    private static List<String> findings(List<Standing> standings) {
        FindingText texts = new FindingText(Messages.in(Locale.CHINESE));
        return standings.stream()
                .flatMap(standing -> standing.findings().stream())
                .filter(finding -> finding.code() == FindingCode.AMOUNT_IMPLAUSIBLE)
                .map(finding -> words(texts, finding))
                .toList();
    }

    private static String words(FindingText texts, Finding finding) {
        return texts.message(finding) + " → " + texts.remedy(finding);
    }
}
