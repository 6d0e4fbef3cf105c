package budget.book;

import static org.assertj.core.api.Assertions.assertThat;

import budget.definition.JobDefinition;
import budget.finding.Severity;
import budget.model.CellAddress;
import budget.model.CellRange;
import budget.rule.Verdict;
import budget.sample.LibreOffice;
import budget.sample.Reading;
import budget.submission.SubmissionContent;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sheet 校验 of the blank workbook, worked out by LibreOffice, says the same as the program does of the workbook. */
class CheckSheetTest {

    private static final JobDefinition JOB = Reading.sampleJob();

    private static final String UNIT = "103001 澜川州财政局 2023年部门预算.xlsx";

    /** What a clerk may do wrong, by what it is. */
    private static final Map<String, Consumer<XSSFWorkbook>> MISTAKES = new LinkedHashMap<>();

    private static final Map<String, Results> RESULTS = new TreeMap<>();

    @TempDir
    private static Path folder;

    static {
        MISTAKES.put("sound", book -> {});
        MISTAKES.put("a digit too many", book -> change(book, "表3", "E8", value -> value * 10));
        MISTAKES.put("two digits exchanged", book -> change(book, "表2", "G7", value -> value + 0.09));
        MISTAKES.put("a cent", book -> change(book, "表5", "F8", value -> value + 0.01));
        MISTAKES.put("four cents", book -> change(book, "表5", "F8", value -> value + 0.04));
        MISTAKES.put("the other unit of money", book -> change(book, "表6", "D8", value -> value * 10000));
        MISTAKES.put("a row emptied", book -> empty(book, "表3", 8));
        MISTAKES.put("an amount in the next column", book -> {
            Row row = sheet(book, "表3").getRow(7);
            row.getCell(5).setCellValue(number(row.getCell(6)));
            row.getCell(6).setBlank();
        });
        MISTAKES.put(
                "a code mistyped",
                book -> sheet(book, "表5").getRow(7).getCell(2).setCellValue("88"));
        MISTAKES.put("an income too high", book -> change(book, "表1", "B7", value -> value + 5));
        MISTAKES.put("a project forgotten", book -> empty(book, "表7", lastTyped(sheet(book, "表7"))));
        MISTAKES.put("a 类 row forgotten", book -> empty(book, "表2", 6));
        MISTAKES.put("三公 beyond its budget", book -> change(book, "表10", "B6", value -> value + 100000));
    }

    @BeforeAll
    static void fillInAndWorkOut() throws IOException {
        LibreOffice.isNeeded();
        SubmissionContent content = Reading.of(JOB, Files.readAllBytes(Path.of("input/department-budget-2023", UNIT)))
                .content();
        Path template = folder.resolve("template.xlsx");
        new TemplateBook(JOB).write(template, JOB.register().find("103001"));
        byte[] filled = FilledTemplate.typed(JOB, template, content);
        List<Path> files = new ArrayList<>();
        for (Map.Entry<String, Consumer<XSSFWorkbook>> mistake : MISTAKES.entrySet()) {
            files.add(write(mistake.getKey(), filled, mistake.getValue()));
        }
        Path workedOut = Files.createDirectory(folder.resolve("out"));
        LibreOffice.convert("xlsx", files, workedOut);
        for (String mistake : MISTAKES.keySet()) {
            RESULTS.put(mistake, Results.of(workedOut.resolve(mistake + ".xlsx")));
        }
    }

    private static Path write(String name, byte[] filled, Consumer<XSSFWorkbook> mistake) throws IOException {
        Path file = folder.resolve(name + ".xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(filled));
                OutputStream out = Files.newOutputStream(file)) {
            mistake.accept(book);
            book.write(out);
        }
        return file;
    }

    @Test
    void namesOfCodesAndAmountsOfHigherCodesFollow() throws IOException {
        SubmissionContent content = Reading.of(JOB, Files.readAllBytes(Path.of("input/department-budget-2023", UNIT)))
                .content();
        Path detail = Files.write(
                folder.resolve("detail.xlsx"),
                FilledTemplate.withDetailOnly(JOB, folder.resolve("template.xlsx"), content));
        LibreOffice.convert("xlsx", List.of(detail), folder.resolve("out"));

        Reading workedOut = Reading.of(JOB, Files.readAllBytes(folder.resolve("out/detail.xlsx")));

        assertThat(FilledTemplate.stated(workedOut.content())).isEqualTo(FilledTemplate.stated(content));
        assertThat(workedOut.content().findings()).noneMatch(finding -> finding.severity() == Severity.BLOCKING);
    }

    @Test
    void itSaysOfEachRuleWhatTheProgramSays() {
        RESULTS.forEach(
                (mistake, results) -> assertThat(results.inTheSheet).as(mistake).isEqualTo(results.byTheProgram));
    }

    @Test
    void everyMistakeIsSeenButWhatRoundingExplainsAndWhatFollowsFromOtherRows() {
        Map<String, Set<String>> seen = new TreeMap<>();
        RESULTS.forEach((mistake, results) -> seen.put(mistake, results.inTheSheet));

        assertThat(seen.get("sound")).isEmpty();
        assertThat(seen.entrySet().stream()
                        .filter(mistake -> mistake.getValue().isEmpty())
                        .map(Map.Entry::getKey))
                .containsExactlyInAnyOrder("sound", "a cent", "a 类 row forgotten");
    }

    private static Sheet sheet(XSSFWorkbook book, String name) {
        return book.getSheet(name);
    }

    private static void change(XSSFWorkbook book, String sheet, String cell, DoubleUnaryOperator to) {
        CellAddress at = CellRange.cell(cell).orElseThrow();
        Cell found = sheet(book, sheet).getRow(at.row() - 1).getCell(at.column());
        found.setCellValue(to.applyAsDouble(number(found)));
    }

    private static double number(Cell cell) {
        return cell.getCellType() == CellType.NUMERIC ? cell.getNumericCellValue() : 0;
    }

    private static void empty(XSSFWorkbook book, String sheet, int row) {
        sheet(book, sheet).getRow(row - 1).forEach(cell -> {
            if (cell.getCellType() != CellType.FORMULA) {
                cell.setBlank();
            }
        });
    }

    private static int lastTyped(Sheet sheet) {
        int last = 0;
        for (Row row : sheet) {
            Cell first = row.getCell(0);
            if (first != null && new DataFormatter().formatCellValue(first).matches("[0-9]{3}")) {
                last = row.getRowNum() + 1;
            }
        }
        return last;
    }

    /**
     * The rules that are broken.
     *
     * @param inTheSheet by the sheet of checks
     * @param byTheProgram of those in the sheet, by the program
     */
    private record Results(Set<String> inTheSheet, Set<String> byTheProgram) {

        static Results of(Path file) throws IOException {
            Map<String, String> lines = new TreeMap<>();
            try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
                DataFormatter words = new DataFormatter();
                words.setUseCachedValuesForFormulaCells(true);
                for (Row row : book.getSheetAt(0)) {
                    Optional<Cell> rule = Optional.ofNullable(row.getCell(7));
                    rule.map(words::formatCellValue)
                            .filter(id -> id.matches("[A-Z0-9]+-[0-9]+"))
                            .ifPresent(id -> lines.put(id, words.formatCellValue(row.getCell(1))));
                }
            }
            assertThat(lines).hasSizeGreaterThan(60);
            Set<String> broken = new TreeSet<>();
            SubmissionContent content =
                    Reading.of(JOB, Files.readAllBytes(file)).content();
            JOB.rules().book().evaluate(content.figures(JOB.rules().vocabulary()), (rule, verdict, why) -> {
                if (verdict == Verdict.BROKEN && lines.containsKey(rule.id())) {
                    broken.add(rule.id());
                }
            });
            return new Results(
                    lines.entrySet().stream()
                            .filter(line -> line.getValue().equals("不一致"))
                            .map(Map.Entry::getKey)
                            .collect(Collectors.toCollection(TreeSet::new)),
                    broken);
        }
    }
}
