package budget.workbook;

import budget.definition.ColumnLayout;
import budget.definition.FormLayout;
import budget.definition.PanelLayout;
import budget.model.Words;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds the forms of a job on the sheets of a workbook by their words: titles, headers, total rows.
 *
 * <p>Neither a sheet's name nor a coordinate is needed; tables may be stacked, moved, framed, or follow a cover.
 */
public final class TableFinder {

    private static final int MOST_CELLS_BESIDE_A_TITLE = 6;

    private final List<FormLayout> forms;
    private final Titles titles;
    private final Set<String> headerWords = new HashSet<>();

    public TableFinder(List<FormLayout> forms) {
        this.forms = List.copyOf(forms);
        this.titles = new Titles(forms);
        for (FormLayout form : forms) {
            for (PanelLayout panel : form.panels()) {
                for (ColumnLayout column : panel.columns()) {
                    headerWords.addAll(column.header());
                }
            }
        }
    }

    /** Something that looks at sheets and tells the visitor what tables are on them. */
    public SheetVisitor tellingOf(TableVisitor visitor) {
        return sheet -> scan(sheet, visitor);
    }

    private void scan(Sheet sheet, TableVisitor visitor) throws IOException {
        SheetScan scan = new SheetScan(this, sheet, visitor);
        SideBySide sides = new SideBySide(this, sheet);
        for (Optional<Row> row = sheet.nextRow(); row.isPresent(); row = sheet.nextRow()) {
            sides.take(row.get()).forEach(scan::take);
        }
        sides.rest().forEach(scan::take);
        scan.finish();
        for (Sheet right : sides.rightOnes()) {
            scan(right, visitor);
        }
    }

    Titles titles() {
        return titles;
    }

    List<FormLayout> forms() {
        return forms;
    }

    /** Whether any cell of the row is a word that heads a column of some form. */
    boolean mayBeHeader(Row row) {
        for (Cell cell : row.cells()) {
            if (cell instanceof Cell.Text text
                    && text.text().length() <= 60
                    && headerWords.contains(MoneyWords.without(Words.key(text.text())))) {
                return true;
            }
        }
        return false;
    }

    /** The form whose title stands in the row. */
    Optional<FormLayout> titleIn(Row row) {
        return row.cells().size() > MOST_CELLS_BESIDE_A_TITLE
                ? Optional.empty()
                : row.cells().stream().flatMap(this::titleIn).findFirst();
    }

    /** The cells of the row that are titles. */
    List<Cell> titlesIn(Row row) {
        return row.cells().size() > MOST_CELLS_BESIDE_A_TITLE
                ? List.of()
                : row.cells().stream()
                        .filter(cell -> titleIn(cell).findFirst().isPresent())
                        .toList();
    }

    Stream<FormLayout> titleIn(Cell cell) {
        return cell instanceof Cell.Text text ? titles.titleOf(text.text()).stream() : Stream.empty();
    }
}
