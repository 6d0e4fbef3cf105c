package budget.book;

import budget.figures.Vocabulary;
import budget.form.FormColumns;
import budget.form.FormColumns.Printed;
import budget.layout.ColumnLayout.Role;
import budget.layout.PanelLayout;
import budget.layout.PanelLayout.ItemLayout;
import budget.layout.RowKind;
import budget.model.CellAddress;
import budget.model.CellRange;
import budget.model.CodeSystem;
import budget.model.RowKey;
import budget.ooxml.Parts;
import budget.ooxml.SheetWriter;
import budget.ooxml.Style;
import budget.rule.FigureCells;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a blank panel once more on the sheet of checks, each in the row it has on its own sheet: its key, the key it is
 * added up into, its key again if that is the total's, and each amount in 元 with half the interval it stands for.
 */
final class MirroredPanel implements FigureCells {

    /** Columns before those of amounts. */
    private static final int KEYS = 3;

    private final String sheet;
    private final FormColumns columns;
    private final PanelLayout panel;
    private final Vocabulary.Panel words;
    private final TemplateRows rows;
    private final int first;
    private final int bodyRows;
    private final int from;
    private final NameLists names;

    /**
     * A panel.
     *
     * @param sheet the name of its own sheet
     * @param words the panel in formulas of rules
     * @param first its first row, counted from 1
     * @param bodyRows how many rows there are above the total
     * @param from the first of its columns on the sheet of checks
     * @param names the names of codes on the sheet of checks
     */
    MirroredPanel(
            String sheet,
            FormColumns columns,
            PanelLayout panel,
            Vocabulary.Panel words,
            TemplateRows rows,
            int first,
            int bodyRows,
            int from,
            NameLists names) {
        this.sheet = sheet;
        this.columns = columns;
        this.panel = panel;
        this.words = words;
        this.rows = rows;
        this.first = first;
        this.bodyRows = bodyRows;
        this.from = from;
        this.names = names;
    }

    /** The number of its columns. */
    int width() {
        return KEYS + 2 * words.columns().size();
    }

    int lastRow() {
        return first + bodyRows;
    }

    String sheet() {
        return sheet;
    }

    String form() {
        return columns.form().form();
    }

    /** On its own sheet: the sum of the rows below that are added up into this one, blank where they state nothing. */
    String sumBelow(int row, int column) {
        int last = first + bodyRows - 1;
        String parents =
                names.sheet() + CellRange.ofColumn(from + 1, row + 1, last).a1();
        String figures = CellRange.ofColumn(column, row + 1, last).a1();
        String key = names.sheet() + own(row, 0);
        String stated = "COUNTIFS(" + parents + "," + key + "," + figures + ",\">=-1E+15\")";
        return "IF(OR(" + key + "=\"\"," + stated + "=0),\"\",SUMIF(" + parents + "," + key + "," + figures + "))";
    }

    /** On its own sheet: the name of the code that is typed into a row. */
    String nameOf(int row) {
        String code = "SUBSTITUTE(" + names.sheet() + own(row, 0) + ",\"" + PROJECT + "\",\"\")";
        return "IFERROR(VLOOKUP(" + code + "," + names.sheet() + names.range(system()) + ",2,FALSE),\"\")";
    }

    /** Whether rows for codes are blank, so that names and sums of rows follow from what is typed. */
    boolean isForCodes(int row) {
        int at = row - first;
        return at < bodyRows - 1 && at < rows.size() && rows.at(at) == null && columns.hasCodes(panel);
    }

    private CodeSystem system() {
        return panel.rows().system().orElse(CodeSystem.FUNCTIONAL);
    }

    @Override
    public String keys() {
        return range(0);
    }

    @Override
    public String parents() {
        return range(1);
    }

    @Override
    public String tops() {
        return range(2);
    }

    @Override
    public String amounts(int column) {
        return range(KEYS + 2 * column);
    }

    @Override
    public String halves(int column) {
        return range(KEYS + 2 * column + 1);
    }

    private String range(int column) {
        return CellRange.ofColumn(from + column, first, lastRow()).absolute();
    }

    /** Writes what it has in a row of the sheet of checks. */
    void write(SheetWriter checks) throws IOException {
        int at = checks.row() - first;
        if (at < 0 || at > bodyRows) {
            return;
        }
        Optional<String> total = at == bodyRows ? panel.totalKey() : Optional.empty();
        if (at == bodyRows) {
            checks.text(from, Style.LINE, total.orElse(""));
        } else {
            key(checks, at);
        }
        for (int column = 0; column < words.columns().size(); column++) {
            amount(checks, words.columns().get(column), from + KEYS + 2 * column);
        }
    }

    private void key(SheetWriter checks, int at) throws IOException {
        @Nullable FormRow row = at < rows.size() ? rows.at(at) : null;
        if (row != null && (row.key().isListed() || !columns.hasCodes(panel))) {
            checks.text(from, Style.LINE, row.key().text());
            listed(checks, row.key());
        } else if (columns.hasCodes(panel) || panel.hasProjectsAlone()) {
            formula(checks, from, typedKey(checks.row()));
            formula(checks, from + 1, above(checks.row()));
            formula(checks, from + 2, top(checks.row()));
        }
    }

    /** A line of the form: where it belongs is known. */
    private void listed(SheetWriter checks, RowKey key) throws IOException {
        String parent = key instanceof RowKey.Item
                ? item(key.text()).map(ItemLayout::parent).orElse("")
                : "";
        boolean isTop = !(key instanceof RowKey.Subtotal) && parent.isEmpty();
        checks.text(from + 1, Style.LINE, isTop ? totalKey() : parent);
        checks.text(from + 2, Style.LINE, isTop ? key.text() : "");
    }

    private Optional<ItemLayout> item(String path) {
        return panel.items().stream().filter(item -> item.path().equals(path)).findFirst();
    }

    private String totalKey() {
        return panel.totalKey().orElse("-");
    }

    /** The code from the cells it is typed into, two digits for each level below the first. */
    private String typedKey(int row) {
        OptionalInt whole =
                columns.at(panel, Role.CATEGORY).isPresent() ? OptionalInt.empty() : columns.at(panel, Role.CODE);
        String code = whole.isPresent()
                ? cell(row, whole.getAsInt()) + "&\"\""
                : Stream.of(Role.CATEGORY, Role.SECTION, Role.ITEM)
                        .flatMap(role -> columns.at(panel, role).stream().boxed())
                        .map(column -> cell(row, column))
                        .map(cell -> "IF(" + cell + "=\"\",\"\",IF(LEN(" + cell + ")=1,\"0\",\"\")&" + cell + ")")
                        .collect(Collectors.joining("&"));
        OptionalInt project = columns.at(panel, Role.PROJECT);
        if (project.isEmpty()) {
            return code;
        }
        String name = cell(row, project.getAsInt());
        String beside = code.isEmpty() ? name : code;
        return "IF(" + name + "=\"\",\"\",\"" + PROJECT + "\")&" + beside;
    }

    /** The nearest code above that is stated, else the total. */
    private String above(int row) {
        String key = own(row, 0);
        String code = panel.rows() == RowKind.PROJECT ? "SUBSTITUTE(" + key + ",\"" + PROJECT + "\",\"\")" : key;
        String itself = panel.rows() == RowKind.PROJECT
                ? "IF(AND(LEFT(" + key + ",1)=\"" + PROJECT + "\",COUNTIF(" + keys() + "," + code + ")>0)," + code + ","
                : "(";
        return "IF(" + key + "=\"\",\"\"," + itself + nearest(code, 5, nearest(code, 3, "\"" + totalKey() + "\""))
                + "))";
    }

    private String nearest(String code, int digits, String otherwise) {
        String above = "LEFT(" + code + "," + digits + ")";
        return "IF(AND(LEN(" + code + ")>" + digits + ",COUNTIF(" + keys() + "," + above + ")>0)," + above + ","
                + otherwise + ")";
    }

    private String top(int row) {
        return "IF(" + own(row, 1) + "=\"" + totalKey() + "\"," + own(row, 0) + ",\"\")";
    }

    private void amount(SheetWriter checks, Vocabulary.Column column, int at) throws IOException {
        Optional<Printed> printed = columns.measures(panel).stream()
                .filter(measure -> measure.layout().key().equals(column.key()))
                .findFirst();
        if (printed.isEmpty()) {
            return;
        }
        String cell = cell(checks.row(), printed.get().at());
        String yuan = "1" + "0".repeat(columns.form().money().unit().powerOfTen());
        formula(checks, at, "IF(ISNUMBER(" + cell + "),ROUND(" + cell + "*" + yuan + ",2),0)");
        formula(
                checks,
                at + 1,
                "IF(ISNUMBER(" + cell + ")," + half(cell, columns.form().money().decimals()) + "*" + yuan + ",0)");
    }

    /** Half a unit of the last decimal that is stated, of the form's own decimals at least. */
    private String half(String cell, int decimals) {
        String half = "0." + "0".repeat(decimals) + "5";
        int most = columns.form().money().unit().mostDecimals();
        return decimals >= most
                ? half
                : "IF(ABS(" + cell + "-ROUND(" + cell + "," + decimals + "))<0.000000001," + half + ","
                        + half(cell, decimals + 1) + ")";
    }

    private String cell(int row, int column) {
        return Parts.quoted(sheet) + "!" + new CellAddress(row, column).a1();
    }

    private String own(int row, int column) {
        return new CellAddress(row, from + column).a1();
    }

    private static void formula(SheetWriter checks, int column, String formula) throws IOException {
        checks.formula(column, Style.VALUE, formula, "");
    }
}
