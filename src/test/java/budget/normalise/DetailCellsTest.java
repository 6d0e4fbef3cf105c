package budget.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import budget.sample.LayoutJob;
import budget.sample.Reading;
import budget.sample.TextWorkbook;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Percentages, numbers of things and words beside money. */
class DetailCellsTest {

    private static final String LAYOUT = """
            form: 增减表
            name: 增减情况表
            rows: function
            columns:
              - { key: code, header: [科目编码] }
              - { key: name, header: [科目名称] }
              - { measure: 预算数, header: [预算数] }
              - { percent: 增减%, header: [增减%, 增减幅度] }
              - { count: 人数, unit: 人, header: [人数] }
              - { attribute: 负责人, header: [负责人] }
            """;

    @TempDir
    private Path folder;

    @Test
    void theyAreKeptBesideTheFiguresAndAreNoMoney() throws IOException {
        Reading reading = read("""
                增减情况表
                单位：万元
                科目编码 | 科目名称         | 预算数 | 增减% | 人数 | 负责人
                201      | 一般公共服务支出 | 3.00   | 12.5  | 7    | 李四
                205      | 教育支出         | 1.00   | -3.2% | 1,200人 | —
                """);

        assertThat(reading.facts()).containsExactly("Sheet1!C4 增减表 201 预算数 3.00万元", "Sheet1!C5 增减表 205 预算数 1.00万元");
        assertThat(reading.details())
                .containsExactly(
                        "Sheet1!D4 增减表 201 增减% 12.5%",
                        "Sheet1!E4 增减表 201 人数 7人",
                        "Sheet1!F4 增减表 201 负责人 李四",
                        "Sheet1!D5 增减表 205 增减% -3.2%",
                        "Sheet1!E5 增减表 205 人数 1200人",
                        "Sheet1!F5 增减表 205 负责人 —");
        assertThat(reading.findings()).isEmpty();
    }

    @Test
    void aPercentageShownByItsFormatIsTheOneThatIsShown() throws IOException {
        TextWorkbook workbook = TextWorkbook.of("""
                        增减情况表
                        单位：万元
                        科目编码 | 科目名称         | 预算数 | 增减%  | 人数 | 负责人
                        201      | 一般公共服务支出 | 3.00   | 0.1234 |      |
                        """).changed(DetailCellsTest::showInPercent);

        assertThat(Reading.of(LayoutJob.of(folder, LAYOUT), workbook.xlsx()).details())
                .containsExactly("Sheet1!D4 增减表 201 增减% 12.34%");
    }

    @Test
    void aPercentageThatWasWorkedOutIsReadAsItsFormatShowsIt() throws IOException {
        TextWorkbook workbook = TextWorkbook.of("""
                        增减情况表
                        单位：万元
                        科目编码 | 科目名称         | 预算数 | 增减%              | 人数 | 负责人
                        201      | 一般公共服务支出 | 3.00   | 0.3333333333333333 |      |
                        """).changed(DetailCellsTest::showInPercent);

        assertThat(Reading.of(LayoutJob.of(folder, LAYOUT), workbook.xlsx()).details())
                .containsExactly("Sheet1!D4 增减表 201 增减% 33.33%");
    }

    private static void showInPercent(Workbook book) {
        CellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat("0.00%"));
        book.getSheetAt(0).getRow(3).getCell(3).setCellStyle(style);
    }

    @Test
    void wordsInPlaceOfANumberAreFoundAndADashIsNothing() throws IOException {
        Reading reading = read("""
                增减情况表
                单位：万元
                科目编码 | 科目名称         | 预算数 | 增减% | 人数 | 负责人
                201      | 一般公共服务支出 | 3.00   | 增加  | —    |
                """);

        assertThat(reading.details()).isEmpty();
        assertThat(reading.findings()).containsExactly("须作说明 Sheet1!D4 增减表 201 增减%：“增减%”栏里写的是“增加”，不是数");
    }

    @Test
    void aFractionAmongPercentagesShownByTheirFormatIsReadLikeThem() throws IOException {
        TextWorkbook workbook = TextWorkbook.of("""
                        增减情况表
                        单位：万元
                        科目编码 | 科目名称         | 预算数 | 增减%  | 人数 | 负责人
                        201      | 一般公共服务支出 | 3.00   | 0.1234 |      |
                        205      | 教育支出         | 3.00   | 0.25   |      |
                        208      | 社会保障和就业支出 | 3.00 | 12     |      |
                        """).changed(DetailCellsTest::showInPercent);

        Reading reading = Reading.of(LayoutJob.of(folder, LAYOUT), workbook.xlsx());

        assertThat(reading.details())
                .containsExactly(
                        "Sheet1!D4 增减表 201 增减% 12.34%", "Sheet1!D5 增减表 205 增减% 25%", "Sheet1!D6 增减表 208 增减% 12%");
        assertThat(reading.repairs()).containsExactly("Sheet1!D5 format 0.25 → 25%");
    }

    @Test
    void aHeaderWithASignSaysThatItsNumbersArePerCent() throws IOException {
        Reading reading = read(FRACTIONS.formatted("增减%"));

        assertThat(reading.details()).containsExactly("Sheet1!D4 增减表 201 增减% 0.25%", "Sheet1!D5 增减表 205 增减% -0.5%");
        assertThat(reading.findings()).isEmpty();
    }

    @Test
    void whereNothingSaysWhetherTheyAreFractionsItIsAsked() throws IOException {
        Reading reading = read(FRACTIONS.formatted("增减幅度"));

        assertThat(reading.details()).hasSize(2);
        assertThat(reading.findings())
                .containsExactly("须作说明 Sheet1!D4 D5 增减表 增减%：“增减%”栏没有一处写 %，“0.25”读作 0.25%；若是 25%，看不出来");
    }

    @Test
    void largerNumbersInTheColumnSayThatTheyArePerCent() throws IOException {
        assertThat(read(FRACTIONS.formatted("增减幅度").replace("-0.5", "12.5")).findings())
                .isEmpty();
    }

    private static final String FRACTIONS = """
            增减情况表
            单位：万元
            科目编码 | 科目名称         | 预算数 | %s   | 人数 | 负责人
            201      | 一般公共服务支出 | 3.00   | 0.25 |      |
            205      | 教育支出         | 1.00   | -0.5 |      |
            """;

    private Reading read(String sheet) throws IOException {
        return Reading.of(LayoutJob.of(folder, LAYOUT), TextWorkbook.of(sheet).xlsx());
    }
}
