package budget.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How printed words are compared. */
class WordsTest {

    @ParameterizedTest
    @CsvSource({
        "' 合　计 ', 合计",
        "财政拨款(补助), 财政拨款（补助）",
        "单位:万元, 单位：万元",
        "'基本\n支出', 基本支出",
        "１.一般公共预算, １.一般公共预算",
        "“三公”经费, “三公”经费"
    })
    void aKeyHasNoBlanksAndFullWidthBracketsAndColons(String text, String key) {
        assertThat(Words.key(text)).isEqualTo(key);
    }

    @ParameterizedTest
    @CsvSource({"１．一般公共预算, 1.一般公共预算", "１０.其他, 10.其他", "（1）项, （1）项"})
    void aNarrowKeyHasOrdinaryDigitsToo(String text, String key) {
        assertThat(Words.narrowKey(text)).isEqualTo(key);
    }

    @ParameterizedTest
    @CsvSource({
        "政府办公厅（室）及相关机构, 政府办公厅室及相关机构",
        "政府办公厅(室) 及相关机构, 政府办公厅室及相关机构",
        "财政拨款“三公”经费, 财政拨款三公经费",
        "财政拨款\"三公\"经费, 财政拨款三公经费",
        "《预算法》、〈条例〉【2023】[号]；「甲」：乙。丙, 预算法条例2023号甲乙。丙"
    })
    void bareWordsHaveNoBracketsQuotesAndStops(String text, String bare) {
        assertThat(Words.bare(text)).isEqualTo(bare);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\t",
                "\n",
                "\r",
                "\u0000",
                "\u007f",
                "\u0085",
                "\u00a0",
                "\u3000",
                "\u2000",
                "\u200b",
                "\u200f",
                "\u2028",
                "\u2029",
                "\u202f",
                "\u205f",
                "\u2060",
                "\ufeff",
                "\u00ad",
                "\u061c",
                "\u180e",
                "\u202a\u202b\u202c\u202d\u202e",
                "\u2066\u2067\u2068\u2069",
                "\ufe0f",
                " \u3000\u00a0"
            })
    void blanksOfAnyWidthAreNothingToRead(String text) {
        assertThat(Words.isBlank(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "0", "。", "\u2010", "\u3001", " a ", "\u00a1"})
    void anythingElseIsSomething(String text) {
        assertThat(Words.isBlank(text)).isFalse();
    }

    @Test
    void charactersThatDoNotShowAreLeftOut() {
        assertThat(Words.visible("\u202a一\u200b般 公共\u00ad\u202c\ufeff")).isEqualTo("一般 公共");
        assertThat(Words.visible("一 般")).isEqualTo("一 般");
        assertThat(Words.visible("\u2069")).isEmpty();
    }

    @Test
    void trimmedTextKeepsItsBlanksInside() {
        assertThat(Words.trimmed("　\u00a0事业 运行\n")).isEqualTo("事业 运行");
        assertThat(Words.trimmed("　 ")).isEmpty();
        assertThat(Words.trimmed("事业")).isEqualTo("事业");
    }

    @Test
    void digitsAndSignsOfFullWidthBecomeNarrow() {
        assertThat(Words.narrow("（１，８７０．００）－Ａ")).isEqualTo("(1,870.00)-A");
        assertThat(Words.narrow("事业运行")).isSameAs(Words.narrow("事业运行"));
        assertThat(Words.narrow("万元￥")).isEqualTo("万元￥");
    }
}
