package budget.cause;

import budget.figures.Part;
import budget.figures.Table;
import budget.finding.Finding;
import budget.finding.Finding.Subject;
import budget.finding.FindingCode;
import budget.model.AmountUnit;
import budget.model.SheetCell;
import budget.rule.Outcome;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** A table, or a column of it, is in another unit of money than it states: its figures are 10,000 times too large or small. */
final class OtherMoney implements Hypothesis {

    private static final int TABLE = 2;
    private static final int COLUMN = 3;
    private static final int[] TIMES = {10_000, 1_000, 10};

    /** From this many times its bound on, a figure counts as in another unit. */
    private static final int FAR = 10;

    @Override
    public Stream<Supposition> suppositions(Inquiry inquiry) {
        Map<String, Set<Integer>> forms = new HashMap<>();
        Set<Times> times = new LinkedHashSet<>();
        Set<String> beyondBounds = beyondBounds(inquiry);
        for (Outcome outcome : inquiry.comparisons()) {
            OptionalInt factor = factor(outcome, beyondBounds);
            if (factor.isPresent()) {
                times.add(new Times(factor.getAsInt(), true));
                Inquiry.parts(outcome)
                        .forEach(part -> forms.computeIfAbsent(part.form(), ignored -> new TreeSet<>())
                                .add(part.table().columnOf(part.cell())));
            }
        }
        return times.stream()
                .flatMap(one -> Stream.of(one, new Times(one.factor, !one.larger)))
                .distinct()
                .flatMap(one -> forms.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .filter(form -> !one.meant(
                                        first(inquiry, form.getKey(), -1).unit())
                                .isEmpty())
                        .flatMap(form -> Stream.concat(
                                Stream.of(supposed(inquiry, form.getKey(), -1, one)),
                                form.getValue().stream()
                                        .map(column -> supposed(inquiry, form.getKey(), column, one)))));
    }

    /** Forms of which several figures are ten times what bounds them and more: one figure alone may be a wrong cell. */
    private static Set<String> beyondBounds(Inquiry inquiry) {
        Map<String, Integer> counts = new HashMap<>();
        for (Outcome outcome : inquiry.comparisons()) {
            figureBeyondBound(outcome).ifPresent(figure -> counts.merge(figure.form(), 1, Integer::sum));
        }
        counts.values().removeIf(count -> count < 2);
        return counts.keySet();
    }

    /** The figure that is far beyond its bound. */
    private static Optional<Part> figureBeyondBound(Outcome outcome) {
        Outcome.Side larger = isLeftLarger(outcome) ? outcome.left() : outcome.right();
        long smaller = size(isLeftLarger(outcome) ? outcome.right() : outcome.left());
        boolean isFar = !outcome.isEquation() && smaller > 0 && size(larger) / FAR >= smaller;
        return isFar && larger.parts().size() == 1 ? Optional.of(larger.parts().get(0)) : Optional.empty();
    }

    private static boolean isLeftLarger(Outcome outcome) {
        return size(outcome.left()) >= size(outcome.right());
    }

    private static long size(Outcome.Side side) {
        return Math.abs(side.value());
    }

    /** The factor between the two sides; against a bound, also that of one of the summands. */
    private static OptionalInt factor(Outcome outcome, Set<String> beyondBounds) {
        Outcome.Side lower = isLeftLarger(outcome) ? outcome.right() : outcome.left();
        long larger = Math.max(size(outcome.left()), size(outcome.right()));
        LongStream parts = outcome.isEquation()
                ? LongStream.empty()
                : lower.parts().stream().mapToLong(part -> Math.abs(part.value()));
        OptionalInt found = LongStream.concat(LongStream.of(size(lower)), parts)
                .filter(smaller -> smaller > 0)
                .flatMap(smaller -> IntStream.of(TIMES)
                        .filter(factor -> isAbout(larger, smaller, factor))
                        .asLongStream())
                .mapToInt(factor -> (int) factor)
                .findFirst();
        boolean isBeyond = figureBeyondBound(outcome)
                .filter(figure -> beyondBounds.contains(figure.form()))
                .isPresent();
        return found.isPresent() || !isBeyond ? found : OptionalInt.of(TIMES[0]);
    }

    /** Within one per cent: some of the figures may be rounded, or wrong besides. */
    private static boolean isAbout(long larger, long smaller, int factor) {
        if (smaller > Long.MAX_VALUE / factor / 101) {
            return false;
        }
        return Math.abs(larger - smaller * factor) <= smaller * factor / 100;
    }

    /** The form's first table that has the column. */
    private static Table first(Inquiry inquiry, String form, int column) {
        return inquiry.figures().tables().stream()
                .filter(table -> table.panel().form().equals(form))
                .filter(table -> column < table.panel().columns().size())
                .findFirst()
                .orElseThrow();
    }

    private static Supposition supposed(Inquiry inquiry, String form, int column, Times times) {
        Table first = first(inquiry, form, column);
        String measure = column < 0 ? "" : first.panel().columns().get(column).key();
        Finding finding = Finding.at(
                FindingCode.MONEY_UNIT_SLIP,
                new Subject(form, "", measure),
                places(inquiry, form, column).stream().limit(1).toList(),
                form,
                first.unit().printed(),
                times.meant(first.unit()),
                Integer.toString(times.factor));
        return new Supposition(
                () -> scaled(inquiry, form, column, times),
                column < 0 ? TABLE : COLUMN,
                Cause.named(unsaid(inquiry, form).orElse(finding), other -> false));
    }

    /** The finding on a table that does not state its unit of money. */
    private static Optional<Finding> unsaid(Inquiry inquiry, String form) {
        return inquiry.structure().stream()
                .filter(finding -> finding.code() == FindingCode.UNIT_OF_MONEY_MISSING
                        || finding.code() == FindingCode.UNIT_OF_MONEY_ASSUMED
                        || finding.code() == FindingCode.UNIT_OF_MONEY_TWICE)
                .filter(finding -> finding.subject().table().equals(form))
                .findFirst();
    }

    private static Map<Integer, Table> scaled(Inquiry inquiry, String form, int column, Times times) {
        Map<Integer, Table> tables = new HashMap<>();
        for (Table table : inquiry.figures().tables()) {
            if (table.panel().form().equals(form)) {
                tables.put(inquiry.figures().number(table), scaled(table, column, times));
            }
        }
        return tables;
    }

    private static List<SheetCell> places(Inquiry inquiry, String form, int column) {
        return inquiry.figures().tables().stream()
                .filter(table -> table.panel().form().equals(form))
                .flatMap(table -> IntStream.range(0, table.panel().columns().size())
                        .filter(at -> column < 0 || at == column)
                        .boxed()
                        .flatMap(at -> Part.inColumn(table, at).stream()))
                .filter(Part::isStated)
                .flatMap(part -> part.place().stream())
                .sorted(Comparator.comparing(SheetCell::address))
                .toList();
    }

    private static Table scaled(Table table, int column, Times times) {
        Table copy = table.copy();
        for (int at = 0; at < copy.panel().columns().size(); at++) {
            if (copy.panel().columns().get(at).isMoney() && (column < 0 || at == column)) {
                for (int row = 0; row < copy.rows().size(); row++) {
                    int cell = copy.cell(row, at);
                    if (copy.isStated(cell)) {
                        copy.state(cell, times.of(copy.value(cell)), times.of(copy.half(cell)));
                    }
                }
            }
        }
        return copy;
    }

    /** So many times too large, or too small. */
    private record Times(int factor, boolean larger) {

        /** The figure in the other unit; one that would overflow is kept. */
        private long of(long value) {
            if (larger) {
                return value / factor;
            }
            return Math.abs(value) > Long.MAX_VALUE / factor ? value : value * factor;
        }

        /** The unit the amounts seem to be in; empty where no unit of money is so large or small. */
        private String meant(AmountUnit stated) {
            int shift = Integer.toString(factor).length() - 1;
            int power = stated.powerOfTen() + (larger ? -shift : shift);
            return Stream.of(AmountUnit.values())
                    .filter(unit -> unit.powerOfTen() == power)
                    .map(AmountUnit::printed)
                    .findFirst()
                    .orElse("");
        }
    }
}
