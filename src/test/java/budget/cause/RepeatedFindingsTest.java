package budget.cause;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What several tables have in common is told once. */
class RepeatedFindingsTest {

    @Test
    void aRowThatNoTableUnderstandsIsOneMistake() {
        assertThat(WordedFindings.in(WordedFindings.SPENDING + """
                201 | 一般公共服务支出 | 12.00 | 7.00 | 5.00
                    | 其中：工资       | 7.00  | 7.00 |
                    | 合计             | 12.00 | 7.00 | 5.00
                """ + WordedFindings.GENERAL_BUDGET + """
                201 | 一般公共服务支出 | 12.00 | 7.00 | 5.00
                    | 其中：工资       | 7.00  | 7.00 |
                    | 合计             | 12.00 | 7.00 | 5.00
                """))
                .containsExactly("必须修改 表3!C5 D5 表3：第 5 行“其中：工资”看不出是什么科目或项目，其中的数没有着落", "  row-not-understood 表5");
    }

    @Test
    void rowsWithOtherWordsAreMistakesOfTheirOwn() {
        assertThat(WordedFindings.in(WordedFindings.SPENDING + """
                201 | 一般公共服务支出 | 12.00 | 7.00 | 5.00
                    | 其中：工资       | 7.00  | 7.00 |
                    | 合计             | 12.00 | 7.00 | 5.00
                """ + WordedFindings.GENERAL_BUDGET + """
                201 | 一般公共服务支出 | 12.00 | 7.00 | 5.00
                    | 其中：津贴       | 7.00  | 7.00 |
                    | 合计             | 12.00 | 7.00 | 5.00
                """))
                .containsExactly(
                        "必须修改 表3!C5 D5 表3：第 5 行“其中：工资”看不出是什么科目或项目，其中的数没有着落",
                        "必须修改 表5!C5 D5 表5：第 5 行“其中：津贴”看不出是什么科目或项目，其中的数没有着落");
    }
}
