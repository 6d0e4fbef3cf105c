package budget.sample;

import budget.sample.FormGrid.Spot;
import budget.sample.Made.Maker;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiPredicate;

/** Another amount, or none, in one cell. */
final class AmountDefects {

    /** Smaller slips may be told as rounding where many figures are added. */
    private static final BigDecimal BEYOND_ROUNDING = new BigDecimal("0.20");

    private AmountDefects() {}

    /** What is typed in place of an amount. */
    interface Typing {
        Optional<TypedCell> type(TypedCell cell, Random random);
    }

    static Maker on(BiPredicate<FormGrid, Spot> where, Typing typing, List<Integer> forms) {
        return (unit, random) -> Forms.first(
                Forms.shuffled(unit.sheets(), forms, random), form -> onSpot(unit, form, where, typing, random));
    }

    private static Optional<Made> onSpot(
            SoundUnit unit, FormGrid form, BiPredicate<FormGrid, Spot> where, Typing typing, Random random) {
        List<Spot> spots = form.bodyRows().stream()
                .flatMap(row -> form.amounts(row).stream())
                .filter(spot -> where.test(form, spot))
                .toList();
        return Forms.any(spots, random)
                .flatMap(spot -> typing.type(form.at(spot), random)
                        .map(cell -> Made.at(
                                unit.sheets(),
                                form.with(spot, cell),
                                List.of(spot),
                                form.code(spot.row()) + " " + form.at(spot).text() + " → " + cell.text())));
    }

    static boolean anywhere(FormGrid form, Spot spot) {
        return true;
    }

    static boolean inLeaf(FormGrid form, Spot spot) {
        return form.isLeaf(spot.row());
    }

    static boolean inSum(FormGrid form, Spot spot) {
        return form.isSubtotal(spot.row()) || form.isTotal(spot.row());
    }

    /** The sum of a row of 表3, which 表2 states too. */
    static boolean inLeafTotal(FormGrid form, Spot spot) {
        return form.isLeaf(spot.row()) && spot.column() == form.sums(6).get(0);
    }

    static BiPredicate<FormGrid, Spot> inColumn(int column) {
        return (form, spot) -> spot.column() == column;
    }

    static Optional<TypedCell> other(TypedCell cell, Random random) {
        return Optional.of(added(cell, BigDecimal.valueOf(100 + random.nextInt(5_000), 2)));
    }

    /** Off by 0.01 to 0.05. */
    static Optional<TypedCell> littleOff(TypedCell cell, Random random) {
        return Optional.of(added(cell, BigDecimal.valueOf(1 + random.nextInt(5), 2)));
    }

    private static TypedCell added(TypedCell cell, BigDecimal by) {
        return cell.withText(cell.value().add(by).toPlainString());
    }

    static Optional<TypedCell> negative(TypedCell cell, Random random) {
        return Optional.of(cell.withText(cell.value().negate().toPlainString()));
    }

    static Optional<TypedCell> blank(TypedCell cell, Random random) {
        return Optional.of(TypedCell.BLANK);
    }

    static Optional<TypedCell> words(TypedCell cell, Random random) {
        return Optional.of(TypedCell.words("待定"));
    }

    static Optional<TypedCell> error(TypedCell cell, Random random) {
        return Optional.of(TypedCell.words("#REF!").workedOutBy("#REF!+1"));
    }

    static Optional<TypedCell> inYuan(TypedCell cell, Random random) {
        return Optional.of(moved(cell, 4));
    }

    static Optional<TypedCell> tenfoldOrTenth(TypedCell cell, Random random) {
        return Optional.of(moved(cell, random.nextBoolean() ? 1 : -1)).filter(other -> isFarFrom(cell, other));
    }

    static Optional<TypedCell> withoutDecimals(TypedCell cell, Random random) {
        TypedCell whole = cell.withText(
                cell.value().setScale(0, RoundingMode.DOWN).setScale(2).toPlainString());
        return Optional.of(whole)
                .filter(other -> isFarFrom(cell, other) && other.value().signum() != 0);
    }

    private static TypedCell moved(TypedCell cell, int digits) {
        return cell.withText(cell.value()
                .movePointRight(digits)
                .setScale(2, RoundingMode.HALF_UP)
                .toPlainString());
    }

    private static boolean isFarFrom(TypedCell cell, TypedCell other) {
        return other.value().subtract(cell.value()).abs().compareTo(BEYOND_ROUNDING) > 0;
    }

    /** Two digits beside each other exchanged. */
    static Optional<TypedCell> transposed(TypedCell cell, Random random) {
        List<TypedCell> others = new ArrayList<>();
        for (int at = 0; at + 1 < cell.text().length(); at++) {
            char[] digits = cell.text().toCharArray();
            char first = digits[at];
            digits[at] = digits[at + 1];
            digits[at + 1] = first;
            if (Character.isDigit(first) && Character.isDigit(digits[at])) {
                others.add(cell.withText(new String(digits)));
            }
        }
        return Forms.any(others.stream().filter(other -> isFarFrom(cell, other)).toList(), random);
    }
}
