package budget.table;

import static org.assertj.core.api.Assertions.assertThat;

import budget.model.AmountUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How sheets say in which unit of money they are kept. */
class MoneyWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "单位：万元 | 万元",
                "单位:万元 | 万元",
                "单 位 ： 万 元 | 万元",
                "金额单位：人民币元 | 元",
                "金额单位：元 | 元",
                "货币单位：千元 | 千元",
                "单位：百万元 | 百万元",
                "单位：亿元 | 亿元",
                "单位（万元） | 万元",
                "单位：（万元） | 万元",
                "预算数（万元） | 万元",
                "预算数(单位：元) | 元",
                "编制单位：某局          单位：万元 | 万元",
                "编制单位：某局　　　金额单位：元 | 元",
                "单位万元 | 万元",
                "单位：万元          编制单位：某局 | 万元",
                "单位：万元编制单位：某局 | 万元",
                "单位：元  日期：2023年1月31日 | 元",
                "单位：元　审核人：张三 | 元",
                "金额单位：元（列至角分） | 元",
                "单位：人、万元 | 万元",
                "单位：万元、人 | 万元",
                "单位：RMB万元 | 万元",
                "金额：万元 | 万元",
                "人民币元 | 元",
                "万 元 | 万元"
            })
    void theUnitOfMoneyIsReadInWhateverWayItIsWritten(String line, String unit) {
        assertThat(MoneyWords.line(line).map(AmountUnit::printed)).contains(unit);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "编制单位：元江县水务局",
                "单位：元江县水务局",
                "单位：元/万元",
                "单位：万元  单位：元",
                "单位：万元、元",
                "万元店",
                "三万元",
                "编制单位：某局",
                "我单位没有使用政府性基金预算拨款安排的支出，共计三万元。",
                "预算数"
            })
    void aLineWithoutAUnitOfMoneyNamesNone(String line) {
        assertThat(MoneyWords.line(line)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"预算数（万元）, 预算数", "合计（单位：元）, 合计", "资本性支出（基本建设）, 资本性支出（基本建设）"})
    void aHeaderWordIsComparedWithoutItsUnitOfMoney(String key, String words) {
        assertThat(MoneyWords.without(key)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"预算数（万元）, 万元", "预算数（单位：元）, 元", "合计元, 元", "基本支出：千元, 千元", "项目支出／万元, 万元"})
    void aHeaderMaySayTheUnitOfItsColumn(String key, String unit) {
        assertThat(MoneyWords.inHeader(key).map(AmountUnit::printed)).contains(unit);
    }
}
