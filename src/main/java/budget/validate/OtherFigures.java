package budget.validate;

import budget.definition.ControlTotal;
import budget.figures.Figures;
import budget.figures.Part;
import budget.figures.Presence;
import budget.figures.RowKeyText;
import budget.figures.Scope;
import budget.figures.Table;
import budget.figures.TableBuilder;
import budget.figures.TableRow;
import budget.figures.Vocabulary;
import budget.figures.Vocabulary.Panel;
import budget.lastyear.CodeMap;
import budget.lastyear.FormerFigure;
import budget.lastyear.Recast;
import budget.model.RowKey;
import budget.rule.RuleBook;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Figures that a submission is compared with: summed over units, set by the bureau, or published before. */
public final class OtherFigures {

    private final Vocabulary vocabulary;
    private final RuleBook book;
    private final CodeMap codes;

    /**
     * Figures in the words of a job.
     *
     * @param codes what became of the codes of the year before
     */
    OtherFigures(Vocabulary vocabulary, RuleBook book, CodeMap codes) {
        this.vocabulary = vocabulary;
        this.book = book;
        this.codes = codes;
    }

    /** The sum of several units' figures, with derived ones. */
    Figures sum(List<Figures> units) {
        List<Table> tables = new ArrayList<>();
        for (int panel = 0; panel < vocabulary.panels().size(); panel++) {
            Sheet sheet = new Sheet(vocabulary.panels().get(panel), Scope.CHILDREN);
            boolean there = false;
            for (Figures unit : units) {
                Table table = unit.table(panel);
                there |= table.presence() != Presence.MISSING;
                sheet.add(table);
            }
            tables.add(sheet.table(there ? Presence.FILLED : Presence.MISSING));
        }
        return new Figures(tables, project -> false);
    }

    Figures controls(List<ControlTotal> controls) {
        List<Stated> stated = controls.stream()
                .map(control -> new Stated(
                        control.table(),
                        control.row(),
                        control.measure(),
                        control.amount().fen(),
                        0))
                .toList();
        return of(Scope.CONTROL, stated, panel -> true);
    }

    /**
     * The published figures of a unit in the year before, under the codes of the fiscal year; a table that no unit had then
     * is missing, not 0.
     */
    Figures of(Published published) {
        Figures figures = of(
                Scope.LAST_YEAR,
                published.figures,
                panel -> published.tables.contains(panel.form()) || published.tables.contains(panel.key()));
        book.complete(figures);
        return figures;
    }

    /** Figures of a list; those that fit no table of the job are ignored. */
    private Figures of(Scope scope, List<Stated> stated, Predicate<Panel> isThere) {
        List<Table> tables = new ArrayList<>();
        for (Panel panel : vocabulary.panels()) {
            Sheet sheet = new Sheet(panel, scope);
            stated.stream()
                    .filter(figure -> figure.table.equals(panel.form()) || figure.table.equals(panel.key()))
                    .forEach(figure -> sheet.add(figure));
            if (scope == Scope.LAST_YEAR) {
                sheet.recast(codes);
            }
            tables.add(sheet.table(isThere.test(panel) ? Presence.FILLED : Presence.MISSING));
        }
        return new Figures(tables, project -> false);
    }

    /**
     * What a unit published.
     *
     * @param tables the tables that any unit had in that publication
     */
    public record Published(List<Stated> figures, Set<String> tables) {

        public Published {
            figures = List.copyOf(figures);
            tables = Set.copyOf(tables);
        }
    }

    /**
     * A figure of another list.
     *
     * @param half its half-interval, in halves of a 分
     */
    public record Stated(String table, String row, String measure, long fen, long half) {}

    /** A table while it is being added up. */
    private static final class Sheet {

        private final Panel panel;
        private final boolean isOfUnits;
        private final Map<RowKey, Map<Integer, long[]>> rows = new LinkedHashMap<>();

        /** Rows whose amount is known only together with that of others. */
        private final Set<RowKey> grouped = new LinkedHashSet<>();

        private Sheet(Panel panel, Scope scope) {
            this.panel = panel.of(scope);
            this.isOfUnits = scope.isOfUnits();
        }

        private void add(Table table) {
            for (int column = 0; column < panel.columns().size(); column++) {
                for (Part part : Part.inColumn(table, column)) {
                    rows.computeIfAbsent(part.key(), ignored -> new LinkedHashMap<>());
                    if (part.isStated() || part.isDerived()) {
                        add(part.key(), column, part.value(), part.half());
                    }
                }
            }
        }

        private void add(Stated figure) {
            int column = panel.column(figure.measure);
            Optional<RowKey> key = RowKeyText.read(panel, figure.row);
            if (column >= 0 && key.isPresent()) {
                add(key.get(), column, figure.fen, figure.half);
            }
        }

        private void add(RowKey key, int column, long value, long half) {
            long[] sum = rows.computeIfAbsent(key, ignored -> new LinkedHashMap<>())
                    .computeIfAbsent(column, ignored -> new long[2]);
            sum[0] = Math.addExact(sum[0], value);
            sum[1] = Math.addExact(sum[1], half);
        }

        /** Puts the rows of the year before under the codes of the fiscal year. */
        private void recast(CodeMap codes) {
            Recast recast = new Recast(codes, List.copyOf(rows.keySet()));
            if (!recast.changesAnything()) {
                return;
            }
            Map<RowKey, Map<Integer, long[]>> before = new LinkedHashMap<>(rows);
            rows.clear();
            for (int column = 0; column < panel.columns().size(); column++) {
                Map<String, FormerFigure> stated = new LinkedHashMap<>();
                for (Map.Entry<RowKey, Map<Integer, long[]>> row : before.entrySet()) {
                    long[] sum = row.getValue().get(column);
                    if (sum != null) {
                        stated.put(row.getKey().text(), new FormerFigure(sum[0], sum[1]));
                    }
                }
                for (Map.Entry<String, FormerFigure> figure :
                        recast.column(stated).comparable().entrySet()) {
                    int at = column;
                    RowKeyText.read(panel, figure.getKey())
                            .ifPresent(key -> add(
                                    key,
                                    at,
                                    figure.getValue().fen(),
                                    figure.getValue().half()));
                }
            }
            recast.rowsWithoutAmount()
                    .forEach(text -> RowKeyText.read(panel, text).ifPresent(grouped::add));
        }

        private Table table(Presence presence) {
            if (presence == Presence.MISSING) {
                return Table.absent(panel, presence);
            }
            TableBuilder builder = new TableBuilder(panel);
            rows.forEach((key, sums) -> {
                builder.row(TableRow.derived(key, ""));
                sums.forEach((column, sum) -> builder.stated(column, sum[0], sum[1]));
            });
            for (RowKey key : grouped) {
                builder.row(TableRow.derived(key, ""));
                for (int column = 0; column < panel.columns().size(); column++) {
                    builder.unreadable(column);
                }
            }
            return (isOfUnits ? builder.completed() : builder).build();
        }
    }
}
