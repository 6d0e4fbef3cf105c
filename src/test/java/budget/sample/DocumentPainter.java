package budget.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Puts typed sheets into a document: what has a frame is a table, all else are paragraphs. */
final class DocumentPainter {

    /** The width of a character, in twentieths of a point. */
    private static final int CHARACTER = 110;

    /** Edges that were drawn by hand are so far apart. */
    private static final int APART = 90;

    private final DocumentXml xml;
    private final @Nullable Random habits;

    private DocumentPainter(DocumentXml xml, @Nullable Random habits) {
        this.xml = xml;
        this.habits = habits;
    }

    /** Tables as they are. */
    static DocumentPainter plain(DocumentXml xml) {
        return new DocumentPainter(xml, null);
    }

    /** Tables as people leave them: cut in two where a page ended, with edges a little apart, in digits of full width. */
    static DocumentPainter ofHabits(DocumentXml xml, Random habits) {
        return new DocumentPainter(xml, habits);
    }

    void paint(TypedSheet sheet) {
        List<TypedRow> framed = new ArrayList<>();
        for (TypedRow row : sheet.rows()) {
            if (row.kind().framed()) {
                framed.add(row);
            } else {
                table(sheet, framed);
                xml.paragraph(row.cell(0).text(), row.kind().centred() ? "<w:jc w:val=\"center\"/>" : "");
            }
        }
        table(sheet, framed);
    }

    private void table(TypedSheet sheet, List<TypedRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        List<Integer> widths =
                sheet.widths().stream().map(width -> width * CHARACTER).toList();
        int cut = habits == null ? 0 : cut(rows, habits);
        if (cut > 0) {
            part(widths, rows.subList(0, cut));
            if (habits != null && habits.nextBoolean()) {
                xml.paragraph("续表");
            }
        }
        part(widths, rows.subList(cut, rows.size()));
        xml.paragraph("");
        rows.clear();
    }

    /** A row of the body that is no part of one above it; 0 for none. */
    private static int cut(List<TypedRow> rows, Random habits) {
        List<Integer> places = IntStream.range(1, rows.size())
                .filter(row -> rows.get(row).kind() == RowKind.BODY
                        && rows.get(row - 1).kind() == RowKind.BODY
                        && rows.get(row).cells().stream()
                                .noneMatch(cell -> cell.kind() == TypedCell.Kind.PART_OF_ABOVE))
                .boxed()
                .toList();
        return places.isEmpty() || habits.nextInt(3) == 0 ? 0 : places.get(habits.nextInt(places.size()));
    }

    private void part(List<Integer> widths, List<TypedRow> rows) {
        if (habits == null) {
            xml.table(widths, rows);
            return;
        }
        boolean isWide = habits.nextInt(4) == 0;
        List<TypedRow> typed = isWide ? rows.stream().map(DocumentPainter::wide).toList() : rows;
        if (habits.nextBoolean()) {
            xml.table(widths, typed);
        } else {
            drawnByHand(widths, typed, habits);
        }
    }

    private static TypedRow wide(TypedRow row) {
        return row.map(cell -> cell.isNumber() ? cell.withText(wide(cell.text())) : cell);
    }

    private static String wide(String number) {
        StringBuilder wide = new StringBuilder();
        number.chars().forEach(c -> wide.append((char) (c >= '0' && c <= '9' ? c + 0xfee0 : c)));
        return wide.toString();
    }

    /** Every edge inside the table is twice in the grid; each row has one of the two. */
    private void drawnByHand(List<Integer> widths, List<TypedRow> rows, Random habits) {
        List<Integer> grid = new ArrayList<>();
        for (int column = 0; column < widths.size(); column++) {
            grid.add(column == 0 ? widths.get(column) : widths.get(column) - APART);
            if (column < widths.size() - 1) {
                grid.add(APART);
            }
        }
        List<TypedRow> drawn = new ArrayList<>();
        boolean[] late = new boolean[widths.size()];
        for (TypedRow row : rows) {
            boolean isBelow = row.cells().stream().anyMatch(cell -> cell.kind() == TypedCell.Kind.PART_OF_ABOVE);
            for (int column = 1; column < late.length && !isBelow; column++) {
                late[column] = habits.nextBoolean();
            }
            drawn.add(drawn(row, late));
        }
        xml.table(grid, drawn);
    }

    private static TypedRow drawn(TypedRow row, boolean[] late) {
        List<TypedCell> cells = new ArrayList<>();
        cells.add(row.cell(0));
        for (int column = 1; column < late.length; column++) {
            cells.add(late[column] ? TypedCell.PART_OF_LEFT : row.cell(column));
            cells.add(late[column] ? row.cell(column) : TypedCell.PART_OF_LEFT);
        }
        return new TypedRow(row.kind(), cells);
    }
}
