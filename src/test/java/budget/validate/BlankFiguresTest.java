package budget.validate;

import static org.assertj.core.api.Assertions.assertThat;

import budget.sample.Reading;
import budget.sample.TextWorkbook;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A figure left blank over filled parts is told once for its column; nothing over nothing is no omission. */
class BlankFiguresTest {

    @Test
    void aBlankOverFilledPartsIsToldOnceForItsColumn() {
        assertThat(notFilledIn("""
                单位支出总体情况表
                单位：万元
                科目编码 | 科目名称         | 合计 | 基本支出 | 项目支出
                201      | 一般公共服务支出 | 3.00 | 1.00     |
                20103    | 政府办公厅（室）及相关机构事务 | 3.00 | 1.00 |
                2010350  | 事业运行         | 3.00 | 1.00     | 2.00
                """)).hasSize(1);
    }

    @Test
    void aBlankOrADashOverPartsThatAreNothingIsNoOmission() {
        assertThat(notFilledIn("""
                单位支出总体情况表
                单位：万元
                科目编码 | 科目名称         | 合计 | 基本支出 | 项目支出
                201      | 一般公共服务支出 | 1.00 | 1.00     | -
                20103    | 政府办公厅（室）及相关机构事务 | 1.00 | 1.00 |
                2010350  | 事业运行         | 1.00 | 1.00     | 0
                """)).isEmpty();
    }

    private static List<String> notFilledIn(String sheet) {
        return Reading.of(Reading.sampleJob(), TextWorkbook.of(sheet).xlsx()).findings().stream()
                .filter(line -> line.contains("空着"))
                .toList();
    }
}
