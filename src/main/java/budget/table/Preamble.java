package budget.table;

import budget.layout.FormLayout;
import budget.model.AmountUnit;
import budget.workbook.Cell;
import budget.workbook.Row;
import budget.workbook.Sheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is between one table's end and the next one's header: title, unit of money, labelled cells, group words. */
final class Preamble {

    /** A header has hardly more rows than this; older ones scroll out. */
    private static final int MOST_HEADER_ROWS = 6;

    private Optional<FormLayout> title = Optional.empty();
    private List<AmountUnit> units = List.of();
    private List<AmountUnit> unitsAboveTitle = List.of();
    private @Nullable Cell titleCell;
    private @Nullable Cell unknownTitle;
    private int titlesInARow;
    private boolean isLater;
    private boolean isUnderTitle;
    private @Nullable HeaderFit nearest;
    private final LabelledCells labelled = new LabelledCells();
    private final List<Row> window = new ArrayList<>();

    /** A title begins everything anew, but for a unit of money at the top of the page. */
    void startWith(FormLayout form, Cell cell) {
        titlesInARow = isUnderTitle ? titlesInARow + 1 : 1;
        isUnderTitle = true;
        titleCell = cell;
        isLater = false;
        unknownTitle = null;
        unitsAboveTitle = title.isEmpty() ? units : List.of();
        begin(form, List.of());
    }

    /** After one part of a table with labelled cells the next ones are under the same title. */
    void goOnAfter(FoundTable table) {
        clear();
        isLater = true;
        begin(table.form(), table.units());
    }

    private void begin(FormLayout form, List<AmountUnit> money) {
        title = Optional.of(form);
        units = money;
        labelled.startWith(form);
        window.clear();
    }

    /** After a table's header nothing said above it counts for the next one. */
    void clear() {
        title = Optional.empty();
        isLater = false;
        titleCell = null;
        unknownTitle = null;
        nearest = null;
        units = List.of();
        unitsAboveTitle = List.of();
        labelled.clear();
        window.clear();
    }

    Optional<FormLayout> title() {
        return title;
    }

    /** The row's first cell of the title; none without a title. */
    @Nullable
    Cell titleCell() {
        return titleCell;
    }

    /** A title that belongs to no form, where none of a form has been met. */
    @Nullable
    Cell unknownTitle() {
        return unknownTitle;
    }

    void setUnknownTitle(Cell cell) {
        unknownTitle = title.isEmpty() ? cell : null;
    }

    /** The form that the rows so far have most columns of, without having enough of them. */
    @Nullable
    HeaderFit nearest() {
        return nearest;
    }

    void setNearest(@Nullable HeaderFit fit) {
        if (fit != null && (nearest == null || fit.saysMoreThan(nearest))) {
            nearest = fit;
        }
    }

    void forgetNearest() {
        nearest = null;
    }

    /** The units of money named below the title, each once; where none is, those above it. */
    List<AmountUnit> units() {
        return units.isEmpty() ? unitsAboveTitle : units;
    }

    LabelledCells labelled() {
        return labelled;
    }

    /** The table under this title with a header that a form fits. */
    FoundTable table(HeaderFit fit, Sheet sheet) {
        return new FoundTable(
                fit.form(),
                sheet.name(),
                fit.panels(),
                fit.frame().on(sheet),
                units(),
                labelled.fields(),
                isLater,
                fit.drift(),
                sheet.merged());
    }

    /** Labelled cells without a header below them are a table of their own, such as a target without indicators. */
    Optional<FoundTable> tableWithoutHeader(Sheet sheet) {
        return title.filter(form -> !labelled.fields().isEmpty())
                .map(form -> new FoundTable(
                        form,
                        sheet.name(),
                        List.of(),
                        FoundTable.Frame.NONE,
                        units(),
                        labelled.fields(),
                        isLater,
                        HeaderDrift.NONE,
                        sheet.merged()));
    }

    /** Whether the title is one of a list, as on a page of contents: then it need not be the next table's. */
    boolean isOfContents() {
        return titlesInARow > 2;
    }

    /** Whether the title follows another one at once. */
    boolean isFollowingTitle() {
        return titlesInARow > 1;
    }

    /** Whether another title follows at once, or several are before it: it is one of a list. */
    boolean isInList() {
        return isUnderTitle || isOfContents();
    }

    /** Notes a row that is no title. */
    void passTitle() {
        isUnderTitle = false;
    }

    List<Row> window() {
        return window;
    }

    /**
     * Takes a unit of money.
     *
     * @param isOwnLine whether it contradicts another one; the head of a column does not
     */
    void addUnit(AmountUnit named, boolean isOwnLine) {
        units = isOwnLine
                ? Stream.concat(units.stream(), Stream.of(named)).distinct().toList()
                : List.of(named);
    }

    void add(Row row) {
        window.add(row);
        if (window.size() > MOST_HEADER_ROWS) {
            window.remove(0);
        }
    }

    /** Whether a row begins another table of the titled form, a part of which has been read. */
    boolean beginsAnother(Row row) {
        return isLater
                && title.filter(form -> LabelledCells.beginsAnother(form, row)).isPresent();
    }
}
