package budget.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import budget.model.Amount;
import budget.model.Indicator.Target;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The value an indicator aims at, taken apart. */
class IndicatorReaderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // typed           | operator | number | words | cost in yuan
                ">=70个            | >= | 70      | 个        | ''",
                "≥70个             | >= | 70      | 个        | ''",
                "＞＝70个           | >= | 70      | 个        | ''",
                ">70个             | >  | 70      | 个        | ''",
                "不少于 70 个       | >= | 70      | 个        | ''",
                "不低于95%          | >= | 95      | %         | ''",
                "<=16.50元/天      | <= | 16.50   | 元/天     | ''",
                "≤2小时            | <= | 2       | 小时      | ''",
                "不超过2小时         | <= | 2       | 小时      | ''",
                "不高于2小时         | <= | 2       | 小时      | ''",
                "<10%              | <  | 10      | %         | ''",
                "=100%             | =  | 100     | %         | ''",
                "＝100%             | =  | 100     | %         | ''",
                "100%              | =  | 100     | %         | ''",
                "1,500台            | =  | 1500    | 台        | ''",
                "有效提升            | '' | ''      | 有效提升  | ''",
                "提高               | '' | ''      | 提高      | ''",
                "<=44万             | <= | 44      | 万        | 440000.00",
                "<=10万元           | <= | 10      | 万元      | 100000.00",
                "<=1,234.5万元      | <= | 1234.5  | 万元      | 12345000.00",
                "=5000元            | =  | 5000    | 元        | 5000.00",
                "<=0.5亿元          | <= | 0.5     | 亿元      | 50000000.00",
                "<=5元/人           | <= | 5       | 元/人     | ''",
                "<=5元每天          | <= | 5       | 元每天    | ''",
                "<=999999999999999亿元 | <= | 999999999999999 | 亿元 | ''",
                "<=9999999999999999元 | <= | 9999999999999999 | 元 | ''"
            })
    void anIndicatorsValueIsOperatorNumberAndWords(
            String typed, String operator, String number, String words, String cost) {
        Target target = IndicatorReader.target(typed);

        assertThat(target.operator()).isEqualTo(operator);
        assertThat(target.number()).isEqualTo(number);
        assertThat(target.words()).isEqualTo(words);
        assertThat(target.costAmount().map(Amount::inYuan).orElse("")).isEqualTo(cost);
    }
}
