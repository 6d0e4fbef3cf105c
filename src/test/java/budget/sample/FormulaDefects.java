package budget.sample;

import budget.sample.FormGrid.Spot;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Mistakes in workbooks whose sums are formulas; what the program that saved them worked out follows from the mistake. */
final class FormulaDefects {

    private static final Pattern SUM = Pattern.compile("SUM\\([A-Z]([0-9]+):[A-Z]([0-9]+)\\)");

    private FormulaDefects() {}

    /** On a sum of parts over the rows below it, by the first and last of them. */
    private static Optional<Made> onSum(
            SoundUnit unit, Random random, BiFunction<FormGrid, Summed, Optional<Made>> make) {
        return Forms.first(
                Forms.shuffled(unit.formulated(), Forms.CODES, random),
                form -> Forms.onRow(
                        form.rows(row -> !form.isLeaf(row)),
                        random,
                        row -> Forms.any(sums(form, row), random).flatMap(sum -> make.apply(form, sum))));
    }

    private static List<Summed> sums(FormGrid form, int row) {
        List<Summed> sums = new ArrayList<>();
        for (Spot part : form.partsOf(row)) {
            Matcher matcher = SUM.matcher(form.at(part).formula());
            if (matcher.matches()) {
                sums.add(new Summed(
                        part, Integer.parseInt(matcher.group(1)) - 1, Integer.parseInt(matcher.group(2)) - 1));
            }
        }
        return sums;
    }

    /** A number typed over the formula of a sum. */
    static Optional<Made> overtyped(SoundUnit unit, Random random) {
        return onSum(unit, random, (form, sum) -> {
            BigDecimal by = BigDecimal.valueOf(100 + random.nextInt(5_000), 2);
            FormGrid after = form.plusWithSums(sum.spot, by);
            FormGrid typed = after.with(sum.spot, after.at(sum.spot).workedOutBy(""));
            return Optional.of(Made.at(
                    unit.formulated(),
                    typed,
                    List.of(sum.spot),
                    form.code(sum.spot.row()) + " " + form.at(sum.spot).text() + " overtyped with "
                            + typed.at(sum.spot).text()));
        });
    }

    /** A sum that ends one row too early. */
    static Optional<Made> tooShort(SoundUnit unit, Random random) {
        return onSum(unit, random, (form, sum) -> {
            BigDecimal last = form.amount(new Spot(form.number(), sum.last, sum.spot.column()));
            FormGrid after = form.plusWithSums(sum.spot, last.negate());
            String formula = form.at(sum.spot).formula();
            String shorter = formula.replaceAll("[0-9]+\\)$", sum.last + ")");
            return Optional.of(Made.at(
                            unit.formulated(),
                            after.with(sum.spot, after.at(sum.spot).workedOutBy(shorter)),
                            List.of(sum.spot),
                            formula + " → " + shorter))
                    .filter(made -> last.abs().compareTo(BigDecimal.ONE) > 0);
        });
    }

    /** Amounts kept as text, which the sheet's own sums pass over. */
    static Optional<Made> keptAsText(SoundUnit unit, Random random) {
        return onSum(unit, random, (form, sum) -> {
            List<Spot> leaves = IntStream.rangeClosed(sum.first, sum.last)
                    .mapToObj(row -> new Spot(form.number(), row, sum.spot.column()))
                    .filter(spot ->
                            form.isLeaf(spot.row()) && form.amount(spot).abs().compareTo(BigDecimal.ONE) > 0)
                    .limit(3)
                    .toList();
            FormGrid after = form;
            for (Spot leaf : leaves) {
                after = after.plusWithSums(sum.spot, form.amount(leaf).negate())
                        .with(leaf, TypedCell.words(form.at(leaf).text()));
            }
            return Optional.of(Made.at(unit.formulated(), after, leaves, leaves.size() + " amounts as text"))
                    .filter(made -> !leaves.isEmpty());
        });
    }

    /** A sum over the rows from first to last. */
    private record Summed(Spot spot, int first, int last) {}
}
