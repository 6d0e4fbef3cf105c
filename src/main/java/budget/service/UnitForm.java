package budget.service;

import budget.definition.CodeLists;
import budget.form.AmountWords;
import budget.form.FormColumns;
import budget.form.FormColumns.Heading;
import budget.form.FormColumns.Printed;
import budget.form.KeyTexts;
import budget.form.PanelKeys;
import budget.layout.ColumnLayout.Role;
import budget.layout.FormLayout;
import budget.layout.PanelLayout;
import budget.layout.PanelLayout.ItemLayout;
import budget.model.Amount;
import budget.model.AmountUnit;
import budget.model.CellRange;
import budget.model.Figure;
import budget.model.RowKey;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A form with the figures of a unit as a publication has them, in the form's own look, with its findings at their cells. */
public final class UnitForm {

    private final FormColumns columns;
    private final CodeLists codes;
    private final Map<String, List<PublishedFinding>> findings = new HashMap<>();
    private final List<PublishedFinding> noted = new ArrayList<>();
    private final List<Side> sides = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();

    /**
     * A form.
     *
     * @param facts of the unit in this form
     * @param findings of the unit's version that the facts are from
     */
    public UnitForm(FormLayout form, CodeLists codes, List<NamedCsvRecord> facts, List<PublishedFinding> findings) {
        this.columns = FormColumns.of(form);
        this.codes = codes;
        findings.forEach(finding -> finding.cells()
                .forEach(place -> this.findings
                        .computeIfAbsent(place.sheet() + "!" + place.cell(), ignored -> new ArrayList<>())
                        .add(finding)));
        columns.panels().stream()
                .filter(panel -> !panel.measures().isEmpty())
                .forEach(panel -> sides.add(new Side(panel)));
        List<NamedCsvRecord> unclear = new ArrayList<>();
        for (NamedCsvRecord fact : facts) {
            List<Side> fitting = sides.stream().filter(side -> side.fits(fact)).toList();
            if (fitting.size() == 1) {
                fitting.get(0).take(fact);
            } else if (fitting.size() > 1) {
                unclear.add(fact);
            }
        }
        unclear.forEach(this::takeByColumn);
        write();
    }

    /** Of sides that have rows of one name, the one whose figures stand in the column is meant. */
    private void takeByColumn(NamedCsvRecord fact) {
        List<Side> fitting = sides.stream().filter(side -> side.fits(fact)).toList();
        fitting.stream()
                .filter(side -> side.sheetColumns.contains(column(fact)))
                .findFirst()
                .orElse(fitting.get(0))
                .take(fact);
    }

    private static int column(NamedCsvRecord fact) {
        return CellRange.cell(fact.getField("cell")).map(cell -> cell.column()).orElse(-1);
    }

    private void write() {
        int most = sides.stream().mapToInt(side -> side.body().size()).max().orElse(0);
        for (int at = 0; at < most; at++) {
            Cell[] cells = blank();
            for (Side side : sides) {
                List<Row> body = side.body();
                if (at < body.size()) {
                    side.write(body.get(at), cells);
                }
            }
            lines.add(new Line(false, List.of(cells)));
        }
        if (sides.stream().anyMatch(side -> side.total().isPresent())) {
            Cell[] cells = blank();
            sides.forEach(side -> side.total().ifPresent(total -> side.write(total, cells)));
            lines.add(new Line(true, List.of(cells)));
        }
    }

    private Cell[] blank() {
        Cell[] cells = new Cell[columns.count()];
        for (Printed column : columns.all()) {
            cells[column.at()] = new Cell("", 0, column.layout().isMeasure(), "", List.of(), "");
        }
        return cells;
    }

    public String key() {
        return columns.form().form();
    }

    public String title() {
        return columns.form().name();
    }

    /** The unit of money it is shown in. */
    public String money() {
        return unit().printed();
    }

    private AmountUnit unit() {
        return columns.form().money().unit();
    }

    /** The rows of headings. */
    public List<List<Heading>> head() {
        List<List<Heading>> rows = new ArrayList<>();
        for (int row = 0; row < columns.headRows(); row++) {
            int now = row;
            rows.add(columns.headings().stream()
                    .filter(heading -> heading.row() == now)
                    .toList());
        }
        return rows;
    }

    public List<Line> lines() {
        return lines;
    }

    /** The findings at its cells, in the order of their numbers. */
    public List<PublishedFinding> noted() {
        return noted;
    }

    private int number(PublishedFinding finding) {
        if (!noted.contains(finding)) {
            noted.add(finding);
        }
        return noted.indexOf(finding) + 1;
    }

    /** A row of the form. */
    public record Line(boolean isTotal, List<Cell> cells) {

        public Line {
            cells = List.copyOf(cells);
        }
    }

    /**
     * A cell of the form.
     *
     * @param depth of a line below another one
     * @param place the cell of the unit's own sheet; empty for a text or a blank
     * @param notes the numbers of the findings at it
     * @param severity of the gravest of them; empty without any
     */
    public record Cell(String text, int depth, boolean isAmount, String place, List<Integer> notes, String severity) {

        public Cell {
            notes = List.copyOf(notes);
        }
    }

    private record Row(RowKey key, Map<String, NamedCsvRecord> facts) {}

    /** One panel of the form. */
    private final class Side {

        private final PanelLayout panel;
        private final PanelKeys keys;
        private final KeyTexts texts;
        private final Map<RowKey, Row> rows = new LinkedHashMap<>();
        private final Set<Integer> sheetColumns = new HashSet<>();

        private Side(PanelLayout panel) {
            this.panel = panel;
            this.keys = new PanelKeys(panel, codes);
            this.texts = new KeyTexts(columns, panel, codes);
            panel.items().stream().map(ItemLayout::key).forEach(this::row);
        }

        private Row row(RowKey key) {
            return rows.computeIfAbsent(key, ignored -> new Row(key, new HashMap<>()));
        }

        private boolean fits(NamedCsvRecord fact) {
            return panel.measure(fact.getField("measure")).isPresent()
                    && keys.key(fact.getField("row")).isPresent();
        }

        private void take(NamedCsvRecord fact) {
            sheetColumns.add(column(fact));
            keys.key(fact.getField("row")).ifPresent(key -> row(key).facts().put(fact.getField("measure"), fact));
        }

        private List<Row> body() {
            if (panel.print().isOneLine()) {
                return List.of(new Row(new RowKey.Item(""), Map.of()));
            }
            return rows.values().stream()
                    .filter(row -> !(row.key() instanceof RowKey.Total))
                    .toList();
        }

        private Optional<Row> total() {
            return panel.totalKey().map(total -> row(new RowKey.Total(total)));
        }

        private void write(Row row, Cell[] cells) {
            for (Printed column : columns.of(panel)) {
                cells[column.at()] = column.layout().isMeasure()
                        ? amount(source(row, column).facts().get(column.layout().key()))
                        : new Cell(
                                texts.text(row.key(), name(row.key()), column),
                                column.layout().role() == Role.NAME ? depth(row.key()) : 0,
                                false,
                                "",
                                List.of(),
                                "");
            }
        }

        /** The row of a figure: its own, or the listed line that the form prints as a column. */
        private Row source(Row row, Printed column) {
            String line = column.layout().place().line();
            return line.isEmpty() ? row : keys.key(line).map(this::row).orElse(row);
        }

        private String name(RowKey key) {
            return key.code()
                    .map(code -> codes.catalogue(code.system()).name(code))
                    .orElse(key.label());
        }

        private Cell amount(@Nullable NamedCsvRecord fact) {
            if (fact == null) {
                return new Cell("", 0, true, "", List.of(), "");
            }
            String place = fact.getField("sheet") + "!" + fact.getField("cell");
            List<PublishedFinding> here = findings.getOrDefault(place, List.of());
            Figure figure = new Figure(
                    fact.getField("measure"),
                    Amount.ofYuan(fact.getField("amount")),
                    Integer.parseInt(fact.getField("decimals")),
                    AmountUnit.printedAs(fact.getField("money_unit")).orElseThrow(),
                    CellRange.cell(fact.getField("cell")).orElseThrow());
            return new Cell(
                    AmountWords.of(figure, unit()),
                    0,
                    true,
                    place,
                    here.stream().map(UnitForm.this::number).toList(),
                    here.stream()
                            .map(PublishedFinding::severity)
                            .min(Comparator.comparing(UnitForm::gravity))
                            .orElse(""));
        }
    }

    private static int depth(RowKey key) {
        return key instanceof RowKey.Item item
                ? (int) item.text().chars().filter(c -> c == '/').count()
                : 0;
    }

    private static int gravity(String severity) {
        return List.of("blocking", "advisory", "note").indexOf(severity);
    }
}
