package budget.table;

import static org.assertj.core.api.Assertions.assertThat;

import budget.layout.FormLayout;
import budget.sample.Reading;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A title is told from a sentence that merely mentions one, and a longer title from the shorter one inside it. */
class TitlesTest {

    private final Titles titles =
            new Titles(Reading.jobOf("表1 表2 表3 表4 表5 表6 表7 表8 表9 表10 绩效").forms(), List.of());

    @ParameterizedTest
    @CsvSource({
        "单位支出总体情况表, 表3",
        "部门（单位）支出总体情况表, 表3",
        "部门(单位)支出 总体情况表, 表3",
        "2023年单位支出总体情况表, 表3",
        "三、单位支出总体情况表, 表3",
        "某局2023年部门支出总表, 表3",
        "一般公共预算支出情况表, 表5",
        "一般公共预算基本支出情况表, 表6",
        "一般公共预算项目支出情况表, 表7",
        "财政拨款收支预算总体情况表, 表4",
        "部门（单位）收支总体情况表, 表1",
        "财政拨款“三公”经费支出情况表, 表10",
        "财政拨款\"三公\"经费支出情况表, 表10",
        "项  目  支  出  绩  效  目  标  表, 绩效"
    })
    void aTitleIsKnownByTheLongestOfItsForms(String text, String form) {
        assertThat(titles.titleOf(text).map(FormLayout::form)).contains(form);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "我单位没有使用国有资本经营预算拨款安排的支出，国有资本经营预算支出情况表为空表。",
                "国有资本经营预算支出情况表为空表",
                "单位支出总体情况表反映单位的全部支出；",
                "支出总体情况",
                "注：与部门收支总体情况表一致",
                "说明 数据取自单位支出总体情况表",
                "见一般公共预算支出情况表",
                "同表5 一般公共预算支出情况表",
                "本表合计等于单位支出总体情况表合计",
                "科目名称"
            })
    void aSentenceOrAnythingElseIsNoTitle(String text) {
        assertThat(titles.titleOf(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"政府性基金预算支出情况表和国有资本经营预算支出情况表为空表。"})
    void aSentenceMayMentionSeveralForms(String sentence) {
        assertThat(titles.mentioned(sentence)).extracting(FormLayout::form).containsExactlyInAnyOrder("表8", "表9");
    }
}
