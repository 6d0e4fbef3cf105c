package budget.sample;

import budget.sample.FormGrid.Spot;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiFunction;

/** Codes and names of rows mistyped. */
final class CodeDefects {

    private CodeDefects() {}

    private static Optional<Made> recoded(
            SoundUnit unit, Random random, List<Integer> forms, BiFunction<FormGrid, Integer, Optional<String>> other) {
        return Forms.first(
                Forms.shuffled(unit.sheets(), forms, random),
                form -> Forms.onRow(
                        form.leaves(),
                        random,
                        row -> other.apply(form, row)
                                .filter(code -> !isThere(form, code))
                                .map(code -> Made.at(
                                        unit.sheets(),
                                        typed(form, row, code),
                                        form.cells(row),
                                        form.code(row) + " typed " + code + ", name kept"))));
    }

    private static boolean isThere(FormGrid form, String code) {
        return form.number() != 7
                && form.leaves().stream().anyMatch(row -> form.code(row).equals(code));
    }

    private static FormGrid typed(FormGrid form, int row, String code) {
        FormGrid changed = form;
        int from = 0;
        for (int column = 0; column < form.shape().codeColumns(); column++) {
            int to = column == 0 ? 3 : from + 2;
            Spot spot = new Spot(form.number(), row, column);
            changed = changed.with(spot, form.at(spot).withText(code.substring(from, to)));
            from = to;
        }
        return changed;
    }

    /** The code of another row of the lists that stands below the same 款. */
    static Optional<Made> ofOtherName(SoundUnit unit, Random random) {
        return recoded(unit, random, List.of(2, 3, 5, 6), (form, row) -> sibling(form.code(row), random));
    }

    private static Optional<String> sibling(String code, Random random) {
        String parent = code.substring(0, code.length() - 2);
        List<String> siblings = CodeNames.all()
                .filter(other -> other.length() == code.length() && other.startsWith(parent) && !other.equals(code))
                .sorted()
                .toList();
        return Forms.any(siblings, random);
    }

    static Optional<Made> unknown(SoundUnit unit, Random random) {
        return recoded(unit, random, List.of(2, 3, 5, 6), (form, row) -> {
            String code = form.code(row);
            return Optional.of(code.substring(0, code.length() - 2) + "78");
        });
    }

    static Optional<Made> unknownCategory(SoundUnit unit, Random random) {
        return recoded(unit, random, Forms.CODES, (form, row) -> {
            String code = form.code(row);
            return Optional.of(code.charAt(0) + "98" + code.substring(3));
        });
    }

    /** 商品和服务支出 typed as 工资福利支出. */
    static Optional<Made> ofOtherClass(SoundUnit unit, Random random) {
        return recoded(
                unit,
                random,
                List.of(6),
                (form, row) -> Optional.of(form.code(row))
                        .filter(code -> code.startsWith("302"))
                        .map(code -> "301" + code.substring(3)));
    }

    static Optional<Made> ofProject(SoundUnit unit, Random random) {
        return recoded(unit, random, List.of(7), (form, row) -> sibling(form.code(row), random));
    }

    static Optional<Made> projectRenamed(SoundUnit unit, Random random) {
        FormGrid form = Forms.of(unit.sheets(), 7);
        return Forms.any(form.leaves(), random).map(row -> {
            Spot spot = new Spot(7, row, 4);
            String name = form.at(spot).text();
            String other = name.substring(0, Math.max(2, name.length() / 2)) + "专项经费";
            return Made.at(
                    unit.sheets(),
                    form.with(spot, form.at(spot).withText(other)),
                    form.cells(row),
                    name + " → " + other);
        });
    }

    /** An amount of 表1 entered for another 类, the total unchanged. */
    static Optional<Made> movedInFormOne(SoundUnit unit, Random random) {
        FormGrid form = Forms.of(unit.sheets(), 1);
        List<Integer> lines =
                form.rows(row -> form.at(new Spot(1, row, 2)).text().matches("2[0-9]{2}.*"));
        List<Spot> filled = lines.stream()
                .map(row -> new Spot(1, row, 3))
                .filter(spot -> form.amount(spot).signum() > 0)
                .toList();
        return Forms.any(filled, random)
                .flatMap(from -> Forms.any(
                                lines.stream().filter(row -> row != from.row()).toList(), random)
                        .map(row -> {
                            Spot to = new Spot(1, row, 3);
                            BigDecimal by = form.amount(from);
                            List<Spot> both = new ArrayList<>(List.of(from, to));
                            return Made.at(
                                    unit.sheets(),
                                    form.plus(from, by.negate()).plus(to, by),
                                    both,
                                    by + " to another 类");
                        }));
    }
}
