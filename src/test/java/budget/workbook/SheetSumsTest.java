package budget.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import budget.finding.Finding;
import budget.finding.FindingCode;
import budget.model.CellAddress;
import budget.sample.Reading;
import budget.sample.TextWorkbook;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.RecordInputStream;
import org.apache.poi.hssf.record.SharedFormulaRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A sum that was saved before its cells were changed for the last time. */
class SheetSumsTest {

    private static final String SHEET = """
            #sheet 表3
            单位支出总体情况表
            单位：万元
            科目编码 | 科目名称         | 合计  | 基本支出 | 项目支出
            201      | 一般公共服务支出 | 12.00 | 7.00     | 5.00
            208      | 社会保障支出     | 3.00  | 3.00     |
                     | 合计             | %s    | 10.00    | 5.00
            """;

    @ParameterizedTest
    @ValueSource(strings = {"SUM(C4:C5)", "C4+C5", "SUM(C4,C5)", "+$C$4+C5", "SUM(D4:D5)+E4", "SUM(D6:E6)"})
    void isSaid(String formula) {
        String written = formula.replace("$", "").replaceFirst("^\\+", "");
        TextWorkbook workbook = TextWorkbook.of(SHEET.formatted("ƒ" + formula + "→14.00"));

        for (byte[] file : List.of(workbook.xlsx(), workbook.xls())) {
            assertThat(outOfDate(file))
                    .containsExactly("须作说明 表3!C6 表3 合计 合计：公式 " + written + " 存下的结果是 14，按它所指的各格相加应为 15");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SUM(C4:C5)→15.00",
                "SUM(C4:C5)→15.0000000000002",
                "SUM(A4:C6)→14.00",
                "ROUND(SUM(C4:C5),0)→14.00",
                "C4+C5-1→14.00",
                "C4→14.00",
                "2*C4+C5→14.00",
                "A4+C4→14.00",
                "B4+C4→14.00",
                "SUM(Sheet2!C4:C5)→14.00",
                "SUMIF(C4:C5,\">0\")→14.00"
            })
    void isNotSaidOfSumsThatAreRightAndOfWhatIsNoSimpleSum(String formula) {
        String sheet = SHEET.formatted("ƒ" + formula).replace("201  ", "'201 ");
        TextWorkbook workbook = TextWorkbook.of(sheet, "#sheet Sheet2\n1");

        assertThat(outOfDate(workbook.xlsx())).isEmpty();
        assertThat(outOfDate(workbook.xls())).isEmpty();
    }

    @Test
    void isNotSaidBesideATable() {
        String sheet = SHEET.formatted("15.00").replace("| 5.00\n208", "| 5.00 | | ƒC4+C5→14.00\n208");

        assertThat(outOfDate(TextWorkbook.of(sheet).xlsx())).isEmpty();
    }

    @Test
    void isSaidOfFormulasThatCellsShare() throws IOException {
        XlsxParts parts = XlsxParts.withRows("""
                <row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row>
                <row r="2"><c r="A2"><v>3</v></c><c r="B2"><v>4</v></c></row>
                <row r="3"><c r="A3"><f t="shared" ref="A3:B3" si="0">SUM(A1:A2)</f><v>4</v></c>
                <c r="B3"><f t="shared" si="0"/><v>5</v></c></row>
                """);
        Path file = Files.createTempFile("budget-test-", ".xlsx");
        try {
            Files.write(file, parts.bytes());
            WorkbookOutcome outcome = new WorkbookReader(CellLines.LIMITS, Passwords.none())
                    .read(file, "a.xlsx", sheet -> {
                        while (sheet.nextRow().isPresent()) {
                            // Rows are of no interest here.
                        }
                    });
            assertThat(outcome.notes()).extracting(Finding::arguments).containsExactly(List.of("SUM(B1:B2)", "5", "6"));
        } finally {
            Files.delete(file);
        }
    }

    /** Rows 1–2 of A and B are added up in row 3: the tokens say "from two rows above to one above", once for both. */
    @Test
    void isSaidOfFormulasThatCellsOfAnXlsShare() {
        SharedFormulaRecord shared = new SharedFormulaRecord(
                record("bc04 1700 0200 0200 00 01 00 02 0d00" + "2d feff ffff 00c0 00c0 19 10 0000"));
        XlsSheet sheet = new XlsSheet("表");
        XlsSums sums = new XlsSums();
        for (int column = 0; column < 2; column++) {
            sheet.add(new Cell.Number(new CellAddress(1, column), "1", -1));
            sheet.add(new Cell.Number(new CellAddress(2, column), "2", -1));
            sheet.add(new Cell.Number(new CellAddress(3, column), "4", -1));
            FormulaRecord formula = new FormulaRecord();
            formula.setRow(2);
            formula.setColumn((short) column);
            formula.setSharedFormula(true);
            sums.take(sheet, formula);
            if (column == 0) {
                sums.take(sheet, shared);
            }
        }

        assertThat(sheet.sumsOutOfDate())
                .extracting(Finding::arguments)
                .containsExactly(List.of("SUM(A1:A2)", "4", "3"), List.of("SUM(B1:B2)", "4", "3"));
    }

    private static RecordInputStream record(String hex) {
        RecordInputStream in =
                new RecordInputStream(new ByteArrayInputStream(HexFormat.of().parseHex(hex.replace(" ", ""))));
        in.nextRecord();
        return in;
    }

    @Test
    void largeSheetsAreNotHeldInMemoryForItWhichIsSaid() {
        SheetSums sums = new SheetSums();
        sums.add(new CellAddress(1, 1), "SUM(A1:A2)", null);
        sums.add(List.of(
                new Cell.Number(new CellAddress(1, 0), "3", -1), new Cell.Number(new CellAddress(1, 1), "2", -1)));
        for (int row = 2; row <= 20_000; row++) {
            sums.add(List.of(new Cell.Number(new CellAddress(row, 0), "3", -1)));
        }

        assertThat(sums.outOfDate("表"))
                .extracting(Finding::code, Finding::arguments)
                .containsExactly(tuple(FindingCode.SUMS_NOT_CHECKED, List.of("表", "1")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"12:3", "NaN", "1E2147483647", "9E-2147483647", "1E2147483648"})
    void aSavedValueThatIsNoOrdinaryNumberIsNotCompared(String digits) {
        SheetSums sums = new SheetSums();
        sums.add(List.of(new Cell.Number(new CellAddress(1, 0), "1", -1)));
        sums.add(List.of(new Cell.Number(new CellAddress(2, 0), digits, -1)));
        sums.add(new CellAddress(2, 0), "SUM(A1:A1)", null);

        assertThat(sums.outOfDate("表")).isEmpty();
    }

    @Test
    void numbersOfAbsurdSizeAreNotAddedUp() {
        SheetSums sums = new SheetSums();
        sums.add(List.of(new Cell.Number(new CellAddress(1, 0), "1e999999999", -1)));
        sums.add(List.of(new Cell.Number(new CellAddress(2, 0), "1e-999999999", -1)));
        sums.add(List.of(new Cell.Number(new CellAddress(3, 0), "7", -1)));
        sums.add(new CellAddress(3, 0), "SUM(A1:A2)", null);

        assertThat(sums.outOfDate("表")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("workbooks")
    void isNotSaidOfAnyWorkbookOfTheSample(Path file) throws IOException {
        assertThat(Reading.of(Reading.sampleJob(), file, Passwords.none())
                        .content()
                        .findings())
                .extracting(Finding::code)
                .doesNotContain(FindingCode.SUM_OUT_OF_DATE);
    }

    static List<Path> workbooks() throws IOException {
        try (Stream<Path> input = Files.walk(Path.of("input"));
                Stream<Path> tests = Files.walk(Path.of("src/test/resources"))) {
            return Stream.concat(input, tests)
                    .filter(file -> file.toString().matches(".*\\.xlsx?"))
                    .toList();
        }
    }

    private static List<String> outOfDate(byte[] file) {
        return Reading.of(Reading.jobOf("表3"), file).content().findings().stream()
                .filter(finding -> finding.code() == FindingCode.SUM_OUT_OF_DATE)
                .map(Reading::line)
                .toList();
    }
}
