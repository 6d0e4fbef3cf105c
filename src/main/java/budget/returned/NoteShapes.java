package budget.returned;

import budget.model.CellAddress;
import budget.ooxml.CannotAnnotateException;
import budget.ooxml.UsualPrefixes;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The boxes of comments: a drawing in VML, a markup older than the standard.
 *
 * <p>VML of Excel may be malformed XML, so its text is searched for the boxes and all else is kept.
 */
final class NoteShapes {

    private static final Pattern SHAPE = Pattern.compile("<v:shape[\\s>].*?</v:shape>\\s*", Pattern.DOTALL);
    private static final Pattern ROW = Pattern.compile("<x:Row>\\s*([0-9]{1,7})\\s*</x:Row>");
    private static final Pattern COLUMN = Pattern.compile("<x:Column>\\s*([0-9]{1,5})\\s*</x:Column>");
    private static final Pattern ANCHOR = Pattern.compile("(<x:Anchor>)[^<]*(</x:Anchor>)");
    private static final Pattern ID = Pattern.compile("_x0000_s([0-9]{1,9})");
    private static final Pattern ID_BLOCKS = Pattern.compile("(<o:idmap[^>]*\\sdata=\")([0-9, ]*)(\")");
    /** Shapes are numbered in blocks, which belong to one drawing each. */
    private static final int BLOCK = 1024;

    private static final String NAMES = "xmlns:v=\"urn:schemas-microsoft-com:vml\""
            + " xmlns:o=\"urn:schemas-microsoft-com:office:office\" xmlns:x=\"urn:schemas-microsoft-com:office:excel\"";
    private static final String TYPE = "<v:shapetype id=\"_x0000_t202\" coordsize=\"21600,21600\" o:spt=\"202\""
            + " path=\"m,l,21600r21600,l21600,xe\"><v:stroke joinstyle=\"miter\"/>"
            + "<v:path gradientshapeok=\"t\" o:connecttype=\"rect\"/></v:shapetype>";

    private final String drawing;
    private final Set<CellAddress> removed = new HashSet<>();
    private final TreeMap<CellAddress, CommentBox> placed = new TreeMap<>();

    NoteShapes(byte[] drawing) throws CannotAnnotateException {
        // Bytes as ISO 8859-1 characters; what is added is ASCII, so the encoding does not matter.
        String text = new String(drawing, StandardCharsets.ISO_8859_1);
        boolean isUsual = text.contains("xmlns:v=\"urn:schemas-microsoft-com:vml\"") && text.contains("</");
        this.drawing = isUsual ? text : UsualPrefixes.of(drawing, NAMES);
    }

    /** A drawing without shapes, whose shapes will be numbered in this block. */
    static byte[] empty(int block) {
        return ("<xml " + NAMES + "><o:shapelayout v:ext=\"edit\"><o:idmap v:ext=\"edit\" data=\"" + block
                        + "\"/></o:shapelayout></xml>")
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** The last block that a drawing numbers its shapes in. */
    static int lastBlock(byte[] drawing) {
        String text = new String(drawing, StandardCharsets.ISO_8859_1);
        Matcher blocks = ID_BLOCKS.matcher(text);
        int last = lastId(text) / BLOCK;
        return blocks.find() ? Math.max(last, blocks(blocks.group(2)).last()) : last;
    }

    private static NavigableSet<Integer> blocks(String list) {
        NavigableSet<Integer> blocks = new TreeSet<>(Set.of(0));
        for (String block : list.split("[, ]+", -1)) {
            if (block.matches("[0-9]{1,6}")) {
                blocks.add(Integer.parseInt(block));
            }
        }
        return blocks;
    }

    private static int lastId(String drawing) {
        return ID.matcher(drawing)
                .results()
                .mapToInt(id -> Integer.parseInt(id.group(1)))
                .max()
                .orElse(0);
    }

    void remove(Collection<CellAddress> cells) {
        removed.addAll(cells);
    }

    /** Gives the comment at a cell a box of this size, whether it has one already or not. */
    void place(CellAddress cell, CommentBox box) {
        placed.put(cell, box);
    }

    byte[] bytes() {
        TreeMap<CellAddress, CommentBox> left = new TreeMap<>(placed);
        String kept =
                SHAPE.matcher(drawing).replaceAll(shape -> Matcher.quoteReplacement(changed(shape.group(), left)));
        String all = left.isEmpty() ? kept : withNew(kept, left);
        return all.getBytes(StandardCharsets.ISO_8859_1);
    }

    private String changed(String shape, Map<CellAddress, CommentBox> left) {
        Matcher row = ROW.matcher(shape);
        Matcher column = COLUMN.matcher(shape);
        if (!shape.contains("ObjectType=\"Note\"") || !row.find() || !column.find()) {
            return shape;
        }
        CellAddress cell = new CellAddress(Integer.parseInt(row.group(1)) + 1, Integer.parseInt(column.group(1)));
        if (removed.contains(cell)) {
            return "";
        }
        CommentBox box = left.remove(cell);
        return box == null ? shape : ANCHOR.matcher(shape).replaceFirst("$1" + anchor(box) + "$2");
    }

    private static String withNew(String drawing, Map<CellAddress, CommentBox> boxes) {
        Matcher blocks = ID_BLOCKS.matcher(drawing);
        NavigableSet<Integer> known = blocks.find() ? blocks(blocks.group(2)) : new TreeSet<>(Set.of(0));
        int id = Math.max(lastId(drawing), Math.max(1, known.last()) * BLOCK);
        StringBuilder shapes = new StringBuilder(drawing.contains("_x0000_t202\"") ? "" : TYPE);
        for (Map.Entry<CellAddress, CommentBox> box : boxes.entrySet()) {
            id++;
            known.add(id / BLOCK);
            shapes.append(shape(id, box.getKey(), box.getValue()));
        }
        known.remove(0);
        String numbers = known.stream().map(String::valueOf).collect(Collectors.joining(","));
        String numbered = ID_BLOCKS.matcher(drawing).replaceFirst("$1" + numbers + "$3");
        int end = numbered.lastIndexOf("</");
        return numbered.substring(0, end) + shapes + numbered.substring(end);
    }

    private static String shape(int id, CellAddress cell, CommentBox box) {
        return ("<v:shape id=\"_x0000_s%d\" type=\"#_x0000_t202\" style=\"position:absolute;visibility:hidden\""
                        + " fillcolor=\"#ffffe1\" o:insetmode=\"auto\"><v:fill color2=\"#ffffe1\"/>"
                        + "<v:shadow on=\"t\" color=\"black\" obscured=\"t\"/><v:path o:connecttype=\"none\"/>"
                        + "<v:textbox style=\"mso-direction-alt:auto\"><div style=\"text-align:left\"></div></v:textbox>"
                        + "<x:ClientData ObjectType=\"Note\"><x:MoveWithCells/><x:SizeWithCells/>"
                        + "<x:Anchor>%s</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>%d</x:Row><x:Column>%d</x:Column>"
                        + "</x:ClientData></v:shape>")
                .formatted(id, anchor(box), cell.row() - 1, cell.column());
    }

    private static String anchor(CommentBox box) {
        return "%d, %d, %d, %d, %d, %d, %d, %d"
                .formatted(
                        box.left().index(),
                        box.left().beyond(),
                        box.top().index(),
                        box.top().beyond(),
                        box.right().index(),
                        box.right().beyond(),
                        box.bottom().index(),
                        box.bottom().beyond());
    }
}
