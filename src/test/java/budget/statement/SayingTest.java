package budget.statement;

import static org.junit.jupiter.api.Assertions.assertEquals;

import budget.jobfile.Mistakes;
import budget.jobfile.YamlNode;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SayingTest {

    private static final String FILE = """
            statement: 说明
            slots: { 单位: text, 原因: reason, 增减: 增加|减少, 升降: 增长|下降/降低 }
            sections:
              - section: 支出
                heading: [支出预算情况说明]
                sentences:
                  - say: "{单位}基本支出{金额}万元，占{占比}%[，比上年预算{增减}{变动}万元，{升降}{变动率}%]，主要原因是(：|){原因}。"
                    row: 基本支出
            """;

    private final SentenceForm form = StatementFile.parse(YamlNode.parse("statement.yaml", FILE, new Mistakes()), 2023)
            .forms()
            .get(0);

    @Test
    void aSentenceIsWrittenWithItsValuesAndTheWordsOfTheirSigns() {
        Map<String, SlotValue> values = Map.of(
                "单位", SlotValue.of("电子政务办公室"),
                "金额", number("139.45"),
                "占比", number("6.74"),
                "变动", number("-5.51"),
                "变动率", number("-3.80"),
                "原因", SlotValue.of("人员减少"));
        assertEquals(
                "电子政务办公室基本支出139.45万元，占6.74%，比上年预算减少5.51万元，下降3.8%，主要原因是：人员减少。",
                form.say(values).text());
    }

    @Test
    void whatIsNotKnownIsLeftToBeFilledInAndCounted() {
        SentenceForm.Sentence sentence = form.say(Map.of("单位", SlotValue.of("甲局"), "金额", number("0")));
        assertEquals("甲局基本支出0万元，占〔请填写〕%，主要原因是：〔请填写原因〕。", sentence.text());
        assertEquals(1, sentence.openNumbers());
        assertEquals(1, sentence.openReasons());
    }

    private static SlotValue number(String digits) {
        return SlotValue.of(new BigDecimal(digits));
    }
}
