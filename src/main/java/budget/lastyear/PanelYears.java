package budget.lastyear;

import budget.figures.Vocabulary.Column;
import budget.figures.Vocabulary.Panel;
import budget.model.Amount;
import budget.model.RowKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One panel in both years: a line for every row, or group of rows, and measure that any of them has. */
final class PanelYears {

    private final Panel panel;
    private final boolean isKnown;
    private final List<YearFigure> before;
    private final List<YearFigure> now;
    private final Recast recast;
    private final Map<String, Row> rows = new LinkedHashMap<>();

    /**
     * Of a panel.
     *
     * @param isKnown whether the year before is known, so that what it does not state is 0
     */
    PanelYears(Panel panel, CodeMap map, boolean isKnown, List<YearFigure> before, List<YearFigure> now) {
        this.panel = panel;
        this.isKnown = isKnown;
        this.before = before;
        this.now = now;
        Map<String, RowKey> keys = new LinkedHashMap<>();
        before.forEach(figure -> key(figure).ifPresent(key -> keys.put(figure.row(), key)));
        this.recast = new Recast(map, keys.values());
    }

    /** A line about a figure that has no counterpart. */
    static YearLine alone(YearFigure figure, boolean isBefore) {
        Optional<Amount> amount = Optional.of(figure.amount());
        return new YearLine(
                figure.table(),
                figure.row(),
                figure.name(),
                figure.measure(),
                isBefore ? amount : Optional.empty(),
                Optional.empty(),
                isBefore ? Optional.empty() : amount,
                Basis.NOT_COMPARABLE);
    }

    /** The lines: listed rows as listed, codes by digits, totals last. */
    List<YearLine> lines() {
        now.forEach(figure -> key(figure).ifPresent(key -> row(key, figure).addNow(figure)));
        before.forEach(figure -> key(figure).ifPresent(key -> row(key, figure).addBefore(figure)));
        Map<String, Recast.Column> columns = new LinkedHashMap<>();
        for (Column measure : panel.columns()) {
            Recast.Column column = recast.column(stated(measure.key()));
            column.comparable().keySet().forEach(row -> rows.computeIfAbsent(row, Row::new));
            columns.put(measure.key(), column);
        }
        List<YearLine> lines = new ArrayList<>();
        rows.values().stream()
                .sorted(Comparator.comparing((Row row) -> isTotal(row.text))
                        .thenComparing(row -> panel.items().indexOf(row.text))
                        .thenComparing(row -> row.text))
                .forEach(row -> columns.forEach(
                        (measure, column) -> line(row, measure, column).ifPresent(lines::add)));
        return lines;
    }

    private boolean isTotal(String row) {
        return panel.total().filter(row::equals).isPresent();
    }

    private Map<String, FormerFigure> stated(String measure) {
        Map<String, FormerFigure> stated = new LinkedHashMap<>();
        before.stream()
                .filter(figure -> figure.measure().equals(measure))
                .forEach(figure -> stated.merge(
                        figure.row(), new FormerFigure(figure.amount().fen(), 0), FormerFigure::plus));
        return stated;
    }

    private Optional<RowKey> key(YearFigure figure) {
        return YearTables.key(panel, figure);
    }

    private Row row(RowKey key, YearFigure figure) {
        String text = recast.comparedAs(key);
        Row row = rows.computeIfAbsent(text, Row::new);
        row.isReused |= recast.isReused(key);
        boolean isOneOfSeveral = !text.equals(key.text());
        if (!figure.name().isEmpty() && (row.names.isEmpty() || isOneOfSeveral)) {
            row.names.add(figure.name());
        }
        return row;
    }

    private Optional<YearLine> line(Row row, String measure, Recast.Column column) {
        Amount was = row.before.get(measure);
        Amount is = row.now.get(measure);
        FormerFigure comparable = column.comparable().get(row.text);
        if (was == null && is == null && comparable == null) {
            return Optional.empty();
        }
        boolean isComparable = isKnown && !row.isReused;
        long fen = comparable == null ? 0 : comparable.fen();
        return Optional.of(new YearLine(
                panel.form(),
                row.text,
                String.join("、", row.names),
                measure,
                Optional.ofNullable(was),
                isComparable ? Optional.of(Amount.ofFen(fen)) : Optional.empty(),
                Optional.ofNullable(is),
                isComparable ? basis(column, row.text, was, is) : Basis.NOT_COMPARABLE));
    }

    private static Basis basis(Recast.Column column, String row, @Nullable Amount was, @Nullable Amount is) {
        return column.basis(row).orElseGet(() -> was == null ? Basis.NEW : is == null ? Basis.ENDED : Basis.SAME);
    }

    /** A row, or a group of rows, in both years. */
    private static final class Row {

        private final String text;
        private final Set<String> names = new LinkedHashSet<>();
        private final Map<String, Amount> before = new LinkedHashMap<>();
        private final Map<String, Amount> now = new LinkedHashMap<>();
        private boolean isReused;

        private Row(String text) {
            this.text = text;
        }

        private void addBefore(YearFigure figure) {
            before.merge(figure.measure(), figure.amount(), Amount::plus);
        }

        private void addNow(YearFigure figure) {
            now.merge(figure.measure(), figure.amount(), Amount::plus);
        }
    }
}
