package budget.cause;

import budget.model.Finding;
import budget.model.Finding.Subject;
import budget.model.FindingCode;
import budget.model.RowKey;
import budget.model.SheetCell;
import budget.rule.Outcome;
import budget.rule.Outcome.Lacking;
import budget.rule.Part;
import budget.rule.TableFigures;
import budget.rule.Vocabulary.Rows;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A row that other tables have is missing in this one: left out alone, or left out of the sums above it as well. */
final class MissingRows implements Hypothesis {

    private static final int ALONE = 2;
    private static final int WITH_SUMS = 3;
    private static final int UNNAMED = 5;

    @Override
    public Stream<Supposition> suppositions(Inquiry inquiry) {
        Set<Gap> gaps = new LinkedHashSet<>();
        for (Outcome outcome : inquiry.open()) {
            gaps.addAll(gaps(inquiry, outcome));
        }
        return Stream.concat(
                gaps.stream().flatMap(gap -> gap.suppositions(inquiry)),
                unnamed(inquiry).stream().flatMap(gap -> gap.suppositions(inquiry)));
    }

    private static List<Gap> gaps(Inquiry inquiry, Outcome outcome) {
        List<Gap> gaps = new ArrayList<>();
        for (Lacking lacking : outcome.lacking(inquiry.figures())) {
            TableFigures table = inquiry.figures().table(lacking.panel());
            long amount = -outcome.difference() / lacking.weight();
            keys(inquiry, table, lacking.row())
                    .forEach(key -> gaps.add(new Gap(table, key, lacking.column(), amount, false)));
        }
        outcome.absentIn().ifPresent(panel -> {
            TableFigures table = inquiry.figures().table(panel);
            if (table.panel().rows() == Rows.PROJECT && table.presence() == TableFigures.Presence.FILLED) {
                projects(inquiry, table, outcome.row()).forEach(gaps::add);
            }
        });
        return gaps;
    }

    /** A project that only a target table names: under each code for which the projects of this table are too few. */
    private static List<Gap> projects(Inquiry inquiry, TableFigures table, String project) {
        List<Gap> gaps = new ArrayList<>();
        for (Outcome other : inquiry.comparisons()) {
            Inquiry.parts(other)
                    .filter(part -> part.key() instanceof RowKey.Code code
                            && code.of().digits().length() == 7
                            && part.row().equals(other.row()))
                    .findFirst()
                    .ifPresent(part -> gaps.add(new Gap(
                            table,
                            new RowKey.Project(part.key().code().orElseThrow(), project),
                            0,
                            Math.abs(other.difference()),
                            false)));
        }
        return gaps;
    }

    /** The key as another table of the same kind of rows has it. */
    private static List<RowKey> keys(Inquiry inquiry, TableFigures table, String row) {
        return inquiry.figures().tables().stream()
                .filter(other ->
                        kind(other.panel().rows()) == kind(table.panel().rows()))
                .filter(other -> other.row(row) >= 0)
                .map(other -> other.rows().get(other.row(row)).key())
                .filter(key -> table.row(key.text()) < 0)
                .distinct()
                .toList();
    }

    /** Functions and the projects below them are of one kind. */
    private static Rows kind(Rows rows) {
        return rows == Rows.PROJECT ? Rows.FUNCTION : rows;
    }

    /** Below each row whose own sum lacks something: a row of which nothing else is known. */
    private static Set<Gap> unnamed(Inquiry inquiry) {
        Set<Gap> gaps = new LinkedHashSet<>();
        for (Outcome outcome : inquiry.comparisons()) {
            if (outcome.left().parts().size() == 1
                    && outcome.left().parts().get(0).cell() >= 0) {
                Part sum = outcome.left().parts().get(0);
                PhantomRows.below(inquiry, sum)
                        .forEach(row ->
                                gaps.add(new Gap(row.table(), row.key(), row.column(), outcome.difference(), true)));
            }
        }
        return gaps;
    }

    /**
     * A row that may be missing.
     *
     * @param amount what is missing in one of its columns
     */
    private record Gap(TableFigures table, RowKey key, int column, long amount, boolean isUnnamed) {

        Stream<Supposition> suppositions(Inquiry inquiry) {
            TableFigures before = table.withRow(key);
            Map<Integer, Long> lacked = lackedBySums(inquiry);
            List<Supposition> found = new ArrayList<>();
            if (!lacked.isEmpty()) {
                found.add(supposed(inquiry, before, lacked, halfOfSums(inquiry), false));
            }
            if (!isUnnamed) {
                copied(inquiry).ifPresent(amounts -> {
                    found.add(supposed(inquiry, before, amounts, 0, true));
                    found.add(supposed(inquiry, before, amounts, 0, false));
                });
                columns(inquiry, before)
                        .forEach(at -> found.add(supposed(inquiry, before, Map.of(at, amount), 0, true)));
                asked(inquiry, before).ifPresent(amounts -> found.add(supposed(inquiry, before, amounts, 0, true)));
            }
            return found.stream();
        }

        private Supposition supposed(
                Inquiry inquiry, TableFigures before, Map<Integer, Long> amounts, long half, boolean carried) {
            return new Supposition(
                    () -> PhantomRows.with(inquiry, before, amounts, carried ? 0 : half, carried),
                    isUnnamed ? UNNAMED : carried ? WITH_SUMS : ALONE,
                    cause(inquiry).unlikely(4));
        }

        /** How far off the sums may be by rounding. */
        private long halfOfSums(Inquiry inquiry) {
            return inquiry.comparisons().stream()
                    .filter(outcome -> outcome.left().parts().stream()
                            .anyMatch(part -> part.table().panel().equals(table.panel())))
                    .mapToLong(
                            outcome -> outcome.left().half() + outcome.right().half())
                    .max()
                    .orElse(0);
        }

        /** What the sums above it lack, column by column. */
        private Map<Integer, Long> lackedBySums(Inquiry inquiry) {
            int above = above();
            Map<Integer, Long> lacked = new LinkedHashMap<>();
            for (Outcome outcome : inquiry.comparisons()) {
                List<Part> left = outcome.left().parts();
                boolean isSum = left.size() == 1
                        && left.get(0).cell() >= 0
                        && left.get(0).table().panel().equals(table.panel())
                        && table.rowOf(left.get(0).cell()) == above
                        && outcome.right().parts().stream()
                                .allMatch(part -> part.table().panel().equals(table.panel())
                                        && table.rowOf(part.cell()) != above);
                if (isSum) {
                    lacked.put(table.columnOf(left.get(0).cell()), outcome.difference());
                }
            }
            return lacked;
        }

        /** The nearest row above it, or -1. */
        private int above() {
            return IntStream.range(0, table.rows().size())
                    .filter(row -> key.isBelow(table.rows().get(row).key()))
                    .boxed()
                    .max(java.util.Comparator.comparingInt(
                            row -> table.rows().get(row).text().matches("[0-9]+")
                                    ? table.rows().get(row).text().length()
                                    : 0))
                    .orElse(-1);
        }

        /** The amounts of the same row in another table, as far as its columns are called the same. */
        private Optional<Map<Integer, Long>> copied(Inquiry inquiry) {
            return inquiry.figures().tables().stream()
                    .filter(other -> !other.panel().equals(table.panel()) && other.row(key.text()) >= 0)
                    .map(this::sameColumns)
                    .filter(amounts -> amounts.size() > 1)
                    .findFirst();
        }

        private Map<Integer, Long> sameColumns(TableFigures other) {
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

        /** The column itself where nothing is added up to it, else each of those that are. */
        private List<Integer> columns(Inquiry inquiry, TableFigures before) {
            Part own = Part.of(before, before.cell(before.rows().size() - 1, column), 1);
            List<Integer> columns = inquiry.book().addends(inquiry.figures(), own).stream()
                    .map(part -> before.columnOf(part.cell()))
                    .distinct()
                    .toList();
            return columns.isEmpty() ? List.of(column) : columns;
        }

        /** What other tables ask of several columns, if that makes the amount. */
        private Optional<Map<Integer, Long>> asked(Inquiry inquiry, TableFigures before) {
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
                    .findFirst();
            List<SheetCell> cells = new ArrayList<>(placesAbove());
            elsewhere.flatMap(Part::place).ifPresent(cells::add);
            Finding finding = Finding.at(
                    FindingCode.ROW_MISSING,
                    new Subject(table.panel().form(), key.text(), ""),
                    cells,
                    table.panel().form(),
                    key.text(),
                    elsewhere.map(Part::form).orElse(""),
                    RowKey.inWords(key.text(), elsewhere.map(Part::name).orElse("")));
            return Cause.named(finding, other -> false);
        }

        /** The amounts of the row above it: it should stand below. */
        private List<SheetCell> placesAbove() {
            int above = above();
            return above < 0
                    ? List.of()
                    : IntStream.range(0, table.panel().columns().size())
                            .mapToObj(at -> Part.of(table, table.cell(above, at), 1))
                            .filter(Part::isStated)
                            .flatMap(part -> part.place().stream())
                            .toList();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Gap gap
                    && gap.table.panel().equals(table.panel())
                    && gap.key.equals(key)
                    && (isUnnamed || (gap.column == column && gap.amount == amount));
        }

        @Override
        public int hashCode() {
            return key.hashCode();
        }
    }
}
