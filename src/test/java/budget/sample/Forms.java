package budget.sample;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;

/** Chooses among the forms of a workbook and the places in them. */
final class Forms {

    static final List<Integer> FUNCTION_CODES = List.of(2, 3, 5);
    static final List<Integer> CODES = List.of(2, 3, 5, 6, 7, 8, 9);
    static final List<Integer> FIRST_NINE = List.of(1, 2, 3, 4, 5, 6, 7, 8, 9);

    private Forms() {}

    static FormGrid of(List<TypedSheet> sheets, int number) {
        return FormGrid.of(number, sheets.get(number - 1));
    }

    /** The forms of these numbers that have amounts, in an order by chance. */
    static List<FormGrid> shuffled(List<TypedSheet> sheets, List<Integer> numbers, Random random) {
        List<Integer> order = new ArrayList<>(numbers);
        Collections.shuffle(order, random);
        return order.stream()
                .map(number -> of(sheets, number))
                .filter(form -> !form.shape().amountColumns().isEmpty())
                .toList();
    }

    static <T> Optional<T> any(List<T> from, Random random) {
        return from.isEmpty() ? Optional.empty() : Optional.of(from.get(random.nextInt(from.size())));
    }

    /** What the first of the forms that offers a place for it gives. */
    static Optional<Made> first(List<FormGrid> forms, Function<FormGrid, Optional<Made>> make) {
        return forms.stream().map(make).flatMap(Optional::stream).findFirst();
    }

    /** One of the rows of a form for which there is something to make. */
    static <T> Optional<T> onRow(List<Integer> rows, Random random, Function<Integer, Optional<T>> make) {
        List<Integer> order = new ArrayList<>(rows);
        Collections.shuffle(order, random);
        return order.stream().map(make).flatMap(Optional::stream).findFirst();
    }

    /** The forms of the target tables. */
    static List<FormGrid> targets(List<TypedSheet> sheets) {
        return Stream.iterate(11, number -> number + 1)
                .limit(Math.max(0, sheets.size() - 10))
                .map(number -> of(sheets, number))
                .toList();
    }

    static boolean isInYuan(FormGrid form) {
        return form.sheet().rows().stream()
                .flatMap(row -> row.cells().stream())
                .anyMatch(cell -> cell.text().contains("单位：元"));
    }
}
