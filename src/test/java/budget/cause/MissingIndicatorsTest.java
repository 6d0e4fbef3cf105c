package budget.cause;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A target table without a line that it must have. */
class MissingIndicatorsTest {

    @Test
    void theWeightOfAMissingLineIsToldUnderIt() {
        assertThat(WordedFindings.in("""
                #sheet 绩效
                项目支出绩效目标表
                单位：万元
                项目名称       | 网站维护
                年度预算总额   | 8.00
                其中：财政拨款 | 8.00
                一级指标       | 二级指标       | 三级指标   | 指标值 | 分值权重
                产出指标       | 数量指标       | 维护网站数 | >=8个  | 60
                满意度指标     | 服务对象满意度 | 用户满意度 | >=90%  | 10
                """))
                .containsExactly("须作说明 绩效!B4 绩效 网站维护 年度预算总额为 8.00 万元，不符合“目标表有效益指标”", "  P00-02 绩效 网站维护 分值权重");
    }

    @Test
    void aWeightThatIsWrongWithAllLinesThereIsToldByItself() {
        assertThat(WordedFindings.in("""
                #sheet 绩效
                项目支出绩效目标表
                单位：万元
                项目名称       | 网站维护
                年度预算总额   | 8.00
                其中：财政拨款 | 8.00
                一级指标       | 二级指标       | 三级指标   | 指标值   | 分值权重
                产出指标       | 数量指标       | 维护网站数 | >=8个    | 60
                效益指标       | 社会效益指标   | 访问量     | >=8000次 | 10
                满意度指标     | 服务对象满意度 | 用户满意度 | >=90%    | 10
                """))
                .containsExactly("须作说明 绩效!D7 D8 D9 绩效 网站维护/维护网站数 分值权重 + 网站维护/访问量 + 网站维护/用户满意度"
                        + "为 60.00 + 10.00 + 10.00 = 80.00，规定为 90.00，相差 10.00");
    }
}
