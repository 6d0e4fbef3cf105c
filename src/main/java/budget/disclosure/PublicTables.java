package budget.disclosure;

import budget.definition.Disclosure.Level;
import budget.figures.Table;
import budget.figures.TableBuilder;
import budget.figures.TableRow;
import budget.figures.Vocabulary.Column;
import budget.figures.Vocabulary.Panel;
import budget.figures.Vocabulary.Rows;
import budget.model.RowKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The tables of a unit with one row, without a name, for all withheld projects under a code; and what is unknown in them. */
final class PublicTables {

    private final WithheldProjects withheld;
    private final String unnamed;
    private final Set<FigureKey> unknown = new HashSet<>();
    private final Map<FigureKey, Map<FigureKey, Long>> named = new HashMap<>();

    /**
     * The tables of a unit.
     *
     * @param unnamed what is written for the name of a withheld project
     */
    PublicTables(WithheldProjects withheld, String unnamed) {
        this.withheld = withheld;
        this.unnamed = unnamed;
    }

    /** The figures that are unknown to the public. */
    Set<FigureKey> unknown() {
        return unknown;
    }

    /** The figures of projects, under their names, that those without a name are made of. */
    Map<FigureKey, Map<FigureKey, Long>> named() {
        return named;
    }

    List<Table> of(List<Table> tables) {
        return tables.stream().map(this::of).toList();
    }

    private Table of(Table table) {
        boolean concerns =
                table.rows().stream().anyMatch(row -> withheld.of(row.key()).isPresent());
        if (!concerns) {
            return table;
        }
        return table.panel().rows() == Rows.TARGETS ? withoutTargets(table) : withUnnamed(table);
    }

    private Table withoutTargets(Table table) {
        TableBuilder builder = TableBuilder.like(table);
        for (int row = 0; row < table.rows().size(); row++) {
            if (!table.isImplied(row)
                    && withheld.of(table.rows().get(row).key()).isEmpty()) {
                builder.keep(table, row);
            }
        }
        return builder.completedLike(table).build();
    }

    /** The row without a name is the last one under its code, so that its place tells nothing. */
    private Table withUnnamed(Table table) {
        Map<String, List<Integer>> hidden = new LinkedHashMap<>();
        Map<String, Integer> last = new LinkedHashMap<>();
        for (int row = 0; row < table.rows().size(); row++) {
            RowKey key = table.rows().get(row).key();
            if (key.project().isPresent() && !table.isImplied(row)) {
                last.put(above(key), row);
                if (withheld.isWithheld(key)) {
                    hidden.computeIfAbsent(above(key), ignored -> new ArrayList<>())
                            .add(row);
                }
            }
        }
        TableBuilder builder = TableBuilder.like(table);
        for (int row = 0; row < table.rows().size() && !table.isImplied(row); row++) {
            TableRow of = table.rows().get(row);
            if (!withheld.isWithheld(of.key())) {
                builder.keep(table, row);
                noteDivision(table, row);
            }
            String above = above(of.key());
            if (hidden.containsKey(above) && last.getOrDefault(above, -1) == row) {
                addUnnamed(builder, table, hidden.getOrDefault(above, List.of()));
            }
        }
        return builder.completedLike(table).build();
    }

    private static String above(RowKey key) {
        return key.project().isEmpty()
                ? key.text() + "\n"
                : key.code().map(code -> code.digits()).orElse("");
    }

    private void addUnnamed(TableBuilder builder, Table table, List<Integer> rows) {
        TableRow first = table.rows().get(rows.get(0));
        RowKey key = first.key() instanceof RowKey.Project project
                ? new RowKey.Project(project.of(), unnamed)
                : new RowKey.Target(unnamed);
        builder.row(new TableRow(key, unnamed, 0, first.block()));
        for (int column = 0; column < table.panel().columns().size(); column++) {
            if (table.panel().columns().get(column).isMoney()) {
                Map<FigureKey, Long> parts = new HashMap<>();
                long sum = 0;
                for (int row : rows) {
                    long amount = table.amount(table.cell(row, column)).fen();
                    sum = Math.addExact(sum, amount);
                    parts.put(key(table.panel(), table.rows().get(row).key(), column), amount);
                }
                named.put(key(table.panel(), key, column), parts);
                builder.stated(column, sum, 0);
                unknown.add(key(table.panel(), key, column));
            }
        }
    }

    /** Of a project with its amount only, the amounts by economic nature are unknown. */
    private void noteDivision(Table table, int row) {
        RowKey key = table.rows().get(row).key();
        if (withheld.of(key).filter(level -> level == Level.AMOUNT_ONLY).isEmpty()) {
            return;
        }
        List<Column> columns = table.panel().columns();
        for (int column = 0; column < columns.size(); column++) {
            if (!columns.get(column).economic().isEmpty() && table.isStated(table.cell(row, column))) {
                unknown.add(key(table.panel(), key, column));
            }
        }
    }

    static FigureKey key(Panel panel, RowKey row, int column) {
        return new FigureKey(
                panel.form(), row.text(), panel.columns().get(column).key());
    }
}
