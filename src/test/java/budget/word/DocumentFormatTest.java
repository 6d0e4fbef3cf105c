package budget.word;

import static org.assertj.core.api.Assertions.assertThat;

import budget.finding.Finding;
import budget.sample.TextDocument;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Tables of documents become sheets, as Word's habits lay them out. */
class DocumentFormatTest {

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
    void insertionsAreReadAndDeletionsAreNot() {
        Read read = Read.of(TextDocument.of("""
                合计 | ⟨-120⟩⟨+150⟩.00
                """));

        assertThat(read.text()).isEqualTo("""
                # 第1表
                A1=合计 B1=150.00
                """);
        assertThat(read.notes())
                .extracting(note -> note.code() + " " + note.arguments())
                .containsExactly("TRACKED_CHANGES [1, 1]");
    }

    @Test
    void hiddenTextIsLeftOutAndSaid() {
        Read read = Read.of(TextDocument.of("合计 | 15⟨h7⟩.00"));

        assertThat(read.text()).isEqualTo("""
                # 第1表
                A1=合计 B1=15.00
                """);
        assertThat(read.notes())
                .extracting(note -> note.code() + " " + note.arguments())
                .containsExactly("HIDDEN_TEXT [1]");
    }

    @Test
    void resultsOfFieldsAndTextsOfLinksAreRead() {
        assertThat(read("合计⟨l（注）⟩ | ⟨f12.50⟩")).isEqualTo("""
                        # 第1表
                        A1=合计（注） B1=12.50
                        """);
    }

    @Test
    void raisedAndStruckThroughPartsAreMarked() {
        assertThat(read("合计 | 12.5⟨^1⟩⟨s9⟩")).isEqualTo("""
                        # 第1表
                        A1=合计 B1=12.519(12.5)
                        """);
    }

    @Test
    void aTextBoxIsReadOnceWhereItIsAnchored() {
        assertThat(read("""
                        表1 收支总表⟨b单位：万元⟩
                        合计 | 1.00
                        """)).isEqualTo("""
                        # 表1(第1表)
                        第1段=表1 收支总表
                        第2段=单位：万元
                        A1=合计 B1=1.00
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
        String inner = Read.body("表5\n编码 | 合计\n201 | 1.00\n");
        TextDocument outer = TextDocument.ofBody("<w:tbl><w:tr><w:tc>" + inner + "<w:p/></w:tc></w:tr></w:tbl>");

        assertThat(Read.of(outer).text()).isEqualTo("""
                # 表5(第1.1表)
                第1段=表5
                A1=编码 B1=合计
                A2=201 B2=1.00
                """);
    }

    @Test
    void edgesAFewMillimetresApartAreOne() {
        TextDocument drawn = TextDocument.ofBody(
                Read.table(List.of(2000, 100, 1900, 2000), List.of("编码 2 合计 1 项目 1", "201 1 1.00 2 3.00 1")));

        assertThat(Read.of(drawn).text()).isEqualTo("""
                # 第1表
                A1=编码 B1=合计 C1=项目
                A2=201 B2=1.00 C2=3.00
                """);
    }

    @Test
    void aNarrowColumnBetweenTwoEdgesStaysOne() {
        TextDocument drawn =
                TextDocument.ofBody(Read.table(List.of(2000, 100, 2000), List.of("编码 1 ! 1 合计 1", "201 2 1.00 1")));

        assertThat(Read.of(drawn).text()).isEqualTo("""
                # 第1表
                A1=编码 B1=! C1=合计
                A2=201 C2=1.00
                merged A2:B2
                """);
    }

    @Test
    void footnotesAreASheetOfTheirOwn() {
        assertThat(Read.of(TextDocument.of("情况说明").footnote("含上年结转5万元")).text()).isEqualTo("""
                        # 正文
                        第1段=情况说明
                        # 脚注
                        第1段=含上年结转5万元
                        """);
    }

    @Test
    void macrosLinksAndEmbeddedObjectsAreNotes() {
        TextDocument document = TextDocument.of("甲")
                .part("word/vbaProject.bin", "x")
                .relation("hyperlink", "http://example.org", true)
                .relation("attachedTemplate", "file:///c:/a.dot", true)
                .replaced("</w:p>", "<w:r><w:object><o:OLEObject xmlns:o=\"o\" r:id=\"rId3\"/></w:object></w:r></w:p>");

        assertThat(Read.of(document).notes())
                .extracting(Finding::code)
                .extracting(Enum::name)
                .containsExactlyInAnyOrder("MACROS", "EXTERNAL_LINKS", "EMBEDDED_OBJECTS");
    }

    @Test
    void hintsOfContentControlsAreNotContent() {
        String control =
                "<w:sdt><w:sdtPr>%s</w:sdtPr><w:sdtContent><w:p><w:r><w:t>%s</w:t></w:r></w:p></w:sdtContent></w:sdt>";
        TextDocument document = TextDocument.ofBody(
                control.formatted("<w:showingPlcHdr/>", "单击此处输入文字") + control.formatted("", "编制单位：甲局"));

        assertThat(Read.of(document).text()).isEqualTo("""
                # 正文
                第1段=编制单位：甲局
                """);
    }

    @Test
    void aParagraphWhoseEndIsDeletedGoesOnInTheNextOne() {
        TextDocument document = TextDocument.ofBody("<w:p><w:pPr><w:rPr><w:del w:id=\"1\"/></w:rPr></w:pPr><w:r><w:t>12"
                + "</w:t></w:r></w:p><w:p><w:r><w:t>.50</w:t></w:r></w:p><w:p><w:r><w:t>乙</w:t></w:r></w:p>");

        assertThat(Read.of(document).text()).isEqualTo("""
                # 正文
                第1段=12.50
                第2段=乙
                """);
    }

    @Test
    void rowsThatAreDeletedAreLeftOut() {
        TextDocument document = TextDocument.ofBody(Read.table(List.of(2000), List.of("甲 1", "乙 1"))
                .replaceFirst("<w:trPr></w:trPr>", "<w:trPr><w:del/></w:trPr>"));

        assertThat(Read.of(document).text()).isEqualTo("""
                # 第1表
                A1=乙
                """);
    }

    private static String read(String text) {
        return Read.of(TextDocument.of(text)).text();
    }

    /** What was read. */
    private record Read(String text, List<Finding> notes) {

        static Read of(TextDocument document) {
            DocumentLines lines = DocumentLines.of(document.docx());
            assertThat(lines.refusal()).isEmpty();
            return new Read(lines.text(), lines.notes());
        }

        static String body(String text) {
            String whole = DocumentLines.part(TextDocument.of(text).docx(), "word/document.xml");
            return whole.substring(whole.indexOf("<w:body>") + 8, whole.indexOf("<w:sectPr>"));
        }

        /** A table of rows of texts and the columns of the grid that each takes. */
        static String table(List<Integer> widths, List<String> rows) {
            String grid = widths.stream()
                    .map(width -> "<w:gridCol w:w=\"" + width + "\"/>")
                    .collect(Collectors.joining());
            return "<w:tbl><w:tblGrid>" + grid + "</w:tblGrid>"
                    + rows.stream().map(Read::row).collect(Collectors.joining()) + "</w:tbl>";
        }

        private static String row(String cells) {
            String[] words = cells.split(" ");
            return IntStream.range(0, words.length / 2)
                    .mapToObj(cell -> "<w:tc><w:tcPr><w:gridSpan w:val=\"" + words[2 * cell + 1]
                            + "\"/></w:tcPr><w:p><w:r><w:t>" + words[2 * cell] + "</w:t></w:r></w:p></w:tc>")
                    .collect(Collectors.joining("", "<w:tr><w:trPr></w:trPr>", "</w:tr>"));
        }
    }
}
