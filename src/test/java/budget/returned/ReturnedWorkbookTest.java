package budget.returned;

import static org.assertj.core.api.Assertions.assertThat;

import budget.base.OrderedParallel;
import budget.check.SubmissionReader;
import budget.definition.JobDefinition;
import budget.figures.FilledRow;
import budget.figures.Table;
import budget.finding.Finding;
import budget.finding.FindingCode;
import budget.model.SheetCell;
import budget.submission.Arrival;
import budget.submission.Standing;
import budget.submission.SubmissionStatus;
import budget.workbook.Passwords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A unit gets its own workbook back: a comment and a colour where something is to be said, and all else as it was. */
class ReturnedWorkbookTest {

    private static final JobDefinition JOB = JobDefinition.read(Path.of("jobs/department-budget-2023"));
    private static final String ANSWERS = "校验结果";
    private static final int FIGURES_MARKED = 3;

    @TempDir
    private Path folder;

    static Stream<Path> workbooks() throws IOException {
        try (Stream<Path> sample = Files.list(Path.of("input/department-budget-2023"))) {
            return sample.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("workbooks")
    void nothingIsChangedButTheCellsThatAreMarked(Path original) throws IOException {
        List<SheetCell> marked = someFigures(original);

        Path returned = returned(original, marked);

        String ending = original.toString().substring(original.toString().lastIndexOf('.'));
        assertThat(returned.toString()).endsWith(ending);
        try (Workbook before = open(original);
                Workbook after = open(returned)) {
            assertThat(after.getSheet(ANSWERS)).isNotNull();
            assertThat(after.getSheet(ANSWERS).getHyperlinkList()).isNotEmpty();
            for (SheetCell cell : marked) {
                assertThat(after.getSheet(cell.sheet()).getCellComment(address(cell)))
                        .as(cell.toString())
                        .isNotNull();
            }
            assertThat(after.getSheetName(0)).isEqualTo(ANSWERS);
            assertThat(after.getActiveSheetIndex()).isZero();
            for (int place = 0; place < after.getNumberOfSheets(); place++) {
                assertThat(after.getSheetAt(place).isSelected())
                        .as("what is typed into a selected sheet is typed into " + place)
                        .isEqualTo(place == 0);
            }
            assertThat(names(after)).containsExactlyElementsOf(names(before));
            for (Sheet sheet : before) {
                assertThat(after.getPrintArea(after.getSheetIndex(sheet.getSheetName())))
                        .isEqualTo(before.getPrintArea(before.getSheetIndex(sheet)));
            }
            for (Sheet sheet : before) {
                assertThat(told(after.getSheet(sheet.getSheetName()), marked))
                        .as(sheet.getSheetName())
                        .isEqualTo(told(sheet, marked));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("workbooks")
    void theAnswersArePrintedAsWideAsAPage(Path original) throws IOException {
        try (Workbook returned = open(returned(original, someFigures(original)))) {
            Sheet answers = returned.getSheet(ANSWERS);

            assertThat(answers.getFitToPage()).isTrue();
            assertThat(answers.getAutobreaks())
                    .as("which in an .xls is the one that counts")
                    .isTrue();
            assertThat(answers.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
            assertThat(answers.getPrintSetup().getFitHeight()).isZero();
        }
    }

    private static List<SheetCell> someFigures(Path original) throws IOException {
        List<SheetCell> cells = new ArrayList<>();
        for (Table table : new SubmissionReader(JOB, Passwords.none())
                .read(original, "a unit's workbook")
                .file()
                .tables()) {
            FilledRow.of(table).stream()
                    .flatMap(row -> row.figures().stream()
                            .map(figure -> new SheetCell(row.row().sheet(), figure.cell())))
                    .limit(FIGURES_MARKED)
                    .forEach(cells::add);
        }
        return cells.stream().distinct().toList();
    }

    private Path returned(Path original, List<SheetCell> marked) throws IOException {
        Arrival arrival = new Arrival(
                String.valueOf(original.getFileName()), "hash", Files.size(original), 0, 1, Arrival.Condition.TAKEN);
        List<Finding> findings = marked.stream()
                .map(cell -> Finding.at(
                        FindingCode.AMOUNT_NOT_A_NUMBER, new Finding.Subject("表3", "合计", cell.toString()), cell, "待定"))
                .toList();
        Standing standing = new Standing(null, arrival, SubmissionStatus.HELD_BACK, false, findings);
        List<ReturnedFile> files = new ReturnedFolder(
                        folder, JOB.settings(), "1.0", new Originals(original), new OrderedParallel(1))
                .write(List.of(standing));
        assertThat(files).hasSize(1);
        return folder.resolve(files.get(0).path());
    }

    private static Workbook open(Path file) throws IOException {
        return WorkbookFactory.create(file.toFile(), null, true);
    }

    private static CellAddress address(SheetCell cell) {
        return new CellAddress(cell.address().a1());
    }

    /** Without the sheet of answers, wherever it stands. */
    private static List<String> names(Workbook workbook) {
        List<String> names = new ArrayList<>();
        workbook.forEach(sheet -> names.add(sheet.getSheetName()));
        names.remove(ANSWERS);
        return names;
    }

    /** All that a sheet says and how it looks, line by line; of a marked cell all but its colour and its comment. */
    private static List<String> told(Sheet sheet, List<SheetCell> marked) {
        Set<CellAddress> ours = marked.stream()
                .filter(cell -> cell.sheet().equals(sheet.getSheetName()))
                .map(ReturnedWorkbookTest::address)
                .collect(Collectors.toSet());
        List<String> told = new ArrayList<>();
        told.add("merged "
                + sheet.getMergedRegions().stream()
                        .map(CellRangeAddress::formatAsString)
                        .sorted()
                        .toList());
        int widest = 0;
        for (Row row : sheet) {
            told.add("row " + row.getRowNum() + " " + row.getHeight() + " " + row.getZeroHeight());
            widest = Math.max(widest, row.getLastCellNum());
            for (Cell cell : row) {
                told.add(told(cell, ours.contains(cell.getAddress())));
            }
        }
        for (int column = 0; column < widest; column++) {
            told.add("column " + column + " " + sheet.getColumnWidth(column) + " " + sheet.isColumnHidden(column));
        }
        new TreeMap<>(sheet.getCellComments()).forEach((address, comment) -> {
            if (!ours.contains(address)) {
                told.add("comment " + address + " " + comment.getString().getString());
            }
        });
        return told;
    }

    private static String told(Cell cell, boolean isMarked) {
        CellStyle style = cell.getCellStyle();
        String value = switch (cell.getCellType()) {
            case NUMERIC -> Double.toString(cell.getNumericCellValue());
            case STRING -> cell.getStringCellValue();
            case FORMULA -> "=" + cell.getCellFormula() + " " + cell.getCachedFormulaResultType();
            default -> cell.getCellType().name();
        };
        String look = String.join(
                " ",
                style.getDataFormatString(),
                Integer.toString(style.getFontIndex()),
                style.getAlignment().name(),
                style.getVerticalAlignment().name(),
                style.getBorderTop().name(),
                style.getBorderBottom().name(),
                style.getBorderLeft().name(),
                style.getBorderRight().name(),
                Boolean.toString(style.getWrapText()),
                Integer.toString(style.getIndention()));
        String fill = isMarked ? "" : style.getFillPattern() + " " + style.getFillForegroundColor();
        return cell.getAddress() + " " + value + " | " + look + " " + fill;
    }
}
