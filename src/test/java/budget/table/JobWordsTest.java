package budget.table;

import static org.assertj.core.api.Assertions.assertThat;

import budget.sample.LayoutJob;
import budget.sample.Reading;
import budget.sample.TextWorkbook;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A province's own words for the unit's name, for empty tables and for units of money, from job.yaml. */
class JobWordsTest {

    private static final String LAYOUT = """
            form: 附1
            name: 基金支出表
            unitRequired: true
            rows: function
            columns:
              - { key: code, header: [科目编码] }
              - { key: name, header: [科目名称] }
              - { measure: 金额, header: [金额] }
            """;

    private static final List<String> WORDS = List.of("words: { unit: [报表主体], empty: [本年未安排此项预算], money: { 万: 万元 } }");

    @TempDir
    private Path folder;

    @Test
    void theyNameTheUnitAndTheUnitOfMoney() throws IOException {
        Reading reading = read("""
                基金支出表
                报表主体：示例县档案局 | | 单位：万
                科目编码 | 科目名称         | 金额
                201      | 一般公共服务支出 | 3.00
                """);

        assertThat(reading.content().unitNames()).containsExactly("示例县档案局");
        assertThat(reading.facts()).containsExactly("Sheet1!C4 附1 201 金额 3.00万元");
        assertThat(reading.findings()).isEmpty();
    }

    @Test
    void theyDeclareATableEmpty() throws IOException {
        Reading reading = read("""
                基金支出表
                单位：万元
                科目编码 | 科目名称 | 金额
                注：本年未安排此项预算
                """);

        assertThat(reading.content().declaredEmpty()).containsExactly("附1");
        assertThat(reading.findings()).isEmpty();
    }

    private Reading read(String sheet) throws IOException {
        return Reading.of(
                LayoutJob.of(folder, WORDS, LAYOUT), TextWorkbook.of(sheet).xlsx());
    }
}
