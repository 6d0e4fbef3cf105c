package budget.returned;

import budget.model.CellAddress;
import budget.model.CellRange;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;

/** Writes comments, colours and the list of findings into an open .xls. */
final class XlsAnnotator {

    private final HSSFWorkbook workbook;
    private final Report report;
    private final XlsColours colours;

    XlsAnnotator(HSSFWorkbook workbook, Report report) {
        this.workbook = workbook;
        this.report = report;
        this.colours = new XlsColours(workbook);
    }

    /** Returns the index of an earlier sheet of the program; −1 where there was none. */
    int annotate(Set<Integer> withoutComments) {
        int place = earlierResults();
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            if (i != place) {
                annotate(workbook.getSheetAt(i), !withoutComments.contains(i));
            }
        }
        if (place >= 0) {
            workbook.removeSheetAt(place);
        }
        HSSFSheet results = workbook.createSheet(freeName(report.sheet().name()));
        workbook.setSheetOrder(results.getSheetName(), 0);
        new XlsResultSheet(workbook, results).fill(report.sheet());
        workbook.setActiveSheet(0);
        workbook.setSelectedTab(0);
        workbook.setFirstVisibleTab(0);
        return place;
    }

    /** The program's sheet from an earlier return, by its name and footer; −1 where there is none. */
    private int earlierResults() {
        List<String> names = report.sheet().knownNames();
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            String footer = workbook.getSheetAt(i).getFooter().getLeft();
            if (names.contains(workbook.getSheetName(i)) && names.stream().anyMatch(footer::contains)) {
                return i;
            }
        }
        return -1;
    }

    private String freeName(String name) {
        String free = name;
        for (int number = 2; workbook.getSheet(free) != null; number++) {
            free = name + " (" + number + ")";
        }
        return free;
    }

    private void annotate(HSSFSheet sheet, boolean withComments) {
        List<Mark> marks = report.marks().stream()
                .filter(mark -> mark.cell().sheet().equals(sheet.getSheetName()))
                .toList();
        List<CellRange> merged = regions(sheet);
        SortedMap<CellAddress, CellNote> notes = CellNote.gather(marks, cell -> home(cell, merged));
        if (withComments) {
            XlsComments comments = new XlsComments(sheet, report.words(), new XlsFonts(workbook));
            comments.removeOurs().forEach(cell -> colours.restore(sheet, cell));
            notes.values().forEach(comments::write);
        }
        notes.values().forEach(note -> colours.mark(sheet, note));
    }

    private static List<CellRange> regions(HSSFSheet sheet) {
        return sheet.getMergedRegions().stream()
                .flatMap(region -> CellRange.of(region.formatAsString()).stream())
                .toList();
    }

    private static CellAddress home(CellAddress cell, List<CellRange> merged) {
        return merged.stream()
                .filter(region -> region.has(cell))
                .map(CellRange::first)
                .findFirst()
                .orElse(cell);
    }
}
