package budget.sample;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/** The manners that change single cells and leave every row and column where it is. */
final class CellManners {

    private static final Map<String, String> SPREAD = Map.of(
            "合计", "合      计",
            "总计", "总      计",
            "项目", "项      目",
            "预算数", "预 算 数",
            "基本支出", "基 本 支 出",
            "项目支出", "项 目 支 出",
            "名称", "名    称");

    private CellManners() {}

    static TypedSheet apply(Manner manner, TypedSheet sheet) {
        return switch (manner) {
            case SPREAD_WORDS -> sheet.mapCells(CellManners::spread);
            case HALF_WIDTH_BRACKETS -> sheet.mapCells(CellManners::halfWidth);
            case INDENTED_NAMES -> sheet.mapRows(row -> indented(row, FormShape.of(sheet)));
            case NUMBERS_AS_TEXT -> sheet.mapRows(row -> inBody(row, cell -> TypedCell.words(cell.text())));
            case THOUSANDS -> sheet.mapRows(row -> inBody(row, CellManners::withMarks));
            case PADDED -> sheet.mapRows(row -> padded(row, sheet.rows().indexOf(row), FormShape.of(sheet)));
            case NUMERIC_CODES -> sheet.mapRows(row -> numericCodes(row, FormShape.of(sheet)));
            case YEAR_IN_TITLES -> sheet.mapRows(CellManners::withYear);
            default -> sheet;
        };
    }

    static TypedSheet withoutFormulas(TypedSheet sheet) {
        return sheet.mapCells(cell -> cell.workedOutBy(""));
    }

    private static TypedCell spread(TypedCell cell) {
        return cell.withText(SPREAD.getOrDefault(cell.text().replace(" ", ""), cell.text()));
    }

    private static TypedCell halfWidth(TypedCell cell) {
        return cell.withText(cell.text().replace('（', '(').replace('）', ')').replace('：', ':'));
    }

    private static TypedRow inBody(TypedRow row, java.util.function.UnaryOperator<TypedCell> change) {
        return row.kind() == RowKind.BODY ? row.map(cell -> cell.isNumber() ? change.apply(cell) : cell) : row;
    }

    private static TypedCell withMarks(TypedCell cell) {
        BigDecimal value = cell.value();
        return TypedCell.words(
                value.signum() == 0 ? cell.text() : String.format(Locale.ROOT, "%,." + value.scale() + "f", value));
    }

    private static TypedRow indented(TypedRow row, FormShape shape) {
        int name = shape.codeColumns();
        boolean coded =
                row.kind() == RowKind.BODY && name > 0 && !row.cell(0).text().isEmpty();
        if (!coded) {
            return row;
        }
        int level = (int) IntStream.range(1, name)
                .filter(column -> !row.cell(column).text().isEmpty())
                .count();
        List<TypedCell> cells = new ArrayList<>(row.cells());
        cells.set(
                name,
                cells.get(name).withText("　".repeat(level) + cells.get(name).text()));
        return new TypedRow(row.kind(), cells);
    }

    /** As typed by hand: some amounts followed by a wide blank, blank amounts filled with one. */
    private static TypedRow padded(TypedRow row, int number, FormShape shape) {
        if (row.kind() != RowKind.BODY) {
            return row;
        }
        List<TypedCell> cells = new ArrayList<>(row.cells());
        for (int column : shape.amountColumns()) {
            TypedCell cell = cells.get(column);
            if (cell.equals(TypedCell.BLANK)) {
                cells.set(column, TypedCell.words("　"));
            } else if (!cell.isPart() && (number + column) % 3 == 0) {
                cells.set(column, TypedCell.words(cell.text() + "　"));
            }
        }
        return new TypedRow(row.kind(), cells);
    }

    private static TypedRow numericCodes(TypedRow row, FormShape shape) {
        if (row.kind() != RowKind.BODY) {
            return row;
        }
        List<TypedCell> cells = new ArrayList<>(row.cells());
        for (int column = 0; column < shape.codeColumns(); column++) {
            if (cells.get(column).isWords()) {
                int code = Integer.parseInt(cells.get(column).text());
                cells.set(column, TypedCell.number(Integer.toString(code)));
            }
        }
        return new TypedRow(row.kind(), cells);
    }

    private static TypedRow withYear(TypedRow row) {
        boolean title = row.kind() == RowKind.TITLE || row.kind() == RowKind.FRAMED_TITLE;
        return title
                ? row.map(cell ->
                        cell.isWords() && !cell.text().contains("绩  效") ? cell.withText("2023年" + cell.text()) : cell)
                : row;
    }
}
