package budget.word;

import static org.assertj.core.api.Assertions.assertThat;

import budget.sample.TextDocument;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tables of documents become sheets, as Word's habits lay them out. */
class DocumentSheetsTest {

    @Test
    void aTableIsASheetUnderTheNumberAboveItWithItsTitleLinesAbove() {
        assertThat(read("""
                        第一部分 概况
                        表3
                        单位支出总体情况表
                        编制单位：甲局　　单位：万元
                        科目编码 | 合计
                        201 | 1.00
                        """)).isEqualTo("""
                        # 表3(第1表)
                        第2段=表3
                        第3段=单位支出总体情况表
                        第4段=编制单位：甲局　　单位：万元
                        A1=科目编码 B1=合计
                        A2=201 B2=1.00
                        # 正文
                        第1段=第一部分 概况
                        """);
    }

    @Test
    void mergedCellsAreMergedWhicheverWay() {
        assertThat(read("""
                        项目 | < | 金额
                        编码 | 名称 | ^
                        201 | 公共服务 | 1.00
                        """)).isEqualTo("""
                        # 第1表
                        A1=项目 C1=金额
                        A2=编码 B2=名称
                        A3=201 B3=公共服务 C3=1.00
                        merged A1:B1 C1:C2
                        """);
    }

    @Test
    void aTableCutInTwoByALineGoesOn() {
        assertThat(read("""
                        表2 收入总表
                        编码 | 合计
                        201 | 1.00

                        续表
                        编码 | 合计
                        202 | 2.00
                        """)).isEqualTo("""
                        # 表2(第1、2表)
                        第1段=表2 收入总表
                        A1=编码 B1=合计
                        A2=201 B2=1.00
                        A3=续表
                        A4=编码 B4=合计
                        A5=202 B5=2.00
                        """);
    }

    @Test
    void aTableCutByNothingButBlankLinesGoesOnInTheSameColumns() {
        String cut = read("""
                编码 | 合计 | 合计
                201 | 1.00 | 3.00

                202 | < | 2.00
                """);

        assertThat(cut).isEqualTo("""
                # 第1、2表
                A1=编码 B1=合计 C1=合计
                A2=201 B2=1.00 C2=3.00
                A3=202 C3=2.00
                merged A3:B3
                """);
    }

    @Test
    void aTableOfOtherColumnsBelowAnotherOneIsASheetOfItsOwn() {
        assertThat(read("""
                        甲 | 乙
                        1 | 2
                        3 | 4
                        5 | 6

                        甲 | 乙 | 丙
                        7 | 8 | 9
                        """)).contains("# 第1表\n").contains("# 第2表\n");
    }

    @Test
    void linesAboveATableMayBeATableThemselves() {
        assertThat(read("""
                        编制单位：甲局 | 单位：万元

                        编码 | 名称 | 合计
                        201 | 公共服务 | 1.00
                        """)).isEqualTo("""
                        # 第1、2表
                        A1=编制单位：甲局 B1=单位：万元
                        A2=编码 B2=名称 C2=合计
                        A3=201 B3=公共服务 C3=1.00
                        """);
    }

    @Test
    void notesBelowATableBelongToIt() {
        assertThat(read("""
                        表8
                        编码 | 合计
                        注：本表为空表。
                        第三部分 情况说明
                        收入预算10万元。
                        """)).isEqualTo("""
                        # 表8(第1表)
                        第1段=表8
                        A1=编码 B1=合计
                        第2段=注：本表为空表。
                        # 正文
                        第3段=第三部分 情况说明
                        第4段=收入预算10万元。
                        """);
    }

    @Test
    void headingsAndSentencesAboveATableAreNarrative() {
        assertThat(read("""
                        十、三公经费情况
                        三公经费2.00万元，如下表：
                        三公经费支出表
                        项目 | 合计
                        """)).isEqualTo("""
                        # 三公经费支出表(第1表)
                        第3段=三公经费支出表
                        A1=项目 B1=合计
                        # 正文
                        第1段=十、三公经费情况
                        第2段=三公经费2.00万元，如下表：
                        """);
    }

    @Test
    void theTablesInACellAreSheetsOfTheirOwn() {
        String inner = DocumentLines.body("表5\n编码 | 合计\n201 | 1.00\n");
        TextDocument outer = TextDocument.ofBody("<w:tbl><w:tr><w:tc>" + inner + "<w:p/></w:tc></w:tr></w:tbl>");

        assertThat(DocumentLines.of(outer).text()).isEqualTo("""
                # 表5(第1.1表)
                第1段=表5
                A1=编码 B1=合计
                A2=201 B2=1.00
                """);
    }

    @Test
    void edgesAFewMillimetresApartAreOne() {
        TextDocument drawn = TextDocument.ofBody(
                DocumentLines.table(List.of(2000, 100, 1900, 2000), List.of("编码 2 合计 1 项目 1", "201 1 1.00 2 3.00 1")));

        assertThat(DocumentLines.of(drawn).text()).isEqualTo("""
                # 第1表
                A1=编码 B1=合计 C1=项目
                A2=201 B2=1.00 C2=3.00
                """);
    }

    @Test
    void aNarrowColumnBetweenTwoEdgesStaysOne() {
        TextDocument drawn = TextDocument.ofBody(
                DocumentLines.table(List.of(2000, 100, 2000), List.of("编码 1 ! 1 合计 1", "201 2 1.00 1")));

        assertThat(DocumentLines.of(drawn).text()).isEqualTo("""
                # 第1表
                A1=编码 B1=! C1=合计
                A2=201 C2=1.00
                merged A2:B2
                """);
    }

    private static String read(String text) {
        return DocumentLines.of(TextDocument.of(text)).text();
    }
}
