package budget.book;

import static org.assertj.core.api.Assertions.assertThat;

import budget.consolidate.AnalysedUnit;
import budget.consolidate.Analysis;
import budget.consolidate.ConsolidatedLine;
import budget.consolidate.UnitFigures;
import budget.consolidate.UnitRows;
import budget.definition.JobDefinition;
import budget.model.Amount;
import budget.model.BudgetUnit;
import budget.sample.Reading;
import budget.sample.TextWorkbook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is consolidated, in the look of the forms. Lines are written as table, row, name, measure, 万元, derived. */
class ConsolidatedBookTest {

    private static final JobDefinition JOB = Reading.jobOf("表1 表3 表7 表8");

    private static final String SPENDING = """
            表3 | 201     | 一般公共服务支出 | 合计     | 30     | 0
            表3 | 201     | 一般公共服务支出 | 基本支出 | 10     | 0
            表3 | 201     | 一般公共服务支出 | 项目支出 | 20     | 0
            表3 | 20103   | 政府办公厅       | 合计     | 30     | 0
            表3 | 20103   | 政府办公厅       | 基本支出 | 10     | 0
            表3 | 20103   | 政府办公厅       | 项目支出 | 20     | 0
            表3 | 2010301 | 行政运行         | 合计     | 10.01  | 0
            表3 | 2010301 | 行政运行         | 基本支出 | 10     | 0
            表3 | 2010399 | 其他支出         | 合计     | 20     | 0
            表3 | 2010399 | 其他支出         | 项目支出 | 20     | 0
            表3 | 208     | 社会保障和就业   | 合计     | 0.000012 | 0
            表3 | 208     | 社会保障和就业   | 基本支出 | 0.000012 | 0
            表3 | 合计    | 合计             | 合计     | 30.000012 | 30
            表3 | 合计    | 合计             | 基本支出 | 10.000012 | 0
            表3 | 合计    | 合计             | 项目支出 | 20     | 0
            """;

    @TempDir
    private Path folder;

    @Test
    void sumsAreFormulasWhereTheyAddUpAndNumbersWhereTheyDoNot() throws IOException {
        assertThat(SheetAsText.of(written(SPENDING), "表3")).isEqualTo("""
                2023年单位支出总体情况表（汇总） |  |  |  |  |  |
                应报 0 个单位：计入 0 · 由汇总或下属单位计入 0 · 退回 0 · 无法读取 0 · 正在复制 0 · 未报 0 |  |  |  |  | 单位：万元 |
                功能分类科目编码 |  |  | 功能分类科目名称 | 支出预算 |  |
                类 | 款 | 项 |  | 合计 | 基本支出 | 项目支出
                201 |  |  | 一般公共服务支出 | =SUM(E6)→30 | =SUM(F6)→10 | =SUM(G6)→20
                201 | 03 |  | 政府办公厅 | =SUM(F6:G6)→30 | =SUM(F7:F8)→10 | =SUM(G7:G8)→20
                201 | 03 | 01 | 行政运行 | 10.01 | 10 |
                201 | 03 | 99 | 其他支出 | =SUM(F8:G8)→20 |  | 20
                208 |  |  | 社会保障和就业 | =SUM(F9:G9)→0.000012 | 0.000012 |
                 |  |  | 合计 | =SUM(E5,E9)→30.000012 | =SUM(F5,F9)→10.000012 | =SUM(G5,G9)→20
                浅黄底：其中有一部分没有单元格填列，由本表其他数推算得出（见 data/consolidated.csv 的 derived 栏） |  |  |  |  |  |
                浅红底：按各单位所填照列，与本表下级各项或各栏之和不等 |  |  |  |  |  |
                """);
    }

    @Test
    void theColourTellsWhatIsDerivedAndWhatDoesNotAddUp() throws IOException {
        try (XSSFWorkbook workbook = open(written(SPENDING))) {
            XSSFSheet sheet = workbook.getSheet("表3");

            assertThat(colour(sheet.getRow(9).getCell(4))).isEqualTo("FFFFF2CC");
            assertThat(colour(sheet.getRow(5).getCell(4))).isEqualTo("FFFBE0D9");
            assertThat(colour(sheet.getRow(7).getCell(4))).isEmpty();
        }
    }

    @Test
    void twoSidesStandBesideEachOtherWithTheirTotalsInOneLine() throws IOException {
        String sheet = SheetAsText.of(written("""
                        表1 | 一、本年收入 | 一、本年收入 | 预算数 | 7 | 0
                        表1 | 一、本年收入/1.一般公共预算拨款 | 1.一般公共预算拨款 | 预算数 | 7 | 0
                        表1 | 收入总计 | 收入总计 | 预算数 | 7 | 0
                        表1 | 201 | 一般公共服务支出 | 预算数 | 4 | 0
                        表1 | 208 | 社会保障和就业支出 | 预算数 | 3 | 0
                        表1 | 支出总计 | 支出总计 | 预算数 | 7 | 0
                        """), "表1");

        assertThat(sheet.lines().skip(2).limit(5))
                .containsExactly(
                        "收入 |  | 支出 |",
                        "项目 | 预算数 | 功能分类 | 预算数",
                        "一、本年收入 | =SUM(B6,B9,B12,B15:B16)→7 | 201 一般公共服务支出 | 4",
                        "1.一般公共预算拨款 | 7 | 208 社会保障和就业支出 | 3",
                        "其中：一般财力 |  |  |");
        assertThat(sheet.lines().filter(line -> line.contains("总计")))
                .containsExactly("收入总计 | =SUM(B5,B22)→7 | 支出总计 | =SUM(D5:D6)→7");
    }

    @Test
    void aFormNobodyFillsInIsThereAndSaysSo() throws IOException {
        assertThat(SheetAsText.of(written(SPENDING), "表8").lines().skip(4))
                .containsExactly(" |  |  |  |  |  |", " |  |  | 合计 |  |  |", "各单位均无数据 |  |  |  |  |  |");
    }

    @Test
    void textOfASubmissionNeverBecomesAFormula() throws IOException {
        List<String> names = List.of("=1+1", "+1", "-1", "@SUM(A1)", "\t=1+1", "＝1+1", "_x003D_1", "a\u0001b\rc");
        List<ConsolidatedLine> lines = names.stream()
                .map(name -> new ConsolidatedLine(
                        "表7", "2010399/" + name, name, "项目支出合计", Amount.ofYuan("10000"), 1, Amount.ZERO, Amount.ZERO))
                .toList();

        try (XSSFWorkbook workbook = open(written(lines))) {
            XSSFSheet sheet = workbook.getSheet("表7");
            for (int at = 0; at < names.size(); at++) {
                Cell cell = sheet.getRow(4 + at).getCell(4);
                assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
                assertThat(cell.getStringCellValue()).isEqualTo(names.get(at));
                assertThat(cell.getCellStyle().getQuotePrefixed()).isEqualTo(at < 6);
            }
        }
    }

    @Test
    void everySheetIsListedWithALink() throws IOException {
        try (XSSFWorkbook workbook = open(written(SPENDING))) {
            assertThat(workbook.getSheetAt(0).getHyperlinkList())
                    .extracting(link -> link.getLocation())
                    .containsExactly(
                            "'表1'!A1",
                            "'表3'!A1",
                            "'表7'!A1",
                            "'表8'!A1",
                            "'经济分类'!A1",
                            "'表3分单位'!A1",
                            "'单位'!A1",
                            "'问题'!A1");
        }
    }

    @Test
    void aPageIsPrintedWithItsHead() throws IOException {
        try (XSSFWorkbook workbook = open(written(SPENDING))) {
            XSSFSheet sheet = workbook.getSheet("表3");

            assertThat(workbook.getPrintArea(1 + 1)).isEqualTo("'表3'!$A$1:$G$12");
            assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("1:4");
            assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 4);
            assertThat(sheet.getFitToPage()).isTrue();
            assertThat(sheet.getPrintSetup().getLandscape()).isFalse();
            assertThat(workbook.getSheet("表7").getPrintSetup().getLandscape()).isTrue();
        }
    }

    @Test
    void aListThatIsTooLongGoesOnOnAnotherSheet() throws IOException {
        Path file = folder.resolve(ConsolidatedBook.FILE);
        try (ConsolidatedBook book = new ConsolidatedBook(folder, JOB, List.of(), 5)) {
            SPENDING.lines().map(ConsolidatedBookTest::line).forEach(book::take);
            book.add(unit("103001"));
            book.add(unit("104001"));
            book.finish();
        }

        assertThat(SheetAsText.names(file)).contains("表3分单位", "表3分单位 2");
        assertThat(SheetAsText.of(file, "表3分单位").lines().skip(2))
                .containsExactly(
                        "单位编码 | 单位名称 | 科目编码 | 行 | 级次 | 合计 | 基本支出 | 项目支出",
                        "103001 | 单位103001 | 201 | 一般公共服务支出 | 类 | 15 | 10 | 5",
                        "103001 | 单位103001 | 20103 | 政府办公厅（室）及相关机构事务 | 款 | 15 | 10 |");
        assertThat(SheetAsText.of(file, "表3分单位 2").lines().skip(3))
                .containsExactly(
                        "104001 | 单位104001 | 201 | 一般公共服务支出 | 类 | 15 | 10 | 5",
                        "104001 | 单位104001 | 20103 | 政府办公厅（室）及相关机构事务 | 款 | 15 | 10 |");
    }

    @Test
    void projectsOfOneNameInTwoUnitsAreTwoLinesAndTheFormSaysThatTheyAre() throws IOException {
        Path file = folder.resolve(ConsolidatedBook.FILE);
        try (ConsolidatedBook book = new ConsolidatedBook(folder, JOB, List.of())) {
            book.take(new ConsolidatedLine(
                    "表7", "2010399/设备购置", "设备购置", "项目支出合计", amount("30"), 2, Amount.ZERO, Amount.ZERO));
            book.add(spender("103001", "10"));
            book.add(spender("104001", "20"));
            book.finish();
        }

        assertThat(SheetAsText.of(file, "表7")).contains("设备购置（2 个单位的同名项目）");
        assertThat(SheetAsText.of(file, "项目").lines().skip(3))
                .satisfiesExactly(
                        first -> assertThat(first)
                                .startsWith("103001 | 单位103001 | 2010399 | 其他政府办公厅（室）及相关机构事务支出 | 设备购置 | 10 |"),
                        second -> assertThat(second)
                                .startsWith("104001 | 单位104001 | 2010399 | 其他政府办公厅（室）及相关机构事务支出 | 设备购置 | 20 |"),
                        sum -> assertThat(sum).startsWith("合计 |  |  |  |  | =SUBTOTAL(109,F4:F5)→30 |"));
    }

    @Test
    void eachUnitHasALineWithItsExpenditureByEconomicCategory() throws IOException {
        Path file = folder.resolve(ConsolidatedBook.FILE);
        try (ConsolidatedBook book = new ConsolidatedBook(folder, JOB, List.of())) {
            book.add(spender("103001", "10"));
            book.finish();
        }

        List<String> lines =
                SheetAsText.of(file, "经济分类").lines().skip(2).limit(2).toList();
        assertThat(lines.get(0))
                .startsWith("单位编码 | 单位名称 | 301 工资福利支出 | 302 商品和服务支出")
                .endsWith("| 合计");
        assertThat(lines.get(1)).startsWith("103001 | 单位103001 |  | 10 |");
    }

    private static AnalysedUnit spender(String code, String amount) {
        byte[] workbook = TextWorkbook.of("""
                        #sheet 表7
                        一般公共预算项目支出情况表
                        单位：万元
                        科目编码 | 科目名称 | 项目名称 | 项目支出合计 | 工资福利支出 | 商品和服务支出 | 对个人和家庭的补助 | 债务利息及费用支出 | 资本性支出（基本建设） | 资本性支出 | 对企业补助（基本建设） | 对企业补助 | 对社会保障基金补助 | 其他支出
                        2010399 | 其他政府办公厅（室）及相关机构事务支出 | 设备购置 | %1$s | | %1$s | | | | | | | |
                                | 合计 | | %1$s | | %1$s | | | | | | | |
                        """.formatted(amount)).xlsx();
        BudgetUnit unit = new BudgetUnit(code, "单位" + code, "", Optional.empty(), List.of());
        return new Analysis(JOB)
                .of(
                        UnitFigures.of(
                                unit, code + ".xlsx", Reading.of(JOB, workbook).content(), JOB),
                        new UnitRows(JOB.codes()));
    }

    @Test
    void ofTheFindingsOnlyTheColumnsThatFitOnPaperArePrinted() throws IOException {
        try (XSSFWorkbook workbook = open(written(SPENDING))) {
            int at = workbook.getSheetIndex("问题");

            assertThat(workbook.getPrintArea(at)).startsWith("'问题'!$A$1:$H$");
            assertThat(workbook.getSheetAt(at).getRow(2).getLastCellNum()).isEqualTo((short) 18);
        }
    }

    private static AnalysedUnit unit(String code) {
        byte[] workbook = TextWorkbook.of("""
                        #sheet 表3
                        单位支出总体情况表
                        单位：万元
                        科目编码 | 科目名称         | 合计 | 基本支出 | 项目支出
                        201      | 一般公共服务支出 | 15   | 10       | 5
                        20103    | 政府办公厅（室）及相关机构事务 | 15 | 10 |
                                 | 合计             | 15   | 10       | 5
                        """).xlsx();
        BudgetUnit unit = new BudgetUnit(code, "单位" + code, "", Optional.empty(), List.of());
        return new Analysis(JOB)
                .of(
                        UnitFigures.of(
                                unit, code + ".xlsx", Reading.of(JOB, workbook).content(), JOB),
                        new UnitRows(JOB.codes()));
    }

    private Path written(String lines) throws IOException {
        return written(lines.lines().map(ConsolidatedBookTest::line).toList());
    }

    private Path written(List<ConsolidatedLine> lines) throws IOException {
        try (ConsolidatedBook book = new ConsolidatedBook(folder, JOB, List.of())) {
            lines.forEach(book::take);
            book.finish();
        }
        return folder.resolve(ConsolidatedBook.FILE);
    }

    private static ConsolidatedLine line(String text) {
        String[] parts = text.split(" *\\| *", -1);
        return new ConsolidatedLine(
                parts[0], parts[1], parts[2], parts[3], amount(parts[4]), 1, amount(parts[5]), Amount.ZERO);
    }

    private static Amount amount(String tenThousandYuan) {
        return Amount.ofYuan(new java.math.BigDecimal(tenThousandYuan)
                .movePointRight(4)
                .setScale(2)
                .toPlainString());
    }

    private static XSSFWorkbook open(Path file) throws IOException {
        return new XSSFWorkbook(Files.newInputStream(file));
    }

    private static String colour(Cell cell) {
        return Optional.ofNullable(cell.getCellStyle().getFillForegroundColorColor())
                .map(colour -> ((org.apache.poi.xssf.usermodel.XSSFColor) colour).getARGBHex())
                .orElse("");
    }
}
