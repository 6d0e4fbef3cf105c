package budget.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the lines around a table say. */
class SheetWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "编制单位：某局 | 某局",
                "编制单位: 某局 | 某局",
                "编制单位：　某 局　 | 某局",
                "编制部（单位）: 某局 | 某局",
                "编制部门（单位）:某局 | 某局",
                "填报单位：某局 | 某局",
                "预算单位：某局 | 某局",
                "单位名称：某局 | 某局",
                "部门：某局 | 某局",
                "单位：某局 | 某局",
                "编 制 单 位：某局 | 某局",
                "编制单位：某局          单位：万元 | 某局",
                "编制单位：某局　金额单位：万元 | 某局",
                "单位：万元          编制单位：某局 | 某局",
                "编制单位：某局　　日期：2023年1月31日 | 某局",
                "单位：某局          单位：万元 | 某局",
                "编制单位：某局 单位负责人：张三 | 某局",
                "编制单位：澜川州教育局（本级） | 澜川州教育局（本级）",
                "编制单位： | ''",
                "预算单位 | ''"
            })
    void theUnitsNameIsReadInWhateverWayTheLineIsWritten(String line, String name) {
        assertThat(SheetWords.unitName(line)).contains(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "单位：万元",
                "单位：元",
                "金额单位：万元",
                "单位：元（列至角分）",
                "单位：万元  日期：2023年1月31日",
                "单位：人、万元",
                "单位（万元）",
                "项目",
                "单位资金",
                "单位支出总体情况表"
            })
    void aLineThatNamesNoUnitGivesNoName(String line) {
        assertThat(SheetWords.unitName(line)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2023年单位支出总体情况表, 2023",
        "2023 年度部门预算, 2023",
        "2023　年部门预算, 2023",
        "２０２３年部门预算, 2023",
        "二〇二三年部门预算, 2023",
        "二○二二年度部门预算, 2022",
        "二零二四年部门预算, 2024",
        "2022部门预算, 2022",
        "部门预算2022, 2022",
        "2022—2023年部门预算, 2023"
    })
    void aTitleNamesItsYear(String title, int year) {
        assertThat(SheetWords.year(title)).isEqualTo(OptionalInt.of(year));
    }

    @ParameterizedTest
    @ValueSource(strings = {"单位支出总体情况表", "12023年表", "第2023号", "1999年表", "财预〔2022〕5号附表", "表2022-1"})
    void aTitleWithoutAYearNamesNone(String title) {
        assertThat(SheetWords.year(title)).isEmpty();
    }

    @Test
    void aYearAloneIsOneInALineOfItsOwn() {
        assertThat(SheetWords.yearAlone("（2023年）")).isEqualTo(OptionalInt.of(2023));
        assertThat(SheetWords.yearAlone("(2023 年度)")).isEqualTo(OptionalInt.of(2023));
        assertThat(SheetWords.yearAlone("2023年")).isEqualTo(OptionalInt.of(2023));
        assertThat(SheetWords.yearAlone("2022年开工")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "本表无数据",
                "此表没有任何数据。",
                "我单位没有使用政府性基金，政府性基金预算支出情况表为空表。",
                "本表为空表",
                "此表无数据，为空表",
                "若羌县教育局没有使用政府性基金，此表为空表。",
                "如皋市第一中学此表为空表"
            })
    void aSentenceDeclaresATableEmpty(String sentence) {
        assertThat(SheetWords.declaresEmpty(sentence)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"如为空表，注明原因", "若无数据应为空表", "如没有此项支出，应为空表", "请在空表下注明原因", "如果是空表则注明", "没有数据", "如本表无数据，请注明原因"})
    void instructionsPrintedOnTheFormDeclareNothing(String sentence) {
        assertThat(SheetWords.declaresEmpty(sentence)).isFalse();
    }

    @Test
    void onlyASentenceThatSaysBothWordsDeclaresProjectsSecret() {
        assertThat(SheetWords.declaresSecret("甲项目涉密，不公开目标表")).isTrue();
        assertThat(SheetWords.declaresSecret("本单位无涉密项目")).isFalse();
    }
}
