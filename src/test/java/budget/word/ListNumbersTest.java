package budget.word;

import static org.assertj.core.api.Assertions.assertThat;

import budget.sample.SeedDocument;
import budget.sample.TextDocument;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers that Word writes in front of paragraphs are read as if they were typed. */
class ListNumbersTest {

    private static final String NAMES = " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

    @Test
    void headingsCountAsAReaderSeesThem() {
        assertThat(read(
                        numbering(
                                level(0, "chineseCountingThousand", "%1、"),
                                level(1, "chineseCounting", "（%2）"),
                                level(2, "decimal", "%3.")),
                        item(0, "收入预算情况说明"),
                        item(0, "支出预算情况说明"),
                        item(1, "总体情况"),
                        item(2, "基本支出"),
                        item(2, "项目支出"),
                        item(1, "其他情况"),
                        item(2, "其他"),
                        item(0, "“三公”经费")))
                .isEqualTo("""
                        # 正文
                        第1段=一、收入预算情况说明
                        第2段=二、支出预算情况说明
                        第3段=（一）总体情况
                        第4段=1.基本支出
                        第5段=2.项目支出
                        第6段=（二）其他情况
                        第7段=1.其他
                        第8段=三、“三公”经费
                        """);
    }

    @Test
    void theListMayBeThatOfAStyleOrOfWhatItIsBasedOn() {
        TextDocument document = TextDocument.ofBody(
                        "<w:p><w:pPr><w:pStyle w:val=\"own\"/></w:pPr>" + run("概况") + "</w:p>"
                                + "<w:p><w:pPr><w:pStyle w:val=\"second\"/></w:pPr>" + run("职能") + "</w:p>"
                                + "<w:p>" + run("正文") + "</w:p>"
                                + "<w:p><w:pPr><w:pStyle w:val=\"own\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr></w:pPr>"
                                + run("不编号") + "</w:p>")
                .part(
                        "word/numbering.xml",
                        numbering(
                                level(0, "chineseCounting", "第%1部分　"),
                                level(1, "decimal", "%1.%2 ")
                                        .replace("<w:start", "<w:isLgl/><w:pStyle w:val=\"second\"/><w:start")))
                .part(
                        "word/styles.xml",
                        "<w:styles" + NAMES + "><w:style w:type=\"paragraph\" w:styleId=\"base\"><w:pPr><w:numPr>"
                                + "<w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>"
                                + "<w:style w:type=\"paragraph\" w:styleId=\"own\"><w:basedOn w:val=\"base\"/></w:style>"
                                + "<w:style w:type=\"paragraph\" w:styleId=\"second\"><w:pPr><w:numPr>"
                                + "<w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style></w:styles>")
                .relation("numbering", "numbering.xml", false)
                .relation("styles", "styles.xml", false);

        assertThat(DocumentLines.of(document.docx()).text()).isEqualTo("""
                # 正文
                第1段=第一部分　概况
                第2段=1.1 职能
                第3段=正文
                第4段=不编号
                """);
    }

    @Test
    void aNumberNeverJoinsAFigureAndAnEmptyParagraphStaysEmpty() {
        assertThat(read(
                        numbering(level(0, "decimal", "%1")),
                        item(0, "000万元"),
                        item(0, ""),
                        item(0, "５.00"),
                        item(0, "合计")))
                .isEqualTo("""
                        # 正文
                        第1段=000万元
                        第2段=５.00
                        第3段=4合计
                        """);
    }

    @Test
    void aListThatStartsAnewCountsFromItsStart() {
        String other = "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"7\"/><w:lvlOverride w:ilvl=\"0\">"
                + "<w:startOverride w:val=\"5\"/></w:lvlOverride></w:num></w:numbering>";
        assertThat(read(
                        numbering(level(0, "decimalEnclosedCircle", "%1")).replace("</w:numbering>", other),
                        item(0, "甲"),
                        item(0, "乙"),
                        item(0, "丙").replace("numId w:val=\"1\"", "numId w:val=\"2\"")))
                .isEqualTo("""
                        # 正文
                        第1段=①甲
                        第2段=②乙
                        第3段=⑤丙
                        """);
    }

    @Test
    void bulletsAndWhatIsWrongInTheListsShowNothing() {
        assertThat(read(
                        numbering(level(0, "bullet", "●")),
                        item(0, "甲"),
                        item(5, "乙"),
                        item(0, "丙").replace("numId w:val=\"1\"", "numId w:val=\"99\"")))
                .isEqualTo("""
                        # 正文
                        第1段=甲
                        第2段=乙
                        第3段=丙
                        """);
    }

    @Test
    void aParagraphWhoseEndIsDeletedCountsWithTheNextOne() {
        assertThat(read(
                        numbering(level(0, "decimal", "%1.")),
                        item(0, "收入").replace("</w:pPr>", "<w:rPr><w:del w:id=\"1\"/></w:rPr></w:pPr>"),
                        item(0, "预算"),
                        item(0, "支出")))
                .isEqualTo("""
                        # 正文
                        第1段=1.收入预算
                        第2段=2.支出
                        """);
    }

    @ParameterizedTest
    @CsvSource({
        "chineseCounting, 19, 十九",
        "chineseCounting, 20, 二十",
        "chineseCounting, 21, 二十一",
        "chineseCounting, 100, 100",
        "upperRoman, 14, XIV",
        "lowerRoman, 49, xlix",
        "upperRoman, 50, L",
        "upperRoman, 51, 51",
        "lowerLetter, 3, c",
        "ideographTraditional, 10, 癸",
        "ideographTraditional, 11, 11",
        "decimalZero, 7, 7"
    })
    void numbersAreWrittenInTheFormsOfWord(String format, int number, String written) {
        assertThat(NumberForm.written(format, number)).isEqualTo(written);
    }

    @Test
    void theSeedIsTheSameDocumentWhereWordNumbersItsHeadings() {
        String typed = DocumentLines.of(SeedDocument.docx()).text();
        String numbered = DocumentLines.of(SeedDocument.numbered().docx()).text();

        assertThat(numbered.replaceAll("[ 　\t]", "")).isEqualTo(typed.replaceAll("[ 　\t]", ""));
    }

    private static String read(String numbering, String... paragraphs) {
        return DocumentLines.of(TextDocument.ofBody(String.join("", paragraphs))
                        .part("word/numbering.xml", numbering)
                        .relation("numbering", "numbering.xml", false)
                        .docx())
                .text();
    }

    private static String item(int level, String text) {
        return "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"" + level + "\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr>"
                + run(text) + "</w:p>";
    }

    private static String run(String text) {
        return "<w:r><w:t>" + text + "</w:t></w:r>";
    }

    private static String numbering(String... levels) {
        return Stream.of(levels)
                .collect(Collectors.joining(
                        "",
                        "<w:numbering" + NAMES + "><w:abstractNum w:abstractNumId=\"7\">",
                        "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"7\"/></w:num></w:numbering>"));
    }

    private static String level(int level, String format, String text) {
        return "<w:lvl w:ilvl=\"" + level + "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" + format
                + "\"/><w:lvlText w:val=\"" + text + "\"/></w:lvl>";
    }
}
