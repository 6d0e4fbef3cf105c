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

/** A form with the figures of a publication in its own look: those of a unit with its findings at their cells, or those of all. */
public final class FilledForm {

    private final FormColumns columns;
    private final CodeLists codes;
    private final Map<String, List<PublishedFinding>> findings = new HashMap<>();
    private final List<PublishedFinding> noted = new ArrayList<>();
    private final List<Side> sides = new ArrayList<>();
    private final List<FilledLine> lines = new ArrayList<>();

    /**
     * A form.
     *
     * @param facts of a unit in this form, or its consolidated lines
     * @param findings of the unit's version that the facts are from
     */
    public FilledForm(FormLayout form, CodeLists codes, List<NamedCsvRecord> facts, List<PublishedFinding> findings) {
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
        return fact.findField("cell")
                .flatMap(CellRange::cell)
                .map(cell -> cell.column())
                .orElse(-1);
    }

    private void write() {
        int most = sides.stream().mapToInt(side -> side.body().size()).max().orElse(0);
        for (int at = 0; at < most; at++) {
            FilledCell[] cells = blank();
            for (Side side : sides) {
                List<Row> body = side.body();
                if (at < body.size()) {
                    side.write(body.get(at), cells);
                }
            }
            lines.add(new FilledLine(false, List.of(cells)));
        }
        if (sides.stream().anyMatch(side -> side.total().isPresent())) {
            FilledCell[] cells = blank();
            sides.forEach(side -> side.total().ifPresent(total -> side.write(total, cells)));
            lines.add(new FilledLine(true, List.of(cells)));
        }
    }

    private FilledCell[] blank() {
        FilledCell[] cells = new FilledCell[columns.count()];
        for (Printed column : columns.all()) {
            cells[column.at()] = FilledCell.blank(column.layout().isMeasure());
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

    public List<FilledLine> lines() {
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

        private void write(Row row, FilledCell[] cells) {
            for (Printed column : columns.of(panel)) {
                cells[column.at()] = column.layout().isMeasure()
                        ? amount(source(row, column).facts().get(column.layout().key()))
                        : FilledCell.words(
                                texts.text(row.key(), name(row.key()), column),
                                column.layout().role() == Role.NAME ? depth(row.key()) : 0);
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

        private FilledCell amount(@Nullable NamedCsvRecord fact) {
            if (fact == null) {
                return FilledCell.blank(true);
            }
            if (fact.findField("sheet").isEmpty()) {
                String amount = AmountWords.of(Amount.ofYuan(fact.getField("amount")), unit(), 0);
                return new FilledCell(
                        amount, 0, true, fact.getField("row"), fact.getField("measure"), "", List.of(), "");
            }
            String place = fact.getField("sheet") + "!" + fact.getField("cell");
            List<PublishedFinding> here = findings.getOrDefault(place, List.of());
            Figure figure = new Figure(
                    fact.getField("measure"),
                    Amount.ofYuan(fact.getField("amount")),
                    Integer.parseInt(fact.getField("decimals")),
                    AmountUnit.printedAs(fact.getField("money_unit")).orElseThrow(),
                    CellRange.cell(fact.getField("cell")).orElseThrow());
            return new FilledCell(
                    AmountWords.of(figure, unit()),
                    0,
                    true,
                    fact.getField("row"),
                    fact.getField("measure"),
                    place,
                    here.stream().map(FilledForm.this::number).toList(),
                    here.stream()
                            .map(PublishedFinding::severity)
                            .min(Comparator.comparing(FilledForm::gravity))
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
