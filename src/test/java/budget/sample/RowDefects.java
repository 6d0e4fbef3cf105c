package budget.sample;

import budget.sample.FormGrid.Spot;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Rows and amounts that stand in the wrong place, or not at all. */
final class RowDefects {

    private RowDefects() {}

    private static Optional<Made> onLeaf(
            SoundUnit unit, Random random, List<Integer> forms, BiFunction<FormGrid, Integer, Optional<Made>> make) {
        return Forms.first(
                Forms.shuffled(unit.sheets(), forms, random),
                form -> Forms.onRow(form.leaves(), random, row -> make.apply(form, row)));
    }

    /** The amounts of two rows below each other exchanged, in sums that do not show it. */
    static Optional<Made> swapped(SoundUnit unit, Random random) {
        return onLeaf(unit, random, Forms.FUNCTION_CODES, (form, row) -> {
            boolean areBrothers = row + 1 < form.totalRow()
                    && form.isLeaf(row + 1)
                    && form.code(row).substring(0, 5).equals(form.code(row + 1).substring(0, 5));
            FormGrid twice =
                    form.withRow(row, amountsOf(form, row, row + 1)).withRow(row + 1, amountsOf(form, row + 1, row));
            List<Spot> spots = Stream.of(row, row + 1)
                    .flatMap(each ->
                            form.shape().amountColumns().stream().map(column -> new Spot(form.number(), each, column)))
                    .toList();
            return Optional.of(Made.at(unit.sheets(), twice, spots, form.code(row) + " ↔ " + form.code(row + 1)))
                    .filter(made -> areBrothers);
        });
    }

    private static List<TypedCell> amountsOf(FormGrid form, int own, int other) {
        List<TypedCell> cells = new ArrayList<>(form.sheet().rows().get(own).cells());
        if (other < form.sheet().rows().size()) {
            for (int column = 4; column < cells.size(); column++) {
                cells.set(column, form.sheet().rows().get(other).cell(column));
            }
        }
        return cells;
    }

    /** A part of an amount moved to another code of the form, all sums corrected. */
    static Optional<Made> movedToOtherCode(SoundUnit unit, Random random) {
        return onLeaf(unit, random, Forms.FUNCTION_CODES, (form, row) -> {
            List<Integer> others =
                    form.leaves().stream().filter(other -> !other.equals(row)).toList();
            return Forms.any(form.partsOf(row), random)
                    .flatMap(from -> Forms.any(others, random).map(other -> {
                        BigDecimal by = halfOf(form.amount(from));
                        Spot to = new Spot(form.number(), other, from.column());
                        FormGrid after = form.plusWithSums(from, by.negate()).plusWithSums(to, by);
                        List<Spot> spots = Stream.concat(withSums(form, from), withSums(form, to))
                                .toList();
                        return Made.at(
                                unit.sheets(), after, spots, by + " " + form.code(row) + " → " + form.code(other));
                    }));
        });
    }

    private static BigDecimal halfOf(BigDecimal amount) {
        return amount.divide(BigDecimal.valueOf(2), 2, java.math.RoundingMode.UP);
    }

    private static Stream<Spot> withSums(FormGrid form, Spot part) {
        return Stream.concat(
                Stream.of(part),
                form.sums(part.column()).stream().map(column -> new Spot(form.number(), part.row(), column)));
    }

    static Optional<Made> deleted(SoundUnit unit, Random random) {
        return onLeaf(
                unit,
                random,
                Forms.CODES,
                (form, row) ->
                        Optional.of(Made.all(unit.sheets(), form.without(row), "row " + form.code(row) + " deleted")));
    }

    static Optional<Made> deletedWithSums(SoundUnit unit, Random random) {
        return onLeaf(
                unit,
                random,
                Forms.FUNCTION_CODES,
                (form, row) -> Optional.of(Made.all(
                        unit.sheets(), form.withoutAndSums(row), "row " + form.code(row) + " deleted, sums follow")));
    }

    static Optional<Made> projectDeleted(SoundUnit unit, Random random) {
        return onLeaf(
                unit,
                random,
                List.of(7),
                (form, row) -> Optional.of(form)
                        .filter(seven -> seven.leaves().size() > 1)
                        .map(seven -> Made.all(
                                unit.sheets(),
                                seven.withoutAndSums(row),
                                "row " + seven.code(row) + " "
                                        + seven.at(new Spot(7, row, 4)).text() + " deleted, sums follow")));
    }

    static Optional<Made> duplicated(SoundUnit unit, Random random) {
        return onLeaf(unit, random, Forms.CODES, (form, row) -> {
            FormGrid after = form.inserted(row + 1, form.sheet().rows().get(row));
            List<Spot> both = Stream.of(row, row + 1)
                    .flatMap(each -> after.cells(each).stream())
                    .toList();
            return Optional.of(Made.at(unit.sheets(), after, both, "row " + form.code(row) + " twice"));
        });
    }

    /** A row hidden, and left out of the sums. */
    static Optional<Made> hidden(SoundUnit unit, Random random) {
        return onLeaf(unit, random, Forms.CODES, (form, row) -> {
            FormGrid after = form;
            for (Spot part : form.partsOf(row)) {
                after = after.plusAbove(part, form.amount(part).negate());
            }
            List<TypedRow> rows = new ArrayList<>(after.sheet().rows());
            rows.set(row, new TypedRow(RowKind.HIDDEN, rows.get(row).cells()));
            FormGrid hidden = new FormGrid(form.number(), after.sheet().withRows(rows), form.shape());
            return Optional.of(Made.at(unit.sheets(), hidden, form.cells(row), "row " + form.code(row) + " hidden")
                    .anywhereOn(form));
        });
    }

    /** A row with amounts typed under the total. */
    static Optional<Made> belowTotal(SoundUnit unit, Random random) {
        return Forms.first(Forms.shuffled(unit.sheets(), Forms.CODES, random), form -> {
            int row = form.totalRow() + 1;
            List<TypedCell> cells = new ArrayList<>(form.sheet()
                    .rows()
                    .get(form.totalRow())
                    .map(cell -> TypedCell.BLANK)
                    .cells());
            FormGrid after = form.inserted(row, new TypedRow(RowKind.BODY, cells))
                    .with(new Spot(form.number(), row, form.shape().codeColumns()), TypedCell.words("追加安排"))
                    .with(new Spot(form.number(), row, form.sums(6).get(0)), TypedCell.number("12.00"));
            return Optional.of(Made.at(unit.sheets(), after, after.cells(row), "12.00 below the total"));
        });
    }

    static Optional<Made> totalRowMissing(SoundUnit unit, Random random) {
        return Forms.first(
                Forms.shuffled(unit.sheets(), List.of(3, 5, 6, 7), random),
                form -> Optional.of(Made.all(unit.sheets(), form.without(form.totalRow()), "total row missing")));
    }

    /** A total that was not corrected when a row was added. */
    static Optional<Made> totalStale(SoundUnit unit, Random random) {
        return onLeaf(unit, random, Forms.CODES, (form, row) -> {
            int total = form.totalRow();
            FormGrid after = form;
            List<Spot> spots = new ArrayList<>();
            for (Spot amount : form.amounts(row)) {
                Spot spot = new Spot(form.number(), total, amount.column());
                after = after.plus(spot, form.amount(amount).negate());
                spots.add(spot);
            }
            return Optional.of(Made.at(unit.sheets(), after, spots, "total without " + form.code(row)));
        });
    }

    /** A row's amount typed in the other of two columns, all sums corrected. */
    static Made.Maker inOtherColumn(List<Integer> forms) {
        return (unit, random) -> onLeaf(unit, random, forms, (form, row) -> {
            List<Integer> columns = form.number() == 2 ? List.of(6, 7, 12, 13, 14, 15) : form.parts();
            return Forms.any(form.partsOf(row), random)
                    .flatMap(from -> Forms.any(
                                    columns.stream()
                                            .filter(column -> column != from.column())
                                            .toList(),
                                    random)
                            .map(column -> toColumn(unit, form, from, column)));
        });
    }

    private static Made toColumn(SoundUnit unit, FormGrid form, Spot from, int column) {
        Spot to = new Spot(form.number(), from.row(), column);
        BigDecimal amount = form.amount(from);
        FormGrid after = form.plusWithSums(from, amount.negate()).plusWithSums(to, amount);
        return Made.at(
                unit.sheets(), after, List.of(from, to), form.code(from.row()) + " " + amount + " in column " + column);
    }

    /** Money of the unit's own counted as general budget in 表5, all sums corrected. */
    static Optional<Made> ownMoneyAsFiscal(SoundUnit unit, Random random) {
        FormGrid income = Forms.of(unit.sheets(), 2);
        FormGrid spending = Forms.of(unit.sheets(), 3);
        return onLeaf(unit, random, List.of(5), (form, row) -> {
            BigDecimal own = Stream.of(12, 13, 15)
                    .map(column -> income.amount(new Spot(2, rowOf(income, form.code(row)), column)))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            int column = Stream.of(5, 6)
                    .filter(each -> spending.amount(new Spot(3, rowOf(spending, form.code(row)), each))
                                    .subtract(form.amount(new Spot(5, row, each)))
                                    .compareTo(own)
                            >= 0)
                    .findFirst()
                    .orElse(5);
            Spot spot = new Spot(5, row, column);
            return Optional.of(Made.at(
                            unit.sheets(),
                            form.plusWithSums(spot, own),
                            withSums(form, spot).toList(),
                            form.code(row) + " holds " + own + " of the unit's own"))
                    .filter(made -> own.signum() > 0);
        });
    }

    static int rowOf(FormGrid form, String code) {
        return form.leaves().stream()
                .filter(row -> form.code(row).equals(code))
                .findFirst()
                .orElse(form.totalRow());
    }

    /** The same wrong amount in the two forms that tell a row. */
    static Optional<Made> sameInTwoForms(SoundUnit unit, Random random) {
        FormGrid five = Forms.of(unit.sheets(), 5);
        return onLeaf(unit, random, List.of(3), (form, row) -> {
            BigDecimal by = BigDecimal.valueOf(100 + random.nextInt(5_000), 2);
            Spot spot = new Spot(3, row, 4);
            Spot same = new Spot(5, rowOf(five, form.code(row)), 4);
            Predicate<Made> isThere = made -> five.isLeaf(same.row());
            return Optional.of(Made.at(
                                    unit.sheets(),
                                    form.plus(spot, by),
                                    List.of(spot),
                                    form.code(row) + " +" + by + " in both")
                            .and(five.plus(same, by), List.of(same)))
                    .filter(isThere);
        });
    }

    /** Pension insurance entered as basic wages in 表6, all sums corrected. */
    static Optional<Made> insuranceAsWages(SoundUnit unit, Random random) {
        return onLeaf(unit, random, List.of(6), (form, row) -> {
            Spot from = new Spot(6, row, 4);
            Spot to = new Spot(6, rowOf(form, "30101"), 4);
            BigDecimal by = halfOf(form.amount(from));
            boolean isPair = List.of("30108", "30109", "30113").contains(form.code(row)) && form.isLeaf(to.row());
            return Optional.of(Made.at(
                            unit.sheets(),
                            form.plusWithSums(from, by.negate()).plusWithSums(to, by),
                            Stream.concat(withSums(form, from), withSums(form, to))
                                    .toList(),
                            by + " " + form.code(row) + " → 30101"))
                    .filter(made -> isPair);
        });
    }
}
