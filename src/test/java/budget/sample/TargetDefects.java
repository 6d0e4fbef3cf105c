package budget.sample;

import budget.sample.FormGrid.Spot;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/** Mistakes in target tables. */
final class TargetDefects {

    private static final int TOTAL = 2;
    private static final int FISCAL = 5;
    private static final int OTHER = 8;
    private static final int WEIGHT = 6;

    private TargetDefects() {}

    private static Optional<Made> onRows(
            SoundUnit unit, Random random, String head, BiFunction<FormGrid, Integer, Optional<Made>> make) {
        return Forms.first(Forms.targets(unit.sheets()), form -> {
            List<Integer> rows = IntStream.range(0, form.sheet().rows().size())
                    .filter(row -> form.sheet().rows().get(row).cell(0).text().startsWith(head))
                    .boxed()
                    .toList();
            return Forms.onRow(rows, random, row -> make.apply(form, row));
        });
    }

    static Optional<Made> amount(SoundUnit unit, Random random) {
        return onRows(unit, random, "项目资金", (form, row) -> {
            Spot spot = new Spot(form.number(), row, random.nextBoolean() ? TOTAL : FISCAL);
            FormGrid after = form.plus(spot, new BigDecimal("3.21"));
            return Optional.of(Made.at(
                            unit.sheets(),
                            after,
                            List.of(spot),
                            form.at(spot).text() + " → " + after.at(spot).text()))
                    .filter(made -> form.amount(spot).signum() > 0);
        });
    }

    static Optional<Made> fiscalAsOther(SoundUnit unit, Random random) {
        return onRows(unit, random, "项目资金", (form, row) -> {
            Spot fiscal = new Spot(form.number(), row, FISCAL);
            Spot other = new Spot(form.number(), row, OTHER);
            BigDecimal half = form.amount(fiscal).divide(BigDecimal.valueOf(2), 2, RoundingMode.UP);
            return Optional.of(Made.at(
                            unit.sheets(),
                            form.plus(fiscal, half.negate()).plus(other, half),
                            List.of(fiscal, other),
                            half + " of " + form.at(fiscal).text() + " fiscal money as 其他资金"))
                    .filter(made -> half.signum() > 0);
        });
    }

    /** No line of 效益指标, its weight given to the line above. */
    static Optional<Made> withoutBenefits(SoundUnit unit, Random random) {
        return onRows(unit, random, "效益指标", (form, row) -> {
            Spot above = new Spot(form.number(), row - 1, WEIGHT);
            Spot own = new Spot(form.number(), row, WEIGHT);
            boolean isAlone = !isPart(form, row + 1);
            FormGrid after = form.with(
                            above,
                            form.at(above)
                                    .withText(form.amount(above)
                                            .add(form.amount(own))
                                            .toPlainString()))
                    .without(row);
            return Optional.of(Made.all(unit.sheets(), after, "效益指标 missing")).filter(made -> isAlone);
        });
    }

    private static boolean isPart(FormGrid form, int row) {
        return row < form.sheet().rows().size()
                && form.sheet().rows().get(row).cell(0).equals(TypedCell.PART_OF_ABOVE);
    }

    static Optional<Made> weight(SoundUnit unit, Random random) {
        return onRows(unit, random, "满意度指标", (form, row) -> {
            Spot spot = new Spot(form.number(), row, WEIGHT);
            FormGrid after = form.with(
                    spot,
                    TypedCell.number(
                            form.amount(spot).add(BigDecimal.valueOf(5)).toPlainString()));
            return Optional.of(
                    Made.all(unit.sheets(), after, "weight " + form.at(spot).text() + " + 5"));
        });
    }

    static Optional<Made> lineMissing(SoundUnit unit, Random random) {
        return onRows(
                unit,
                random,
                "满意度指标",
                (form, row) -> Optional.of(Made.all(unit.sheets(), form.without(row), "line of 满意度指标 missing")));
    }

    /** One of the target tables of a unit gone. */
    static Optional<Made> tableMissing(SoundUnit unit, Random random) {
        return onRows(unit, random, "项目名称", (form, row) -> {
            List<TypedRow> rows = new ArrayList<>(form.sheet().rows());
            int end = IntStream.range(row, rows.size())
                    .filter(each -> rows.get(each).kind() == RowKind.GAP)
                    .findFirst()
                    .orElse(rows.size());
            FormGrid seven = Forms.of(unit.sheets(), 7);
            boolean isDue = seven.leaves().stream()
                    .anyMatch(each ->
                            seven.at(new Spot(7, each, 4)).equals(rows.get(row).cell(1)));
            boolean isOneOfMany = rows.get(0).kind() == RowKind.TITLE && (row > 5 || end < rows.size());
            String project = rows.get(row).cell(1).text();
            rows.subList(row - 3, Math.min(end + 1, rows.size())).clear();
            TypedSheet left = form.sheet().withRows(rows);
            return Optional.of(new Made(
                            Made.all(unit.sheets(), new FormGrid(form.number(), left, form.shape()), "")
                                    .sheets(),
                            new Places(List.of(), Set.of("表7", form.sheet().name()), "绩效"),
                            "target table of " + project + " missing"))
                    .filter(made -> isOneOfMany && isDue);
        });
    }
}
