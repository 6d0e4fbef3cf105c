package budget.validate;

import static org.assertj.core.api.Assertions.assertThat;

import budget.sample.LayoutJob;
import budget.sample.Reading;
import budget.sample.TextWorkbook;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a layout declares of its lines and columns is checked without a rule of its own. */
class DeclaredSumsTest {

    private static final String LINES = """
            form: 收支表
            name: 收支总表
            rows: function
            columns:
              - { key: code-and-name, header: [项目] }
              - { measure: 预算数, header: [预算数] }
            lines:
              - { line: 本年支出合计, sumOf: [codes] }
              - 结转下年
            total: [支出总计]
            totalOf: [本年支出合计, 结转下年]
            levels: sum
            """;

    private static final String PERCENT = """
            form: 增减表
            name: 增减情况表
            rows: function
            columns:
              - { key: code-and-name, header: [项目] }
              - { measure: 上年, header: [上年数] }
              - { measure: 本年, header: [本年数] }
              - { percent: 增减%, header: [增减%], equals: (本年 - 上年) / 上年 }
            """;

    @TempDir
    private Path folder;

    @Test
    void aLineOfCodesAndTheTotalAreTheSumsOfWhatTheySay() throws IOException {
        assertThat(findings(LINES, """
                        收支总表
                        单位：万元
                        项目                 | 预算数
                        201 一般公共服务支出 | 4.00
                        20103 政府办公厅（室）及相关机构事务 | 4.00
                        205 教育支出         | 1.00
                        本年支出合计         | 5.00
                        结转下年             | 0.50
                        支出总计             | 5.50
                        """)).isEmpty();
    }

    @Test
    void aWrongTotalIsFoundOnceThoughTheLineAboveItIsRight() throws IOException {
        assertThat(findings(LINES, """
                        收支总表
                        单位：万元
                        项目                 | 预算数
                        201 一般公共服务支出 | 4.00
                        205 教育支出         | 1.00
                        本年支出合计         | 5.00
                        结转下年             | 0.50
                        支出总计             | 5.00
                        """)).singleElement().asString().contains("Sheet1!B8");
    }

    @Test
    void aWrongSumOfCodesIsFoundAtItsLine() throws IOException {
        assertThat(findings(LINES, """
                        收支总表
                        单位：万元
                        项目                 | 预算数
                        201 一般公共服务支出 | 4.00
                        205 教育支出         | 1.00
                        本年支出合计         | 6.00
                        结转下年             | 0.50
                        支出总计             | 5.50
                        """)).first().asString().contains("Sheet1!B6");
    }

    @Test
    void aPercentageIsCheckedByTheDigitsItStates() throws IOException {
        assertThat(findings(PERCENT, """
                        增减情况表
                        单位：万元
                        项目         | 上年数 | 本年数 | 增减%
                        205 教育支出 | 3.00   | 4.00   | 33.33
                        208 社会保障和就业支出 | 3.00 | 4.00 | 33
                        """)).isEmpty();
        assertThat(findings(PERCENT, """
                        增减情况表
                        单位：万元
                        项目         | 上年数 | 本年数 | 增减%
                        205 教育支出 | 3.00   | 4.00   | 33.83
                        """)).singleElement().asString().contains("Sheet1!D4", "33.83");
    }

    @Test
    void aPercentageOfATotalThatIsNotThereIsNotAddedUp() throws IOException {
        assertThat(findings(PERCENT + "total: [合计]\ntotalRow: optional\nlevels: sum\n", """
                        增减情况表
                        单位：万元
                        项目         | 上年数 | 本年数 | 增减%
                        205 教育支出 | 1.00   | 2.00   | 100.00
                        208 社会保障和就业支出 | 3.00 | 6.00 | 100.00
                        """))
                .isEmpty();
    }

    private List<String> findings(String layout, String sheet) throws IOException {
        return Reading.of(
                        LayoutJob.of(folder.resolve(Integer.toString(sheet.hashCode())), layout),
                        TextWorkbook.of(sheet).xlsx())
                .findings();
    }
}
