package budget.sample;

import budget.sample.FormGrid.Spot;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/** A kind of mistake that is made once in a sound workbook. */
public enum Defect {
    LEAF_OF_FORM_2(change(FormGrid::isLeaf, 2)),
    LEAF_OF_FORM_3(change(FormGrid::isLeaf, 3)),
    LEAF_OF_FORM_5(change(FormGrid::isLeaf, 5)),
    LEAF_OF_FORM_6(change(FormGrid::isLeaf, 6)),
    LEAF_OF_FORM_7(change(FormGrid::isLeaf, 7)),
    SUBTOTAL(change(FormGrid::isSubtotal, 2, 3, 5, 6, 7)),
    TOTAL(change(FormGrid::isTotal, 2, 3, 5, 6, 7)),
    LINE_OF_FORM_1(change((form, row) -> true, 1)),
    CELL_OF_FORM_4(change((form, row) -> true, 4)),
    CELL_OF_FORM_10(change((form, row) -> true, 10)),
    DIGITS_TRANSPOSED(onOne((form, row) -> true, Defect::transposed, 1, 2, 3, 4, 5, 6, 7)),
    MINUS_TYPED(onOne(
            (form, row) -> true, (cell, random) -> Optional.of(cell.withText("-" + cell.text())), 1, 2, 3, 4, 5, 6, 7)),
    LEAF_EMPTIED(onOne(FormGrid::isLeaf, (cell, random) -> Optional.of(TypedCell.BLANK), 2, 3, 5, 6, 7)),
    LINE_EMPTIED(onOne((form, row) -> true, (cell, random) -> Optional.of(TypedCell.BLANK), 1, 4)),
    WORDS_FOR_AMOUNT(
            onOne((form, row) -> true, (cell, random) -> Optional.of(TypedCell.words("待定")), 1, 2, 3, 4, 5, 6, 7)),
    ERROR_FOR_AMOUNT(onOne(
            (form, row) -> true,
            (cell, random) -> Optional.of(TypedCell.words("#REF!").workedOutBy("#REF!+1")),
            1,
            2,
            3,
            4,
            5,
            6,
            7)),
    ROWS_SWAPPED(Defects::swapped),
    FORM_IN_YUAN(Defects::timesTenThousand),
    ROW_DUPLICATED(Defects::duplicated),
    CATEGORY_UNKNOWN(Defects::unknownCategory),
    TOTAL_ROW_REMOVED(Defects::withoutTotal),
    TARGET_AMOUNT(Defects::targetAmount),
    DECLARED_EMPTY_FILLED(Defects::filled),
    FORM_REMOVED(Defects::withoutForm);

    @SuppressWarnings("ImmutableEnumChecker") // the makers hold nothing
    private final Maker maker;

    Defect(Maker maker) {
        this.maker = maker;
    }

    /** The unit's workbook with this mistake in it; nothing where the unit offers no place for it. */
    public Optional<Injected> into(SoundUnit unit, Random random) {
        return maker.into(unit.sheets(), random)
                .map(made -> new Injected(this, made.cells(), made.what(), unit.with(made.sheets())));
    }

    private static Maker change(BiPredicate<FormGrid, Integer> where, int... forms) {
        return onOne(where, Defect::otherAmount, forms);
    }

    private static Maker onOne(BiPredicate<FormGrid, Integer> where, Typing typing, int... forms) {
        return (sheets, random) -> {
            FormGrid form = Defects.form(sheets, forms[random.nextInt(forms.length)]);
            List<Spot> spots = form.bodyRows().stream()
                    .filter(row -> where.test(form, row))
                    .flatMap(row -> form.amounts(row).stream())
                    .toList();
            if (spots.isEmpty()) {
                return Optional.empty();
            }
            Spot spot = spots.get(random.nextInt(spots.size()));
            return typing.type(form.at(spot), random)
                    .map(cell -> Made.of(
                            sheets,
                            form,
                            form.with(spot, cell),
                            Stream.of(spot),
                            form.at(spot).text() + " → " + cell.text()));
        };
    }

    private static Optional<TypedCell> otherAmount(TypedCell cell, Random random) {
        BigDecimal by = BigDecimal.valueOf(100 + random.nextInt(5_000), 2);
        return Optional.of(cell.withText(cell.value().add(by).toPlainString()));
    }

    /** Two digits beside each other exchanged, where that makes a difference of more than rounding. */
    private static Optional<TypedCell> transposed(TypedCell cell, Random random) {
        List<String> others = new ArrayList<>();
        for (int at = 0; at + 1 < cell.text().length(); at++) {
            char[] digits = cell.text().toCharArray();
            char first = digits[at];
            digits[at] = digits[at + 1];
            digits[at + 1] = first;
            String other = new String(digits);
            boolean isDigits = Character.isDigit(first) && Character.isDigit(digits[at]);
            if (isDigits && new BigDecimal(other).subtract(cell.value()).abs().compareTo(BigDecimal.ONE) > 0) {
                others.add(other);
            }
        }
        return others.isEmpty()
                ? Optional.empty()
                : Optional.of(cell.withText(others.get(random.nextInt(others.size()))));
    }

    private interface Typing {
        Optional<TypedCell> type(TypedCell cell, Random random);
    }

    /** Makes the mistake somewhere. */
    interface Maker {
        Optional<Made> into(List<TypedSheet> sheets, Random random);
    }

    /** The sheets with the mistake, the cells it is in, and what was done. */
    record Made(List<TypedSheet> sheets, List<String> cells, String what) {
        static Made of(List<TypedSheet> sheets, FormGrid before, TypedSheet after, Stream<Spot> spots, String what) {
            List<TypedSheet> changed = new ArrayList<>(sheets);
            changed.set(before.number() - 1, after);
            return new Made(changed, spots.map(before::place).toList(), what);
        }
    }

    /**
     * A workbook with one mistake.
     *
     * @param cells the cells it is in, such as {@code 支出总表!D7}; none where it is about a whole form
     */
    public record Injected(Defect defect, List<String> cells, String what, SoundUnit unit) {

        public byte[] workbook() {
            return unit.xlsx();
        }

        @Override
        public String toString() {
            return defect + " " + cells + " " + what;
        }
    }
}
