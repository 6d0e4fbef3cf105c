package budget.cause;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Rows whose code cannot be read are the rows that others miss. */
class UnplacedRowsTest {

    @Test
    void whatMissesTheRowIsToldUnderIt() {
        assertThat(WordedFindings.in(WordedFindings.SOURCES + """
                2010301 | 行政运行         | 12.00 | 12.00 | 12.00
                2010302 | 一般行政管理事务 | 5.00  | 5.00  | 5.00
                        | 合计             | 17.00 | 17.00 | 17.00
                """ + WordedFindings.SPENDING + """
                2010301  | 行政运行         | 12.00 | 12.00 |
                2010#302 | 一般行政管理事务 | 5.00  |       | 5.00
                         | 合计             | 17.00 | 12.00 | 5.00
                """))
                .containsExactly(
                        "必须修改 表3!C5 E5 表3：第 5 行“2010#302 一般行政管理事务”看不出是什么科目或项目，其中的数没有着落",
                        "  B03-02 表3 合计 合计",
                        "  B03-02 表3 合计 项目支出",
                        "  X23-01 表2 2010302 总计");
    }

    @Test
    void whatMissesTwoRowsIsToldUnderThese() {
        assertThat(WordedFindings.in(WordedFindings.SOURCES + """
                2010301 | 行政运行         | 12.00 | 12.00 | 12.00
                2010302 | 一般行政管理事务 | 5.00  | 5.00  | 5.00
                2010350 | 事业运行         | 4.00  | 4.00  | 4.00
                        | 合计             | 21.00 | 21.00 | 21.00
                """ + WordedFindings.SPENDING + """
                2010301  | 行政运行         | 12.00 | 12.00 |
                2010#302 | 一般行政管理事务 | 5.00  |       | 5.00
                2010#350 | 事业运行         | 4.00  | 4.00  |
                         | 合计             | 21.00 | 16.00 | 5.00
                """))
                .containsExactly(
                        "必须修改 表3!C5 E5 表3：第 5 行“2010#302 一般行政管理事务”看不出是什么科目或项目，其中的数没有着落",
                        "  B03-02 表3 合计 合计",
                        "  B03-02 表3 合计 基本支出",
                        "  B03-02 表3 合计 项目支出",
                        "  X23-01 表2 2010302 总计",
                        "  X23-01 表2 2010350 总计",
                        "必须修改 表3!C6 D6 表3：第 6 行“2010#350 事业运行”看不出是什么科目或项目，其中的数没有着落");
    }

    @Test
    void whatIsWrongBesidesIsToldByItself() {
        assertThat(WordedFindings.in(WordedFindings.SOURCES + """
                2010301 | 行政运行         | 12.00 | 12.00 | 12.00
                2010302 | 一般行政管理事务 | 5.00  | 5.00  | 5.00
                        | 合计             | 17.00 | 17.00 | 17.00
                """ + WordedFindings.SPENDING + """
                2010301  | 行政运行         | 11.00 | 11.00 |
                2010#302 | 一般行政管理事务 | 5.00  |       | 5.00
                         | 合计             | 16.00 | 11.00 | 5.00
                """))
                .containsExactly(
                        "必须修改 表3!C5 E5 表3：第 5 行“2010#302 一般行政管理事务”看不出是什么科目或项目，其中的数没有着落",
                        "  B03-02 表3 合计 合计",
                        "  B03-02 表3 合计 项目支出",
                        "  X23-01 表2 2010302 总计",
                        "必须修改 表2!C4 表3!C4 表2 与 表3 不一致，相差 1.00 万元：表2 2010301 行政运行 总计为 12.00 万元，"
                                + "表3 2010301 行政运行 合计为 11.00 万元；四舍五入造成的差须小于 0.01");
    }
}
