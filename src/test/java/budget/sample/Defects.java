package budget.sample;

import budget.sample.Defect.Made;
import budget.sample.FormGrid.Spot;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/** Mistakes that are more than one other number in a cell. */
final class Defects {

    private static final int[] CODE_FORMS = {2, 3, 5, 6, 7};

    private Defects() {}

    static FormGrid form(List<TypedSheet> sheets, int number) {
        return FormGrid.of(number, sheets.get(number - 1));
    }

    private static FormGrid anyCodeForm(List<TypedSheet> sheets, Random random) {
        return form(sheets, CODE_FORMS[random.nextInt(CODE_FORMS.length)]);
    }

    /** The amounts of two 项 of one 款 of 表3 exchanged. */
    static Optional<Made> swapped(List<TypedSheet> sheets, Random random) {
        FormGrid form = form(sheets, 3);
        List<int[]> pairs = new ArrayList<>();
        for (int row : form.bodyRows()) {
            boolean areBrothers = row + 1 < form.sheet().rows().size()
                    && form.isLeaf(row)
                    && form.isLeaf(row + 1)
                    && form.code(row).substring(0, 5).equals(form.code(row + 1).substring(0, 5));
            if (areBrothers) {
                pairs.add(new int[] {row, row + 1});
            }
        }
        if (pairs.isEmpty()) {
            return Optional.empty();
        }
        int[] pair = pairs.get(random.nextInt(pairs.size()));
        TypedSheet once = form.withRow(pair[0], exchanged(form, pair[0], pair[1]));
        TypedSheet twice = FormGrid.of(3, once).withRow(pair[1], exchanged(form, pair[1], pair[0]));
        return Optional.of(Made.of(
                sheets,
                form,
                twice,
                Stream.of(new Spot(3, pair[0], 4), new Spot(3, pair[1], 4)),
                form.code(pair[0]) + " ↔ " + form.code(pair[1])));
    }

    private static List<TypedCell> exchanged(FormGrid form, int own, int other) {
        List<TypedCell> cells = new ArrayList<>(form.sheet().rows().get(own).cells());
        for (int column = 4; column < cells.size(); column++) {
            cells.set(column, form.sheet().rows().get(other).cell(column));
        }
        return cells;
    }

    /** All amounts of a form in 元, its unit line still saying 万元. */
    static Optional<Made> timesTenThousand(List<TypedSheet> sheets, Random random) {
        FormGrid form = anyCodeForm(sheets, random);
        boolean isInYuan = form.sheet().rows().stream()
                .flatMap(row -> row.cells().stream())
                .anyMatch(cell -> cell.text().contains("单位：元"));
        if (isInYuan) {
            return Optional.empty();
        }
        TypedSheet yuan = form.sheet()
                .mapCells(cell -> cell.isNumber()
                        ? cell.withText(cell.value()
                                .multiply(BigDecimal.valueOf(10_000))
                                .setScale(2)
                                .toPlainString())
                        : cell);
        return Optional.of(Made.of(sheets, form, yuan, Stream.of(), "表" + form.number() + " × 10000"));
    }

    static Optional<Made> duplicated(List<TypedSheet> sheets, Random random) {
        FormGrid form = anyCodeForm(sheets, random);
        int row = anyLeaf(form, random);
        List<TypedRow> rows = new ArrayList<>(form.sheet().rows());
        rows.add(row + 1, rows.get(row));
        return Optional.of(Made.of(
                sheets,
                form,
                form.sheet().withRows(rows),
                Stream.of(new Spot(form.number(), row + 1, 0)),
                form.code(row)));
    }

    static Optional<Made> unknownCategory(List<TypedSheet> sheets, Random random) {
        FormGrid form = anyCodeForm(sheets, random);
        Spot spot = new Spot(form.number(), anyLeaf(form, random), 0);
        String unknown = form.at(spot).text().charAt(0) + "98";
        return Optional.of(Made.of(
                sheets,
                form,
                form.with(spot, form.at(spot).withText(unknown)),
                Stream.of(spot),
                form.at(spot).text() + " → " + unknown));
    }

    private static int anyLeaf(FormGrid form, Random random) {
        List<Integer> leaves = form.bodyRows().stream().filter(form::isLeaf).toList();
        return leaves.get(random.nextInt(leaves.size()));
    }

    static Optional<Made> withoutTotal(List<TypedSheet> sheets, Random random) {
        FormGrid form = anyCodeForm(sheets, random);
        List<TypedRow> rows = new ArrayList<>(form.sheet().rows());
        List<Integer> body = form.bodyRows();
        int total = body.stream().filter(form::isTotal).reduce((a, b) -> b).orElseThrow();
        rows.remove(total);
        return Optional.of(Made.of(sheets, form, form.sheet().withRows(rows), Stream.of(), "表" + form.number()));
    }

    /** An amount beside a label of a target table changed. */
    static Optional<Made> targetAmount(List<TypedSheet> sheets, Random random) {
        int number = 11 + random.nextInt(sheets.size() - 10);
        FormGrid form = form(sheets, number);
        List<Spot> spots = new ArrayList<>();
        for (int row = 0; row < form.sheet().rows().size(); row++) {
            TypedRow cells = form.sheet().rows().get(row);
            for (int column = 0; column < cells.cells().size(); column++) {
                if (cells.kind() == RowKind.FORM && cells.cell(column).text().matches("[0-9]+\\.[0-9]{2}")) {
                    spots.add(new Spot(number, row, column));
                }
            }
        }
        if (spots.isEmpty()) {
            return Optional.empty();
        }
        Spot spot = spots.get(random.nextInt(spots.size()));
        TypedCell before = form.at(spot);
        TypedCell after =
                before.withText(before.value().add(new BigDecimal("3.21")).toPlainString());
        return Optional.of(
                Made.of(sheets, form, form.with(spot, after), Stream.of(spot), before.text() + " → " + after.text()));
    }

    /** A form that is declared empty filled with a row of its own after all. */
    static Optional<Made> filled(List<TypedSheet> sheets, Random random) {
        List<FormGrid> empty = Stream.of(8, 9)
                .map(number -> form(sheets, number))
                .filter(form -> !form.sheet().rowsOf(RowKind.NOTE).isEmpty())
                .filter(form -> form.shape().amountColumns().isEmpty())
                .toList();
        if (empty.isEmpty()) {
            return Optional.empty();
        }
        FormGrid form = empty.get(random.nextInt(empty.size()));
        int row = form.bodyRows().get(0);
        List<TypedCell> cells = new ArrayList<>(
                Collections.nCopies(form.sheet().rows().get(row).cells().size(), TypedCell.BLANK));
        cells.set(0, TypedCell.words(form.number() == 8 ? "212" : "223"));
        cells.set(4, TypedCell.number("12.00"));
        cells.set(6, TypedCell.number("12.00"));
        return Optional.of(Made.of(sheets, form, form.withRow(row, cells), Stream.of(), "表" + form.number()));
    }

    static Optional<Made> withoutForm(List<TypedSheet> sheets, Random random) {
        int number = 1 + random.nextInt(10);
        List<TypedSheet> left = new ArrayList<>(sheets);
        left.remove(number - 1);
        return Optional.of(new Made(left, List.of(), "表" + number));
    }
}
