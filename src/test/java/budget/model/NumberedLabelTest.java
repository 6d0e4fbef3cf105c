package budget.model;

import static org.assertj.core.api.Assertions.assertThat;

import budget.model.NumberedLabel.Style;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The numbers in front of the lines of forms. */
class NumberedLabelTest {

    @ParameterizedTest
    @CsvSource({
        "一、本年收入, CHINESE, 本年收入",
        "二十六、其他支出, CHINESE, 其他支出",
        "（一）一般公共服务支出, CHINESE_IN_BRACKETS, 一般公共服务支出",
        "１．一般公共预算拨款, DIGITS, 一般公共预算拨款",
        "（2）专户, DIGITS_IN_BRACKETS, 专户",
        "其中：一般财力, PART, 一般财力"
    })
    void areParted(String label, Style style, String name) {
        assertThat(NumberedLabel.of(label)).contains(new NumberedLabel(style, name));
    }

    @ParameterizedTest
    @CsvSource({"一般公共预算", "2023年预算数", "1.5万元", "十四五规划", "其中"})
    void wordsAndAmountsHaveNone(String label) {
        assertThat(NumberedLabel.of(label)).isEmpty();
        assertThat(NumberedLabel.nameOf(label)).isEqualTo(label);
    }

    @Test
    void aPartKeepsItsWord() {
        assertThat(NumberedLabel.nameOf("其中：一般财力")).isEqualTo("其中：一般财力");
    }
}
