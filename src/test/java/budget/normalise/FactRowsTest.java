package budget.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import budget.finding.FindingCode;
import budget.model.SentenceValue;
import budget.sample.Reading;
import budget.sample.TextWorkbook;
import budget.submission.SubmissionContent;
import org.junit.jupiter.api.Test;

/** Staff, procurement and assets in a table of their own give the same figures as sentences. */
class FactRowsTest {

    @Test
    void theRowsAndColumnsOfATableAreThoseOfTheSentences() {
        SubmissionContent content = read("""
                人员情况表
                人员     | 人数（人） | 变动
                在职人员 | 18         | -2
                退休     | 5          | 1
                临聘     | 3          | 0
                """);

        assertThat(content.sentences())
                .extracting(FactRowsTest::words)
                .containsExactly("B3 说明.人员 在职 人数 18人", "C3 说明.人员 在职 变动 -2", "B4 说明.人员 退休 人数 5人", "C4 说明.人员 退休 变动 1");
        assertThat(content.findings())
                .filteredOn(finding -> finding.code() == FindingCode.STATEMENT_UNREAD)
                .extracting(finding -> finding.arguments().get(0))
                .containsExactly("临聘 3 0");
    }

    @Test
    void labelsWithANumberBesideThemAreRead() {
        SubmissionContent content = read("""
                （二）政府采购情况
                单位：万元
                金额 | 100.5 | 货物 | 60
                工程 | 10     | 服务 | 30.5
                """);

        assertThat(content.sentences())
                .extracting(FactRowsTest::words)
                .containsExactly(
                        "B3 说明.采购 合计 金额 100.5万元",
                        "D3 说明.采购 合计 货物 60万元",
                        "B4 说明.采购 合计 工程 10万元",
                        "D4 说明.采购 合计 服务 30.5万元");
    }

    @Test
    void columnsMayHaveTheWordsOfAnotherProvince() {
        SubmissionContent content = read("""
                政府采购预算情况表
                单位：万元
                采购预算总额 | 货物类 | 工程类 | 服务采购
                100          | 60     | 10     | 30
                """);

        assertThat(content.sentences())
                .extracting(FactRowsTest::words)
                .containsExactly(
                        "A4 说明.采购 合计 金额 100万元", "B4 说明.采购 合计 货物 60万元", "C4 说明.采购 合计 工程 10万元", "D4 说明.采购 合计 服务 30万元");
    }

    @Test
    void moneyWithoutAUnitIsNotGuessed() {
        SubmissionContent content = read("""
                政府采购情况表
                金额 | 货物 | 工程 | 服务
                100  | 60   | 10   | 30
                """);

        assertThat(content.sentences()).isEmpty();
    }

    @Test
    void aNumberOfAnotherKindOrWithACommaInAWrongPlaceIsNotRead() {
        SubmissionContent content = read("""
                国有资产占用使用情况
                单位：万元
                车辆     | 20万元 | 车辆价值 | 60
                房屋价值 | 1,5    | 房屋面积 | 1,000.5
                """);

        assertThat(content.sentences())
                .extracting(FactRowsTest::words)
                .containsExactly("D3 说明.资产 合计 车辆价值 60万元", "D4 说明.资产 合计 房屋面积 1000.5");
        assertThat(content.findings())
                .filteredOn(finding -> finding.code() == FindingCode.STATEMENT_UNREAD)
                .extracting(finding -> finding.arguments().get(0))
                .containsExactly("车辆 20万元 车辆价值 60", "房屋价值 1,5 房屋面积 1,000.5");
    }

    @Test
    void labelsWithAmountsOfNoUnitAreReported() {
        SubmissionContent content = read("""
                国有资产占用使用情况
                房屋价值 | 20
                """);

        assertThat(content.sentences()).isEmpty();
        assertThat(content.findings())
                .filteredOn(finding -> finding.code() == FindingCode.STATEMENT_UNREAD)
                .extracting(finding -> finding.arguments().get(0))
                .containsExactly("房屋价值 20");
    }

    private static SubmissionContent read(String sheet) {
        return Reading.of(Reading.sampleJob(), TextWorkbook.of(sheet).xlsx()).content();
    }

    private static String words(SentenceValue value) {
        return String.join(
                " ",
                value.place().address().a1(),
                value.table(),
                value.row().text(),
                value.slot(),
                value.value() + value.unit());
    }
}
