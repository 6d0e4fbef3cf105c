package budget.validate;

import budget.model.Finding;
import budget.model.Finding.Subject;
import budget.model.FindingCode;
import budget.model.SheetCell;
import budget.rule.Figures;
import budget.rule.Outcome;
import budget.rule.Part;
import budget.rule.TableFigures;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds tables kept in another unit of money than they say: ten thousand times what the tables beside them state.
 *
 * <p>That is one finding, and everything that is broken between this table and others is told under it. A slip within one
 * table is no vote against it: there a single cell is wrong, not the table. Hence each table found takes at least its two
 * votes with it, and the search ends.
 */
final class MoneySlips {

    private static final long TIMES = 10_000;

    private final Figures figures;

    MoneySlips(Figures figures) {
        this.figures = figures;
    }

    /** The findings for tables that slipped, each with the breaches it explains. */
    List<Slip> find(List<Breach> breaches) {
        List<Breach> slipped = breaches.stream()
                .filter(breach -> forms(breach).size() > 1 && isSlip(breach.outcome()))
                .toList();
        List<Slip> slips = new ArrayList<>();
        Set<Breach> explained = new HashSet<>();
        for (Optional<String> form = worst(slipped, explained); form.isPresent(); form = worst(slipped, explained)) {
            String table = form.get();
            List<Breach> all = breaches.stream()
                    .filter(breach -> !explained.contains(breach) && crosses(breach, table))
                    .toList();
            explained.addAll(all);
            finding(table).ifPresent(found -> slips.add(new Slip(found, all)));
        }
        return slips;
    }

    /** The table that slips most; one slip between two tables does not yet tell which of them it is. */
    private Optional<String> worst(List<Breach> slipped, Set<Breach> explained) {
        Map<String, Integer> votes = new HashMap<>();
        slipped.stream()
                .filter(breach -> !explained.contains(breach))
                .forEach(breach -> forms(breach).forEach(form -> votes.merge(form, 1, Integer::sum)));
        return votes.entrySet().stream()
                .filter(entry -> entry.getValue() > 1)
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey);
    }

    private static boolean isSlip(Outcome outcome) {
        long left = Math.abs(outcome.left().value());
        long right = Math.abs(outcome.right().value());
        long larger = Math.max(left, right);
        long smaller = Math.min(left, right);
        long half = larger == left
                ? outcome.left().half() + TIMES * outcome.right().half()
                : outcome.right().half() + TIMES * outcome.left().half();
        return outcome.isEquation()
                && smaller != 0
                && smaller < Long.MAX_VALUE / TIMES / 4
                && Math.abs(larger - smaller * TIMES) * 2 <= half;
    }

    private static boolean crosses(Breach breach, String table) {
        Set<String> forms = forms(breach);
        return forms.size() > 1 && forms.contains(table);
    }

    private static Set<String> forms(Breach breach) {
        Set<String> forms = new HashSet<>();
        breach.outcome().left().parts().forEach(part -> forms.add(part.form()));
        breach.outcome().right().parts().forEach(part -> forms.add(part.form()));
        return forms;
    }

    private Optional<Finding> finding(String form) {
        Optional<SheetCell> first = figures.tables().stream()
                .filter(table -> table.panel().form().equals(form))
                .flatMap(table -> firstFigure(table).stream())
                .findFirst();
        return first.map(cell -> Finding.at(FindingCode.MONEY_UNIT_SLIP, Subject.of(form), cell, form));
    }

    private static Optional<SheetCell> firstFigure(TableFigures table) {
        return java.util.stream.IntStream.range(0, table.panel().columns().size())
                .mapToObj(column -> Part.inColumn(table, column))
                .flatMap(List::stream)
                .filter(Part::isStated)
                .flatMap(part -> part.place().stream())
                .min(Comparator.comparing(SheetCell::address));
    }

    /** A table that slipped, and what follows from it. */
    record Slip(Finding finding, List<Breach> explains) {}
}
