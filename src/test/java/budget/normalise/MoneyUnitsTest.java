package budget.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import budget.definition.JobDefinition;
import budget.layout.FormLayout;
import budget.sample.Reading;
import budget.sample.TextWorkbook;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In which unit of money a table is kept. */
class MoneyUnitsTest {

    @ParameterizedTest
    @CsvSource({
        "单位：万元, 1.00万元, 10000.00",
        "单位：元, 1.00元, 1.00",
        "金额单位：人民币元, 1.00元, 1.00",
        "单位：千元, 1.00千元, 1000.00",
        "单位：百万元, 1.00百万元, 1000000.00",
        "单位：亿元, 1.00亿元, 100000000.00"
    })
    void theLineNearTheTitleSaysTheUnit(String line, String stated, String yuan) {
        Reading reading = Reading.of("表3", """
                单位支出总体情况表
                %s
                科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
                         | 合计     | 1.00 |          |
                """.formatted(line));

        assertThat(reading.facts()).containsExactly("Sheet1!C4 表3 合计 合计 " + stated);
        assertThat(reading.content().tables().get(0).amount(0).inYuan()).isEqualTo(yuan);
        assertThat(reading.findings()).isEmpty();
    }

    @Test
    void twoUnitsUnderOneTitleContradictOneAnother() {
        Reading reading = Reading.of("表3", """
                单位支出总体情况表 | | | | 单位：元
                单位：万元
                科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
                         | 合计     | 1.00 | 1.00     |
                """);

        assertThat(reading.findings()).containsExactly("必须修改 Sheet1!A3 表3：写明了不同的金额单位：元、万元");
    }

    @Test
    void theHeaderMaySayTheUnitItself() {
        Reading reading = Reading.of("表1", """
                部门（单位）收支总体情况表
                收入         | <            | 支出     | <
                项目         | 预算数（元） | 功能分类 | 预算数（万元）
                一、本年收入 | 50000        | 201 一般公共服务支出 | 5.00
                收入总计     | 50000        | 支出总计 | 5.00
                """);

        assertThat(reading.facts())
                .containsExactly(
                        "Sheet1!B4 表1收入 一、本年收入 预算数 50000元",
                        "Sheet1!B5 表1收入 收入总计 预算数 50000元",
                        "Sheet1!D4 表1支出 201 预算数 5.00万元",
                        "Sheet1!D5 表1支出 支出总计 预算数 5.00万元");
        assertThat(reading.findings()).isEmpty();
    }

    @Test
    void eachOfTwoStackedTablesHasItsOwnUnit() {
        Reading reading = Reading.of("表3 表5", """
                单位支出总体情况表
                单位：元
                科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
                         | 合计     | 1.00 |          |
                一般公共预算支出情况表
                科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
                         | 合计     | 2.00 |          |
                """);

        assertThat(reading.facts()).containsExactly("Sheet1!C4 表3 合计 合计 1.00元", "Sheet1!C7 表5 合计 合计 2.00万元");
        assertThat(reading.findings()).containsExactly("必须修改 Sheet1!A6 表5：没有写明金额单位");
    }

    @Test
    void whereTheLayoutRequiresTheUnitItsAbsenceBlocks() {
        Reading reading = Reading.of("表3", withoutUnit());

        assertThat(reading.facts()).containsExactly("Sheet1!C3 表3 合计 合计 1.00万元");
        assertThat(reading.findings()).containsExactly("必须修改 Sheet1!A2 表3：没有写明金额单位");
    }

    @Test
    void whereTheLayoutAssumesAUnitThatIsAdvisory() {
        Reading reading = Reading.of(
                notRequiring(Reading.jobOf("表3")),
                TextWorkbook.of(withoutUnit()).xlsx());

        assertThat(reading.findings()).containsExactly("须作说明 Sheet1!A2 表3：没有写明金额单位，按万元读取");
    }

    private static String withoutUnit() {
        return """
                单位支出总体情况表
                科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
                         | 合计     | 1.00 |          |
                """;
    }

    private static JobDefinition notRequiring(JobDefinition job) {
        List<FormLayout> forms = job.forms().stream()
                .map(form -> new FormLayout(
                        form.form(),
                        form.name(),
                        form.titles(),
                        new FormLayout.Money(form.money().unit(), false, 2),
                        form.panels(),
                        form.fields(),
                        form.absence()))
                .toList();
        return Reading.withForms(job, forms);
    }
}
