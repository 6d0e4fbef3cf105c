package budget.consolidate;

import budget.definition.CodeLists;
import budget.definition.FormLayout;
import budget.definition.JobDefinition;
import budget.definition.PanelLayout;
import budget.model.Amount;
import budget.model.BudgetUnit;
import budget.model.CodePoints;
import budget.model.RowKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Adds up the units, cell by cell. The order in which they come does not matter. */
public final class Consolidator {

    private final CodeLists codes;
    private final Map<Place, Sum> sums = new HashMap<>();
    private final List<PanelOrder> panels = new ArrayList<>();

    public Consolidator(JobDefinition job) {
        this.codes = job.codes();
        for (FormLayout form : job.forms()) {
            for (PanelLayout panel : UnitFigures.panels(form)) {
                panels.add(new PanelOrder(form.form(), panel));
            }
        }
    }

    /** Adds a unit. */
    public void add(UnitFigures unit) {
        unit.tables().forEach((panel, table) -> {
            for (CompletedRow row : table.rows()) {
                String text = row.key().text();
                for (String measure : measures(table.layout())) {
                    row.find(measure).ifPresent(amount -> {
                        Place place = new Place(panel, text, measure);
                        Sum sum = sums.computeIfAbsent(place, ignored -> new Sum(row.key(), name(row)));
                        sum.add(amount, row.derivedPart(measure), unit.unit());
                    });
                }
            }
        });
    }

    private static List<String> measures(PanelLayout layout) {
        return layout.measures().stream().map(column -> column.key()).toList();
    }

    private String name(CompletedRow row) {
        if (row.key() instanceof RowKey.Code code) {
            String official = codes.catalogue(code.of().system()).name(code.of());
            return official.isEmpty() ? row.stated().name() : official;
        }
        if (row.key() instanceof RowKey.Item item) {
            return item.text().substring(item.text().lastIndexOf('/') + 1);
        }
        return row.key().project().orElse(row.key().text());
    }

    /** What has been added, by table, then code or layout order, then column. */
    public List<ConsolidatedLine> lines() {
        List<ConsolidatedLine> lines = new ArrayList<>();
        Map<String, List<Map.Entry<Place, Sum>>> byPanel = new HashMap<>();
        sums.entrySet()
                .forEach(entry -> byPanel.computeIfAbsent(entry.getKey().panel, ignored -> new ArrayList<>())
                        .add(entry));
        for (PanelOrder panel : panels) {
            List<Map.Entry<Place, Sum>> entries = byPanel.getOrDefault(panel.layout.key(), new ArrayList<>());
            entries.sort(panel.order());
            entries.forEach(entry -> lines.add(entry.getValue().line(panel.form, entry.getKey())));
        }
        return lines;
    }

    private record Place(String panel, String row, String measure) {}

    private static final class Sum {
        private final RowKey key;
        private final String name;
        private Amount amount = Amount.ZERO;
        private Amount derived = Amount.ZERO;
        private int units;
        private @Nullable BudgetUnit last;

        private Sum(RowKey key, String name) {
            this.key = key;
            this.name = name;
        }

        private void add(Amount more, Amount ofItDerived, BudgetUnit unit) {
            amount = amount.plus(more);
            derived = derived.plus(ofItDerived);
            units += unit.equals(last) ? 0 : 1;
            last = unit;
        }

        private ConsolidatedLine line(String table, Place place) {
            return new ConsolidatedLine(table, place.row, name, place.measure, amount, units, derived);
        }
    }

    /** How the lines of one panel are sorted: listed lines as listed, codes by digits, projects below, totals last. */
    private record PanelOrder(String form, PanelLayout layout) {

        private Comparator<Map.Entry<Place, Sum>> order() {
            Map<String, Integer> items = positions(layout.itemPaths());
            Map<String, Integer> columns = positions(measures(layout));
            return Comparator.comparing((Map.Entry<Place, Sum> entry) -> entry.getValue().key instanceof RowKey.Total)
                    .thenComparing(entry ->
                            Optional.ofNullable(items.get(entry.getKey().row)).orElse(-1))
                    .thenComparing(entry -> entry.getKey().row, CodePoints.ORDER)
                    .thenComparing(entry -> columns.getOrDefault(entry.getKey().measure, -1));
        }

        private static Map<String, Integer> positions(List<String> words) {
            Map<String, Integer> positions = new HashMap<>();
            words.forEach(word -> positions.putIfAbsent(word, positions.size()));
            return positions;
        }
    }
}
