package budget.table;

import budget.layout.FormLayout;
import budget.layout.JobWords;
import budget.layout.PanelLayout;
import budget.model.Words;
import budget.workbook.Cell;
import budget.workbook.Row;
import budget.workbook.Sheet;
import budget.workbook.SheetVisitor;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds the forms of a job on the sheets of a workbook by their words: titles, headers, total rows.
 *
 * <p>Neither a sheet's name nor a coordinate is needed; tables may be stacked, moved, framed, or follow a cover.
 */
public final class TableFinder {

    private static final int LONGEST_HEADING = 60;

    /** A header with a number typed into it has at least so many known words for each. */
    private static final int FEWEST_WORDS = 3;

    private static final int MOST_CELLS_BESIDE_A_TITLE = 6;

    private final IdentityHashMap<FormLayout, HeaderWords> forms = new IdentityHashMap<>();
    private final KnownHeaders headers;
    private final Titles titles;
    private final JobWords words;
    private final Set<String> headerWords = new HashSet<>();

    /**
     * A finder of these forms.
     *
     * @param ignored titles of tables that are known and not read
     * @param words the job's own words around tables
     */
    public TableFinder(List<FormLayout> forms, List<String> ignored, JobWords words) {
        this.words = words;
        this.titles = new Titles(forms, ignored);
        List<HeaderWords> inOrder = forms.stream().map(HeaderWords::new).toList();
        this.headers = new KnownHeaders(inOrder);
        for (HeaderWords headers : inOrder) {
            this.forms.put(headers.form(), headers);
            headerWords.addAll(headers.words());
        }
    }

    /** A visitor of sheets that passes the tables on them to a visitor of tables. */
    public SheetVisitor tellingOf(TableVisitor visitor) {
        return sheet -> {
            if (!titles.isIgnored(sheet.name())) {
                ResultSheet results = ResultSheet.in(sheet);
                results.explanations().forEach(visitor::explained);
                scan(results.rest(), visitor);
                visitor.endOfSheet(sheet.name());
            }
        };
    }

    private void scan(Sheet sheet, TableVisitor visitor) throws IOException {
        SheetScan scan = new SheetScan(this, sheet, visitor);
        SideBySide sides = new SideBySide(this, sheet);
        for (Optional<Row> row = sheet.nextRow(); row.isPresent(); row = sheet.nextRow()) {
            for (Row now : sides.take(row.get())) {
                scan.take(now);
            }
        }
        sides.rest().forEach(scan::take);
        scan.finish();
        for (Sheet right : sides.rightOnes()) {
            scan(right, visitor);
        }
    }

    JobWords words() {
        return words;
    }

    Titles titles() {
        return titles;
    }

    /** The headers of all forms. */
    KnownHeaders headers() {
        return headers;
    }

    /** The words that head the columns of one of the forms. */
    HeaderWords wordsOf(FormLayout form) {
        return Objects.requireNonNull(forms.get(form));
    }

    /** Whether any cell of the row is a word that heads a column of some form. */
    boolean mayBeHeader(Row row) {
        return headings(row).anyMatch(word -> headerWords.contains(word) || HeaderWords.headsCodeAndName(word));
    }

    /** The words of a row that may head columns. */
    private static Stream<String> headings(Row row) {
        return row.cells().stream()
                .filter(cell -> cell instanceof Cell.Text text && text.text().length() <= LONGEST_HEADING)
                .map(cell -> HeaderWords.key(Words.key(cell.shown())));
    }

    /** Whether a row has figures and is no header: that has some of the words forms are headed by for each number among them. */
    boolean isOfFigures(Row row) {
        if (!ColumnNumbers.hasFigures(row)) {
            return false;
        }
        long numbers =
                row.cells().stream().filter(Cell.Number.class::isInstance).count();
        long words = headings(row).filter(headerWords::contains).distinct().count();
        return words < FEWEST_WORDS * numbers;
    }

    /** Whether a row of a table with several headers is the next of them, or a labelled cell between two. */
    boolean beginsNextPart(FoundTable table, Row row) {
        FormLayout form = table.form();
        return form.hasFields()
                && form.panels().size() > 1
                && (LabelledCells.beginsWithLabel(form, row) || beginsOtherHeader(table, row));
    }

    private boolean beginsOtherHeader(FoundTable table, Row row) {
        List<PanelLayout> own = table.panels().stream().map(FoundPanel::layout).toList();
        List<String> words = headings(row).toList();
        return wordsOf(table.form()).byHeader().stream()
                .filter(part -> !part.panels().equals(own))
                .anyMatch(part -> words.stream().filter(part.words()::contains).count() > 1);
    }

    /** The form whose title is in the row. */
    Optional<FormLayout> titleIn(Row row) {
        if (row.cells().size() <= MOST_CELLS_BESIDE_A_TITLE) {
            for (Cell cell : row.cells()) {
                Optional<FormLayout> form = titleIn(cell);
                if (form.isPresent()) {
                    return form;
                }
            }
        }
        return Optional.empty();
    }

    /** Of forms that fit a header those whose titles an unknown one may stand for. */
    List<HeaderFit> titledSo(List<HeaderFit> fits, Cell title) {
        return fits.stream()
                .filter(fit -> titles.foreignWord(title.shown(), fit.form()).isEmpty())
                .toList();
    }

    /** Of several forms that fit a header the one that the sheet is named after; all where there is no such one. */
    List<HeaderFit> namedBySheet(List<HeaderFit> fits, String sheet) {
        String name = Words.key(sheet);
        Optional<FormLayout> titled = titles.titleOf(sheet);
        List<HeaderFit> named = fits.stream()
                .filter(fit -> fit.form().form().equals(name)
                        || titled.filter(fit.form()::equals).isPresent())
                .toList();
        return named.size() == 1 ? named : fits;
    }

    /** The cells of the row that are titles. */
    List<Cell> titlesIn(Row row) {
        List<Cell> titles = List.of();
        if (row.cells().size() <= MOST_CELLS_BESIDE_A_TITLE) {
            for (Cell cell : row.cells()) {
                if (titleIn(cell).isPresent()) {
                    titles = titles.isEmpty() ? new ArrayList<>() : titles;
                    titles.add(cell);
                }
            }
        }
        return titles;
    }

    /** A title in the row that belongs to no form of the job. */
    Optional<Cell> unknownTitleIn(Row row) {
        return row.cells().size() > MOST_CELLS_BESIDE_A_TITLE
                ? Optional.empty()
                : row.cells().stream()
                        .filter(cell -> cell instanceof Cell.Text text && titles.isUnknownTitle(text.text()))
                        .findFirst();
    }

    /** The form whose title a cell is. */
    public Optional<FormLayout> titleIn(Cell cell) {
        return cell instanceof Cell.Text text ? titles.titleOf(text.text()) : Optional.empty();
    }
}
