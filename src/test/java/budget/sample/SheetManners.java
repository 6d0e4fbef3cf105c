package budget.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The manners that move rows and columns, and those about sheets. */
final class SheetManners {

    private static final int ROWS_ON_FIRST_PAGE = 18;
    private static final List<String> SHORT_NAMES =
            List.of("收支总体", "收入总体", "支出总体", "财政拨款收支", "一般公共预算", "基本支出", "项目支出", "政府性基金", "国有资本经营", "三公经费", "绩效目标");

    private SheetManners() {}

    static TypedSheet apply(Manner manner, TypedSheet sheet) {
        return switch (manner) {
            case SINGLE_CODE -> singleCode(sheet);
            case HEADER_AGAIN -> headerAgain(sheet);
            case MOVED -> moved(sheet);
            default -> sheet;
        };
    }

    static List<TypedSheet> applyToAll(Manner manner, List<TypedSheet> sheets, String unitName) {
        return switch (manner) {
            case ONE_SHEET -> List.of(stacked(sheets));
            case SHORT_SHEET_NAMES -> named(sheets, SHORT_NAMES);
            case PLAIN_SHEET_NAMES ->
                named(
                        sheets,
                        IntStream.rangeClosed(1, sheets.size())
                                .mapToObj(number -> "Sheet" + number)
                                .toList());
            case CONTENTS -> before(contents(sheets), sheets);
            case COVER -> before(cover(unitName), sheets);
            default -> sheets;
        };
    }

    /** Puts 201, 03 and 50 into one cell; the rows of heads that only told the columns apart go. */
    private static TypedSheet singleCode(TypedSheet sheet) {
        int codes = FormShape.of(sheet).codeColumns();
        if (codes == 0) {
            return sheet;
        }
        List<Integer> widths =
                new ArrayList<>(sheet.widths().subList(codes - 1, sheet.widths().size()));
        widths.set(0, 12);
        List<TypedRow> rows = sheet.rows().stream()
                .map(row -> joined(row, codes))
                .filter(row -> row.cells().stream().anyMatch(cell -> !cell.equals(TypedCell.PART_OF_ABOVE)))
                .toList();
        return new TypedSheet(sheet.name(), widths, rows);
    }

    private static TypedRow joined(TypedRow row, int codes) {
        if (row.cells().size() <= codes) {
            return row;
        }
        List<TypedCell> cells =
                new ArrayList<>(row.cells().subList(codes, row.cells().size()));
        String code = String.join(
                "", row.cells().stream().limit(codes).map(TypedCell::text).toList());
        TypedCell first = row.kind() == RowKind.BODY ? TypedCell.words(code) : row.cell(0);
        boolean separate = first.text().equals("类");
        cells.add(0, separate ? TypedCell.PART_OF_ABOVE : first);
        if (row.kind() == RowKind.FRAMED_TITLE) {
            cells = new ArrayList<>(row.cells().subList(0, row.cells().size() - codes + 1));
        }
        return new TypedRow(row.kind(), cells);
    }

    private static TypedSheet headerAgain(TypedSheet sheet) {
        int head = sheet.heading().size();
        int page = head + ROWS_ON_FIRST_PAGE;
        if (FormShape.of(sheet).codeColumns() == 0 || sheet.rows().size() < page + 4) {
            return sheet;
        }
        List<TypedRow> rows = new ArrayList<>(sheet.rows());
        rows.addAll(page, sheet.rowsOf(RowKind.HEAD));
        return sheet.withRows(rows);
    }

    private static TypedSheet moved(TypedSheet sheet) {
        List<Integer> widths = new ArrayList<>(sheet.widths());
        widths.add(0, 3);
        Stream<TypedRow> rows = sheet.rows().stream().map(row -> {
            List<TypedCell> cells = new ArrayList<>(row.cells());
            cells.add(0, TypedCell.OUTSIDE);
            return new TypedRow(row.kind(), cells);
        });
        return new TypedSheet(
                sheet.name(), widths, Stream.concat(Stream.of(gap()), rows).toList());
    }

    private static TypedSheet stacked(List<TypedSheet> sheets) {
        int columns =
                sheets.stream().mapToInt(sheet -> sheet.widths().size()).max().orElse(1);
        List<Integer> widths = new ArrayList<>();
        for (int column = 0; column < columns; column++) {
            widths.add(column < 5 ? 22 : 15);
        }
        List<TypedRow> rows = new ArrayList<>();
        for (TypedSheet sheet : sheets) {
            rows.addAll(sheet.rows());
            rows.add(gap());
        }
        return new TypedSheet("部门预算表", widths, rows);
    }

    private static List<TypedSheet> named(List<TypedSheet> sheets, List<String> names) {
        return IntStream.range(0, sheets.size())
                .mapToObj(at -> sheets.get(at).named(names.get(at)))
                .toList();
    }

    private static List<TypedSheet> before(TypedSheet first, List<TypedSheet> sheets) {
        return Stream.concat(Stream.of(first), sheets.stream()).toList();
    }

    private static TypedSheet cover(String unitName) {
        return new TypedSheet(
                "封面",
                List.of(20, 20, 20, 20, 20),
                List.of(
                        gap(),
                        gap(),
                        SheetText.row(RowKind.COVER, unitName + "|<|<|<|<"),
                        SheetText.row(RowKind.COVER, "2023年部门预算公开|<|<|<|<"),
                        gap(),
                        SheetText.row(RowKind.YEAR, "2023年1月31日|<|<|<|<")));
    }

    private static TypedSheet contents(List<TypedSheet> sheets) {
        List<TypedRow> rows = new ArrayList<>(List.of(SheetText.row(RowKind.TITLE, "目    录")));
        for (TypedSheet sheet : sheets) {
            Stream.of(RowKind.TITLE, RowKind.FRAMED_TITLE)
                    .flatMap(kind -> sheet.rowsOf(kind).stream())
                    .flatMap(row -> row.cells().stream())
                    .filter(TypedCell::isWords)
                    .findFirst()
                    .ifPresent(title -> rows.add(SheetText.row(RowKind.CONTENTS, rows.size() + ".  " + title.text())));
        }
        return new TypedSheet("目录", List.of(90), rows);
    }

    private static TypedRow gap() {
        return new TypedRow(RowKind.GAP, List.of(TypedCell.OUTSIDE));
    }
}
