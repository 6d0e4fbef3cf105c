package budget.consolidate;

import budget.consolidate.UnitLines.ByEconomic;
import budget.definition.CodeLists;
import budget.definition.Datasets;
import budget.figures.Table;
import budget.model.Amount;
import budget.model.Catalogue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Breaks tables of one unit down by economic nature. */
final class EconomicNature {

    private final UnitFigures unit;
    private final CodeLists codes;

    EconomicNature(UnitFigures unit, CodeLists codes) {
        this.unit = unit;
        this.codes = codes;
    }

    /** Adds the lines of a table; returns its total, to which they add up. */
    Amount add(Datasets.ByEconomic defined, List<ByEconomic> lines) {
        Optional<Table> table = unit.table(defined.panel().key());
        if (table.isEmpty()) {
            return Amount.ZERO;
        }
        return defined.across().isEmpty()
                ? addRows(table.get(), defined, lines)
                : addColumns(table.get(), defined, lines);
    }

    private Amount addRows(Table table, Datasets.ByEconomic defined, List<ByEconomic> lines) {
        String measure = defined.total().orElseThrow().measure();
        String source = defined.source();
        new Breakdown(table, List.of(measure))
                .walk(
                        row -> lines.add(line(code(table, row), source, UnitFigures.known(table, row, measure))),
                        (rest, row) -> lines.add(difference(code(table, row), source, rest.get(0))));
        return UnitFigures.total(table, measure);
    }

    private Amount addColumns(Table table, Datasets.ByEconomic defined, List<ByEconomic> lines) {
        Map<String, Amount> byCode = new TreeMap<>();
        new Breakdown(table, defined.across())
                .walk(
                        row -> defined.across()
                                .forEach(column -> byCode.merge(
                                        code(table, column), UnitFigures.amount(table, row, column), Amount::plus)),
                        (rest, row) -> {});
        byCode.values().removeIf(Amount::isZero);
        byCode.forEach((code, amount) -> lines.add(line(code, defined.source(), Optional.of(amount))));
        Amount listed = byCode.values().stream().reduce(Amount.ZERO, Amount::plus);
        Amount total = defined.total()
                .map(column -> UnitFigures.total(table, column.measure()))
                .orElse(listed);
        if (!total.equals(listed)) {
            lines.add(difference("", defined.source(), total.minus(listed)));
        }
        return total;
    }

    private static String code(Table table, String column) {
        return table.panel().columns().get(table.panel().column(column)).economic();
    }

    private static String code(Table table, int row) {
        return Analysis.code(table.rows().get(row));
    }

    private ByEconomic line(String code, String source, Optional<Amount> amount) {
        String government = unit.unit()
                .kind()
                .flatMap(kind -> codes.crosswalk().government(code, kind))
                .orElse("");
        return new ByEconomic(
                code, name(codes.economic(), code), government, name(codes.government(), government), source, amount);
    }

    private static ByEconomic difference(String code, String source, Amount amount) {
        return new ByEconomic(code, UnitLines.DIFFERENCE, "", "", source, Optional.of(amount));
    }

    private static String name(Catalogue catalogue, String code) {
        return catalogue.find(code).map(Catalogue.Entry::name).orElse("");
    }
}
