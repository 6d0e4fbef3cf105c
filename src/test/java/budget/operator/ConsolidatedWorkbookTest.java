package budget.operator;

import static org.assertj.core.api.Assertions.assertThat;

import budget.definition.JobDefinition;
import budget.figures.FilledRow;
import budget.layout.FormLayout;
import budget.model.AmountUnit;
import budget.sample.Reading;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFFormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample's consolidated.xlsx says what its consolidated.csv says, in the forms' own look. */
class ConsolidatedWorkbookTest {

    private static final JobDefinition JOB = Reading.sampleJob();

    @TempDir
    private static Path folder;

    private static Path publication = Path.of("");

    @BeforeAll
    static void theSampleIsRun() throws IOException {
        publication = Published.ofSample(folder);
    }

    /** The forms are read back as if a unit had sent them: the reader knows nothing of how they were written. */
    @Test
    void readBackTheFormsStateTheConsolidatedFigures() throws IOException {
        List<String> stated = new ArrayList<>();
        Reading.of(JOB, forms()).content().tables().stream()
                .flatMap(table -> FilledRow.of(table).stream())
                .forEach(row -> row.figures()
                        .forEach(figure -> stated.add(String.join(
                                "|",
                                form(row.panel()),
                                row.key().text(),
                                figure.measure(),
                                figure.amount().inYuan()))));

        assertThat(stated)
                .hasSizeGreaterThan(900)
                .containsExactlyInAnyOrderElementsOf(
                        lines(line -> !line.getField("table").equals("绩效")));
    }

    @Test
    void theTargetsStandInATableOfTheirOwn() throws IOException {
        List<String> stated = new ArrayList<>();
        try (XSSFWorkbook workbook = open()) {
            XSSFSheet sheet = workbook.getSheet("绩效");
            List<String> measures = JOB.form("绩效").orElseThrow().fieldPanel().measures().stream()
                    .map(column -> column.key())
                    .toList();
            for (int row = 3; row <= sheet.getLastRowNum(); row++) {
                String project = sheet.getRow(row).getCell(0).getStringCellValue();
                for (int at = 0; at < measures.size(); at++) {
                    Cell cell = sheet.getRow(row).getCell(1 + at);
                    if (cell.getCellType() == CellType.NUMERIC) {
                        stated.add("绩效|" + project + "|" + measures.get(at) + "|" + yuan(cell));
                    }
                }
            }
        }

        assertThat(stated)
                .containsExactlyInAnyOrderElementsOf(
                        lines(line -> line.getField("table").equals("绩效")));
    }

    @Test
    void everyFormulaGivesTheFigureThatStandsInItsCell() throws IOException {
        List<String> formulas = new ArrayList<>();
        try (XSSFWorkbook workbook = open()) {
            XSSFFormulaEvaluator evaluator = workbook.getCreationHelper().createFormulaEvaluator();
            eachCell(workbook, cell -> {
                boolean isOfText =
                        cell.getCellType() == CellType.FORMULA && cell.getCachedFormulaResultType() == CellType.STRING;
                if (cell.getCellType() == CellType.FORMULA && !isOfText) {
                    formulas.add(cell.getCellFormula());
                    assertThat(cell.getCellFormula()).matches("(SUM|SUBTOTAL)\\([A-Z0-9:,]+\\)");
                    assertThat(rounded(evaluator.evaluate(cell).getNumberValue()))
                            .as(cell.getSheet().getSheetName() + cell.getAddress())
                            .isEqualTo(rounded(cell.getNumericCellValue()));
                }
            });
        }
        assertThat(formulas).hasSizeGreaterThan(500);
    }

    @Test
    void codesAreTextAndAmountsAreNumbers() throws IOException {
        try (XSSFWorkbook workbook = open()) {
            assertThat(workbook.getSheet("表3").getRow(4).getCell(0).getStringCellValue())
                    .isEqualTo("201");
            assertThat(workbook.getSheet("表3")
                            .getRow(4)
                            .getCell(4)
                            .getCellStyle()
                            .getDataFormatString())
                    .isEqualTo("#,##0.00_ ");
            assertThat(workbook.getSheet("表3分单位").getRow(3).getCell(2).getStringCellValue())
                    .isEqualTo("201");
        }
    }

    @Test
    void theUnitsAddUpToTheConsolidatedFigures() throws IOException {
        try (XSSFWorkbook workbook = open()) {
            XSSFSheet sheet = workbook.getSheet("表1分单位");
            assertThat(sheet.getLastRowNum()).isEqualTo(3 + 13);
            int last = sheet.getRow(2).getLastCellNum() - 1;
            assertThat(sheet.getRow(2).getCell(last).getStringCellValue()).isEqualTo("支出总计");
            assertThat(yuan(sheet.getRow(16).getCell(last))).isEqualTo("238446204.28");
        }
    }

    @Test
    void unitsAndFindingsAreListed() throws IOException {
        try (XSSFWorkbook workbook = open()) {
            assertThat(workbook.getSheet("单位").getLastRowNum() - 2).isEqualTo(count("units.csv"));
            assertThat(workbook.getSheet("问题").getLastRowNum() - 2).isEqualTo(count("findings.csv"));
        }
    }

    @Test
    void nothingInItTellsWhenItWasMade() throws IOException {
        try (XSSFWorkbook workbook = open()) {
            assertThat(workbook.getProperties().getCoreProperties().getCreated())
                    .isEqualTo("2023-01-01T00:00:00Z");
            assertThat(workbook.getProperties().getCoreProperties().getModified())
                    .isEqualTo("2023-01-01T00:00:00Z");
        }
    }

    @Test
    void itIsNamedInTheManifest() throws IOException {
        assertThat(Files.readString(publication.resolve("manifest.json"))).contains("\"path\" : \"consolidated.xlsx\"");
    }

    private static long count(String file) throws IOException {
        try (CsvReader<NamedCsvRecord> reader =
                CsvReader.builder().ofNamedCsvRecord(publication.resolve("data").resolve(file))) {
            return reader.stream().count();
        }
    }

    private static List<String> lines(java.util.function.Predicate<NamedCsvRecord> which) throws IOException {
        try (CsvReader<NamedCsvRecord> reader =
                        CsvReader.builder().ofNamedCsvRecord(publication.resolve("data/consolidated.csv"));
                Stream<NamedCsvRecord> lines = reader.stream()) {
            return lines.filter(which)
                    .map(line -> String.join(
                            "|",
                            line.getField("table"),
                            line.getField("row"),
                            line.getField("measure"),
                            line.getField("amount")))
                    .toList();
        }
    }

    private static String form(String panel) {
        return JOB.forms().stream()
                .filter(form -> form.panel(panel).isPresent())
                .map(FormLayout::form)
                .findFirst()
                .orElseThrow();
    }

    /** The workbook without the sheets that are no forms. */
    private static byte[] forms() throws IOException {
        try (XSSFWorkbook workbook = open()) {
            for (int sheet = workbook.getNumberOfSheets() - 1; sheet >= 0; sheet--) {
                if (!workbook.getSheetName(sheet).matches("表[0-9]+")) {
                    workbook.removeSheetAt(sheet);
                }
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            workbook.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static XSSFWorkbook open() throws IOException {
        return new XSSFWorkbook(Files.newInputStream(publication.resolve("consolidated.xlsx")));
    }

    private static void eachCell(XSSFWorkbook workbook, Consumer<Cell> receiver) {
        workbook.forEach(sheet -> sheet.forEach(row -> row.forEach(receiver)));
    }

    private static BigDecimal rounded(double value) {
        return BigDecimal.valueOf(value).setScale(6, RoundingMode.HALF_UP);
    }

    private static String yuan(Cell cell) {
        return AmountUnit.TEN_THOUSAND_YUAN
                .convert(BigDecimal.valueOf(cell.getNumericCellValue()))
                .amount()
                .inYuan();
    }
}
