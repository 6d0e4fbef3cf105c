package budget.cause;

import budget.figures.Part;
import budget.figures.Table;
import budget.figures.TableBuilder;
import budget.finding.Finding;
import budget.finding.Finding.Subject;
import budget.finding.FindingCode;
import budget.model.ClassificationCode;
import budget.model.RowKey;
import budget.model.SheetCell;
import budget.rule.Outcome;
import budget.rule.StatedSums;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A row that may be missing.
 *
 * @param column the number of one of its columns
 * @param amount what is missing there, in 分
 * @param isUnnamed whether only the row above it is known
 * @param asking a figure that a broken claim compares with it
 */
record MissingRow(Table table, RowKey key, int column, long amount, boolean isUnnamed, Optional<Part> asking) {

    private static final int ALONE = 2;
    private static final int WITH_SUMS = 3;
    private static final int UNNAMED = 5;

    Stream<Supposition> suppositions(Inquiry inquiry) {
        if (amount < 0) {
            return Stream.empty();
        }
        Table before = TableBuilder.withRow(table, key);
        StatedSums sums = inquiry.sums(before);
        Map<Integer, Long> lacked = lackedBySums(inquiry);
        List<Supposition> found = new ArrayList<>();
        if (!lacked.isEmpty()) {
            found.add(supposed(inquiry, sums, lacked, halfOfSums(inquiry), false));
        }
        if (!isUnnamed) {
            copied(inquiry).ifPresent(amounts -> {
                found.add(supposed(inquiry, sums, amounts, 0, true));
                found.add(supposed(inquiry, sums, amounts, 0, false));
                withRest(inquiry, before, amounts).forEach(all -> found.add(supposed(inquiry, sums, all, 0, true)));
            });
            columns(inquiry, before).forEach(at -> found.add(supposed(inquiry, sums, Map.of(at, amount), 0, true)));
            asked(inquiry, before).ifPresent(amounts -> found.add(supposed(inquiry, sums, amounts, 0, true)));
        }
        return found.stream();
    }

    private Supposition supposed(
            Inquiry inquiry, StatedSums sums, Map<Integer, Long> amounts, long half, boolean carried) {
        return new Supposition(
                () -> PhantomRows.with(inquiry, sums, key, amounts, carried ? 0 : half, carried),
                isUnnamed ? UNNAMED : carried ? WITH_SUMS : ALONE,
                cause(inquiry).unlikely(4));
    }

    /** How far off the sums may be by rounding. */
    private long halfOfSums(Inquiry inquiry) {
        return inquiry.comparisons().stream()
                .filter(outcome -> outcome.left().parts().stream()
                        .anyMatch(part -> part.table().panel().equals(table.panel())))
                .mapToLong(outcome -> outcome.left().half() + outcome.right().half())
                .max()
                .orElse(0);
    }

    /** The shortfall of the sums above it, by column; the whole sum where it has no other row below. */
    private Map<Integer, Long> lackedBySums(Inquiry inquiry) {
        int above = above();
        Map<Integer, Long> lacked = new LinkedHashMap<>();
        if (above >= 0 && table.children(above).length == 0) {
            IntStream.range(0, table.panel().columns().size())
                    .filter(at -> table.isStated(table.cell(above, at)))
                    .forEach(at -> lacked.put(at, table.value(table.cell(above, at))));
        }
        for (Outcome outcome : inquiry.comparisons()) {
            outcome.left()
                    .cell()
                    .filter(sum -> sum.table().panel().equals(table.panel()) && table.rowOf(sum.cell()) == above)
                    .filter(sum -> Inquiry.isOfOtherRows(outcome.right(), sum))
                    .ifPresent(sum -> lacked.put(table.columnOf(sum.cell()), outcome.difference()));
        }
        return lacked;
    }

    /** The nearest row above it that the sheet has, or -1. */
    private int above() {
        return IntStream.range(0, table.rows().size())
                .filter(row -> !table.isImplied(row)
                        && key.isBelow(table.rows().get(row).key()))
                .boxed()
                .max(Comparator.comparingInt(row -> table.rows().get(row).text().matches("[0-9]+")
                        ? table.rows().get(row).text().length()
                        : 0))
                .orElse(-1);
    }

    /** The amounts of the same row in another table, in the columns of the same name. */
    private Optional<Map<Integer, Long>> copied(Inquiry inquiry) {
        return inquiry.figures().tables().stream()
                .filter(other -> !other.panel().equals(table.panel()) && other.row(key.text()) >= 0)
                .map(this::sameColumns)
                .filter(amounts -> amounts.size() > 1)
                .findFirst();
    }

    private Map<Integer, Long> sameColumns(Table other) {
        Map<Integer, Long> amounts = new HashMap<>();
        int row = other.row(key.text());
        for (int at = 0; at < table.panel().columns().size(); at++) {
            int there = other.panel().column(table.panel().columns().get(at).key());
            if (there >= 0 && other.isStated(other.cell(row, there))) {
                amounts.put(at, other.value(other.cell(row, there)));
            }
        }
        return amounts;
    }

    /** The same amounts and, in one of the columns that are added up, what they fall short of the sum. */
    private Stream<Map<Integer, Long>> withRest(Inquiry inquiry, Table before, Map<Integer, Long> amounts) {
        long rest = amount - amounts.getOrDefault(column, amount);
        return rest == 0
                ? Stream.empty()
                : columns(inquiry, before).stream().filter(at -> at != column).map(at -> {
                    Map<Integer, Long> all = new HashMap<>(amounts);
                    all.put(column, amount);
                    all.merge(at, rest, Long::sum);
                    return all;
                });
    }

    /** The column itself where nothing is added up to it, else each of those that are. */
    private List<Integer> columns(Inquiry inquiry, Table before) {
        Part own = Part.of(before, before.cell(before.row(key.text()), column), 1);
        List<Integer> columns = inquiry.book().addends(inquiry.figures(), own).stream()
                .map(part -> before.columnOf(part.cell()))
                .distinct()
                .toList();
        return columns.isEmpty() ? List.of(column) : columns;
    }

    /** The amounts that other tables require in several columns, if their sum is the amount. */
    private Optional<Map<Integer, Long>> asked(Inquiry inquiry, Table before) {
        List<Integer> columns = columns(inquiry, before);
        Map<Integer, Long> asked = new HashMap<>();
        for (Outcome outcome : inquiry.comparisons()) {
            Inquiry.parts(outcome)
                    .filter(part -> part.table().panel().equals(table.panel()))
                    .filter(part -> columns.contains(table.columnOf(part.cell())))
                    .forEach(part -> asked.put(table.columnOf(part.cell()), Inquiry.needed(outcome, part)));
        }
        asked.values().removeIf(amount -> amount == 0);
        long sum = asked.values().stream().mapToLong(Long::longValue).sum();
        return asked.size() > 1 && sum == amount ? Optional.of(asked) : Optional.empty();
    }

    private Cause cause(Inquiry inquiry) {
        if (isUnnamed) {
            return Cause.unknown();
        }
        String name = key.project().orElse(key.text());
        Optional<Part> elsewhere = inquiry.figures().tables().stream()
                .flatMap(other -> Stream.of(key.text(), name)
                        .map(other::row)
                        .filter(row -> row >= 0)
                        .map(row -> Part.of(other, other.cell(row, 0), 1)))
                .findFirst()
                .or(this::asking);
        String shown = name.equals(UnnamedProjects.NAMELESS)
                ? key.code().map(ClassificationCode::digits).orElse(key.text())
                : key.text();
        List<SheetCell> cells = new ArrayList<>(placesAbove());
        elsewhere.flatMap(Part::place).ifPresent(cells::add);
        Finding finding = Finding.at(
                FindingCode.ROW_MISSING,
                new Subject(table.panel().form(), key.text(), ""),
                cells,
                table.panel().form(),
                shown,
                elsewhere.map(Part::form).orElse(""),
                RowKey.inWords(
                        elsewhere.map(part -> part.key().label()).orElse(shown),
                        elsewhere.map(Part::name).orElse("")));
        return Cause.named(finding, other -> false);
    }

    /** The cells with amounts in the row above it. */
    private List<SheetCell> placesAbove() {
        int above = above();
        return above < 0
                ? List.of()
                : Part.inRow(table, above).stream()
                        .filter(Part::isStated)
                        .flatMap(part -> part.place().stream())
                        .toList();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MissingRow gap
                && gap.table.panel().equals(table.panel())
                && gap.key.equals(key)
                && (isUnnamed || (gap.column == column && gap.amount == amount));
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }
}
