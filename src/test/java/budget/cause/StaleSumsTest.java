package budget.cause;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Sums that were not made anew when a row below them came or changed. */
class StaleSumsTest {

    @Test
    void aTotalWithoutTheLastRowIsOneMistake() {
        assertThat(WordedFindings.in("""
                #sheet 表3
                单位支出总体情况表
                单位：万元
                科目编码 | 科目名称         | 合计  | 基本支出 | 项目支出
                201      | 一般公共服务支出 | 12.00 | 7.00     | 5.00
                208      | 社会保障支出     | 8.00  | 6.00     | 2.00
                210      | 卫生健康支出     | 3.50  | 2.40     | 1.10
                         | 合计             | 20.00 | 13.00    | 7.00
                """, "B03"))
                .containsExactly(
                        "必须修改 表3!C7 D7 E7 等 6 处 表3 合计 合计为 20.00 万元，按 201 一般公共服务支出 + 208 社会保障支出 + 210 卫生健康支出 应为 12.00 + 8.00 + 3.50 = 23.50 万元，"
                                + "相差 3.50 万元；四舍五入造成的差须小于 0.02。表3 的 合计 一行有 3 个数（从 表3!C7 起）像是没有随下级更新，差额正是 210 卫生健康支出 这一行",
                        "  B03-02 表3 合计 基本支出",
                        "  B03-02 表3 合计 项目支出");
    }
}
