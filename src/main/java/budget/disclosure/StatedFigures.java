package budget.disclosure;

import budget.definition.JobDefinition;
import budget.figures.Figures;
import budget.figures.Presence;
import budget.figures.RowKeyText;
import budget.figures.Table;
import budget.figures.TableBuilder;
import budget.figures.TableRow;
import budget.figures.Vocabulary.Panel;
import budget.figures.Vocabulary.Rows;
import budget.layout.PanelLayout;
import budget.layout.PanelLayout.ItemLayout;
import budget.model.RowKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tables made of figures that the datasets name, as a reader puts them together; a form without figures counts as empty. */
final class StatedFigures {

    private final List<Panel> panels;
    private final Map<String, PanelLayout> layouts = new HashMap<>();

    StatedFigures(JobDefinition job) {
        panels = job.rules().vocabulary().panels();
        job.forms().forEach(form -> form.panels().forEach(panel -> layouts.put(panel.key(), panel)));
    }

    Figures of(List<Stated> stated) {
        Map<String, Long> finest = new HashMap<>();
        stated.stream()
                .filter(figure -> !figure.isUnknown() && figure.value() != 0)
                .forEach(figure -> finest.merge(figure.key().form(), figure.half(), Math::min));
        Map<String, List<Row>> rows = new HashMap<>();
        Map<String, Map<String, List<Row>>> byText = new HashMap<>();
        for (Stated figure : stated) {
            for (Panel panel : panels) {
                Optional<RowKey> key = key(panel, figure.key());
                if (key.isPresent()) {
                    row(rows, byText, panel, key.get(), figure.key())
                            .values
                            .put(
                                    panel.column(figure.key().measure()),
                                    new Printed(
                                            figure.value(),
                                            figure.isUnknown()
                                                    ? finest.getOrDefault(panel.form(), 0L)
                                                    : figure.half()));
                    break;
                }
            }
        }
        List<Table> tables = new ArrayList<>();
        panels.forEach(panel -> tables.add(table(panel, rows.getOrDefault(panel.key(), List.of()))));
        return new Figures(tables, project -> false);
    }

    private static Row row(
            Map<String, List<Row>> rows,
            Map<String, Map<String, List<Row>>> byText,
            Panel panel,
            RowKey key,
            FigureKey figure) {
        List<Row> alike = byText.computeIfAbsent(panel.key(), ignored -> new HashMap<>())
                .computeIfAbsent(figure.row(), ignored -> new ArrayList<>());
        int column = panel.column(figure.measure());
        return alike.stream()
                .filter(row -> !row.values.containsKey(column))
                .findFirst()
                .orElseGet(() -> {
                    Row row = new Row(key, new LinkedHashMap<>());
                    alike.add(row);
                    rows.computeIfAbsent(panel.key(), ignored -> new ArrayList<>())
                            .add(row);
                    return row;
                });
    }

    /** The row of a panel that a figure is in; none where it is another panel's. */
    private Optional<RowKey> key(Panel panel, FigureKey figure) {
        if (!panel.form().equals(figure.form())
                || panel.rows() == Rows.INDICATORS
                || panel.column(figure.measure()) < 0) {
            return Optional.empty();
        }
        PanelLayout layout = layouts.get(panel.key());
        Optional<RowKey> listed = layout == null
                ? Optional.empty()
                : layout.items().stream()
                        .filter(item -> item.path().equals(figure.row()))
                        .map(ItemLayout::key)
                        .findFirst();
        return listed.or(() -> RowKeyText.read(panel, figure.row()));
    }

    private Table table(Panel panel, List<Row> rows) {
        if (rows.isEmpty()) {
            return Table.absent(panel, layouts.containsKey(panel.key()) ? Presence.DECLARED_EMPTY : Presence.MISSING);
        }
        TableBuilder builder = new TableBuilder(panel);
        for (Row row : rows) {
            builder.row(TableRow.derived(row.key, ""));
            row.values.forEach((column, figure) -> builder.stated(column, figure.value, figure.half));
        }
        return builder.completed().build();
    }

    /** An unknown figure is taken to be printed as finely as the finest of its form. */
    private record Printed(long value, long half) {}

    private record Row(RowKey key, Map<Integer, Printed> values) {}
}
