package budget.cause;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A target table copied for the next project, its name left as it was. */
class TargetTablesOfOneProjectTest {

    private static final String SHEETS = """
            #sheet 表7
            项目支出情况表
            单位：万元
            科目编码 | 科目名称         | 项目名称 | 项目支出合计 | 工资福利支出 | 商品和服务支出 | 对个人和家庭的补助 | 债务利息及费用支出 | 资本性支出（基本建设） | 资本性支出 | 对企业补助（基本建设） | 对企业补助 | 对社会保障基金补助 | 其他支出
            201      | 一般公共服务支出 |          | 8.00         |   | 8.00 | | | | | | | |
            20103    | 政府办公厅（室）及相关机构事务 |  | 8.00   |   | 8.00 | | | | | | | |
            2010302  | 一般行政管理事务 |          | 8.00         |   | 8.00 | | | | | | | |
            2010302  | 一般行政管理事务 | 网络维护 | 5.00         |   | 5.00 | | | | | | | |
            2010302  | 一般行政管理事务 | 机房改造 | 3.00         |   | 3.00 | | | | | | | |
                     | 合计             |          | 8.00         |   | 8.00 | | | | | | | |
            #sheet 绩效1
            %s
            #sheet 绩效2
            %s
            """;

    private static final String TARGET = """
            项  目  支  出  绩  效  目  标  表
            (2023年)
            预算单位         | 某局
            项目名称         | %s             |        |                | 项目负责人 | 林向晚
            项目资金（万元） | 年度预算总额： | %s     | 其中：财政拨款 | %s         | 其他资金： | 0
            项目总体目标     | 保障人员不少于8人
            一级指标         | 二级指标       | 三级指标       | 指标值      | 指标值设置依据 | 上年完成值 | 指标分值权重
            产出指标         | 数量指标       | 保障人员数     | >=8人       | 历史标准       | 7          | 20
                             | 时效指标       | 及时率         | >=95%%      |                |            | 20
            成本指标         | 经济成本指标   | 日均经费       | <=16.50元/天 |               |            | 20
            效益指标         | 社会效益指标   | 保障力度       | 有效提升    |                |            | 20
            满意度指标       | 满意度指标     | 群众满意度     | >=95%%      |                |            | 10
            """;

    @Test
    void areOneMistakeAtTheNameThatStandsTwice() {
        assertThat(WordedFindings.in(
                        SHEETS.formatted(
                                TARGET.formatted("网络维护", "5.00", "5.00"), TARGET.formatted("网络维护", "3.00", "3.00")),
                        "P",
                        "duplicate",
                        "target"))
                .containsExactly(
                        "须作说明 绩效2!B4 绩效1!B4 绩效 网络维护：同一行出现了两次：绩效1!B4和绩效2!B4",
                        "  P00-02 绩效 网络维护 分值权重",
                        "  P00-02 绩效 网络维护 分值权重",
                        "  X7P-01 绩效 2010302/网络维护 年度预算总额",
                        "  X7P-02 表7 2010302/机房改造 项目支出合计");
    }
}
