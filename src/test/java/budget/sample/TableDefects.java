package budget.sample;

import budget.sample.FormGrid.Spot;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Mistakes about a form as a whole, a column of it, or what stands above it. */
final class TableDefects {

    private TableDefects() {}

    private static FormGrid mapped(FormGrid form, UnaryOperator<TypedCell> change) {
        return new FormGrid(form.number(), form.sheet().mapCells(change), form.shape());
    }

    private static Optional<Made> retyped(
            SoundUnit unit, Random random, List<Integer> forms, String what, UnaryOperator<TypedCell> change) {
        return Forms.first(Forms.shuffled(unit.sheets(), forms, random), form -> {
            FormGrid after = mapped(form, change);
            return Optional.of(Made.all(unit.sheets(), after, what))
                    .filter(made -> !after.sheet().equals(form.sheet()));
        });
    }

    static Optional<Made> labelledYuan(SoundUnit unit, Random random) {
        return retyped(
                unit,
                random,
                Forms.FIRST_NINE,
                "says 元 over 万元",
                cell -> cell.withText(cell.text().replace("单位：万元", "单位：元")));
    }

    static Optional<Made> keptInYuan(SoundUnit unit, Random random) {
        return retyped(unit, random, Forms.FIRST_NINE, "× 10000", TableDefects::inYuan)
                .filter(made -> !Forms.isInYuan(Forms.of(unit.sheets(), 1)));
    }

    private static TypedCell inYuan(TypedCell cell) {
        return cell.isNumber()
                ? cell.withText(cell.value()
                        .movePointRight(4)
                        .setScale(2, RoundingMode.HALF_UP)
                        .toPlainString())
                : cell;
    }

    static Optional<Made> emptied(SoundUnit unit, Random random) {
        return retyped(unit, random, Forms.FIRST_NINE, "emptied", cell -> cell.isNumber() ? TypedCell.BLANK : cell);
    }

    static Optional<Made> ofOtherUnit(SoundUnit unit, Random random) {
        return retyped(
                unit,
                random,
                Forms.FIRST_NINE,
                "names 澜川州审计局",
                cell -> cell.withText(cell.text().replace("：" + unit + " ", "：澜川州审计局 ")));
    }

    static Optional<Made> withoutMoneyUnit(SoundUnit unit, Random random) {
        return retyped(
                unit,
                random,
                Forms.FIRST_NINE,
                "unit of money missing",
                cell -> cell.withText(cell.text().replaceAll(" +单位：万?元", "")));
    }

    static Optional<Made> headersExchanged(SoundUnit unit, Random random) {
        return retyped(unit, random, List.of(3, 5, 6, 8, 9), "headers exchanged", cell -> switch (cell.text()) {
            case "基本支出" -> cell.withText("项目支出");
            case "项目支出" -> cell.withText("基本支出");
            case "人员经费" -> cell.withText("公用经费");
            case "公用经费" -> cell.withText("人员经费");
            default -> cell;
        });
    }

    static Optional<Made> headersRenamed(SoundUnit unit, Random random) {
        return retyped(unit, random, List.of(3, 5, 6), "two headers renamed", cell -> switch (cell.text()) {
            case "基本支出", "人员经费" -> cell.withText("日常保障");
            case "项目支出", "公用经费" -> cell.withText("专门安排");
            default -> cell;
        });
    }

    static Optional<Made> ofOtherYear(SoundUnit unit, Random random) {
        return Forms.first(Forms.shuffled(unit.sheets(), Forms.FIRST_NINE, random), form -> {
            TypedSheet dated = form.sheet()
                    .mapRows(row -> row.kind() == RowKind.TITLE || row.kind() == RowKind.FRAMED_TITLE
                            ? row.map(cell -> cell.isWords() ? cell.withText("2022年" + cell.text()) : cell)
                            : row);
            return Optional.of(
                    Made.all(unit.sheets(), new FormGrid(form.number(), dated, form.shape()), "titled 2022年"));
        });
    }

    /** A column of parts taken out. */
    static Optional<Made> columnMissing(SoundUnit unit, Random random) {
        return Forms.first(Forms.shuffled(unit.sheets(), List.of(3, 5, 6), random), form -> {
            int last = form.parts().get(1);
            TypedSheet narrower = form.sheet()
                    .mapRows(row -> new TypedRow(
                            row.kind(),
                            row.cells().subList(0, Math.min(last, row.cells().size()))));
            return Optional.of(Made.all(
                    unit.sheets(), new FormGrid(form.number(), narrower, form.shape()), "last column missing"));
        });
    }

    /** The amounts of a column one row down. */
    static Optional<Made> columnShifted(SoundUnit unit, Random random) {
        return Forms.first(Forms.shuffled(unit.sheets(), Forms.CODES, random), form -> {
            int column = form.sums(6).get(0);
            List<Integer> rows = form.rows(row -> row != form.totalRow());
            FormGrid after = form.with(new Spot(form.number(), rows.get(0), column), TypedCell.BLANK);
            List<Spot> spots = rows.stream()
                    .map(row -> new Spot(form.number(), row, column))
                    .toList();
            for (int at = 0; at + 1 < spots.size(); at++) {
                after = after.with(spots.get(at + 1), form.at(spots.get(at)));
            }
            return Optional.of(Made.at(unit.sheets(), after, spots, "column " + column + " one row down")
                    .anywhereOn(form));
        });
    }

    /** A form with other figures that agree among themselves. */
    static Optional<Made> ofOldFigures(SoundUnit unit, Random random) {
        return Forms.first(Forms.shuffled(unit.sheets(), List.of(2, 3, 5, 6), random), form -> {
            FormGrid after = form;
            for (int row : form.leaves()) {
                for (Spot part : form.partsOf(row)) {
                    BigDecimal by = form.amount(part)
                            .multiply(BigDecimal.valueOf(-4 - random.nextInt(12), 2))
                            .setScale(2, RoundingMode.HALF_UP);
                    after = after.plusWithSums(part, by);
                }
            }
            return Optional.of(Made.all(unit.sheets(), after, "other figures, sound in itself"));
        });
    }

    static Optional<Made> missing(SoundUnit unit, Random random) {
        int number = 1 + random.nextInt(10);
        List<TypedSheet> left = new ArrayList<>(unit.sheets());
        left.remove(number - 1);
        return Optional.of(new Made(left, new Places(List.of(), Set.of(), "表" + number), "表" + number + " missing"));
    }

    /** A form that is declared empty filled with a row after all. */
    static Optional<Made> declaredEmptyFilled(SoundUnit unit, Random random) {
        List<FormGrid> empty = Stream.of(8, 9)
                .map(number -> Forms.of(unit.sheets(), number))
                .filter(form -> form.shape().amountColumns().isEmpty())
                .toList();
        return Forms.any(empty, random).map(form -> {
            int row = form.bodyRows().get(0);
            int width = form.sheet().rows().get(row).cells().size();
            List<TypedCell> cells = new ArrayList<>(Collections.nCopies(width, TypedCell.BLANK));
            cells.set(0, TypedCell.words(form.number() == 8 ? "212" : "223"));
            cells.set(4, TypedCell.number("12.00"));
            cells.set(6, TypedCell.number("12.00"));
            FormGrid filled = form.withRow(row, cells)
                    .with(new Spot(form.number(), form.totalRow(), 4), TypedCell.number("12.00"))
                    .with(new Spot(form.number(), form.totalRow(), 6), TypedCell.number("12.00"));
            return Made.all(unit.sheets(), filled, "filled though declared empty");
        });
    }

    /** More reception in 表10 than 表6 and 表7 can hold. */
    static Optional<Made> receptionTooLarge(SoundUnit unit, Random random) {
        FormGrid six = Forms.of(unit.sheets(), 6);
        FormGrid seven = Forms.of(unit.sheets(), 7);
        FormGrid form = Forms.of(unit.sheets(), 10);
        BigDecimal held = six.amount(new Spot(6, RowDefects.rowOf(six, "30217"), 3))
                .add(seven.amount(new Spot(7, seven.totalRow(), 7)))
                .add(BigDecimal.valueOf(50));
        return form.rows(row -> form.at(new Spot(10, row, 0)).text().equals("公务接待费")).stream()
                .map(row -> new Spot(10, row, 2))
                .map(spot -> Made.at(
                        unit.sheets(),
                        form.plus(spot, held),
                        List.of(spot),
                        "公务接待费 +" + held + ": more than 表6 and 表7 can hold"))
                .findFirst();
    }
}
