package budget.word;

import budget.model.CellAddress;
import budget.word.BlockReader.Blocks;
import budget.workbook.Cell;
import budget.workbook.GridSheet;
import budget.workbook.MergedRegions;
import budget.workbook.Row;
import budget.workbook.Sheet;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Makes sheets of the blocks of a document: one of each table with the paragraphs that belong to it, and one of all other
 * paragraphs.
 *
 * <p>Paragraphs that show something are counted from 1, tables too. The tables in the cells of one that arranges a page are
 * counted within it: the first one in the third is 第3.1表.
 */
final class DocumentSheets implements Blocks {

    private final String text;
    private final Out out;
    private final Map<Integer, Paragraph> narrative = new TreeMap<>();
    private final Map<Integer, Paragraph> gap = new LinkedHashMap<>();
    private @Nullable OpenTable open;
    private int paragraphs;
    private int tables;
    private String within = "";

    /** Sheets for these; that of the paragraphs gets this name. */
    DocumentSheets(String text, Out out) {
        this.text = text;
        this.out = out;
    }

    @Override
    public void take(Block block) throws IOException {
        if (block instanceof WordTable table) {
            take(table);
        } else if (block instanceof Paragraph paragraph && !paragraph.isBlank()) {
            paragraphs++;
            gap.put(paragraphs, paragraph);
        }
    }

    private void take(WordTable table) throws IOException {
        tables++;
        String number = within + tables;
        if (!table.isBlank()) {
            List<Paragraph> between = List.copyOf(gap.values());
            if (open != null && open.goesOnIn(table, between)) {
                open.add(number, table, between);
                gap.clear();
            } else {
                close();
                open = new OpenTable(number, table, titles());
            }
        }
        if (!table.inner().isEmpty()) {
            close();
            takeInner(number, table.inner());
        }
    }

    private void takeInner(String number, List<Block> blocks) throws IOException {
        String outer = within;
        int outerTables = tables;
        within = number + ".";
        tables = 0;
        for (Block block : blocks) {
            take(block);
        }
        close();
        within = outer;
        tables = outerTables;
    }

    /** Passes on the table so far, with the notes below it. */
    private void close() throws IOException {
        OpenTable last = open;
        open = null;
        if (last != null) {
            int notes = TitleLines.countBelow(List.copyOf(gap.values()));
            for (Integer number : List.copyOf(gap.keySet()).subList(0, notes)) {
                last.note(number, Objects.requireNonNull(gap.remove(number)));
            }
            Sheet sheet = last.sheet();
            out.take(sheet, last.places());
        }
    }

    /** Takes the lines that belong to the next table out of the gap; the rest is narrative. */
    private Map<Integer, Paragraph> titles() {
        List<Integer> numbers = List.copyOf(gap.keySet());
        int above = TitleLines.countAbove(List.copyOf(gap.values()));
        Map<Integer, Paragraph> titles = new TreeMap<>();
        for (Integer number : numbers.subList(numbers.size() - above, numbers.size())) {
            titles.put(number, Objects.requireNonNull(gap.remove(number)));
        }
        narrative.putAll(gap);
        gap.clear();
        return titles;
    }

    /** Passes on what is left at the end of the document. */
    void finish() throws IOException {
        close();
        narrative.putAll(gap);
        gap.clear();
        List<Row> rows = new ArrayList<>();
        Map<CellAddress, ElementBytes> places = new TreeMap<>();
        narrative.forEach((number, paragraph) -> {
            CellAddress address = CellAddress.ofParagraph(number);
            places.put(address, paragraph.bytes());
            rows.add(new Row(
                    address.row(), false, List.of(new Cell.Text(address, paragraph.text(), paragraph.plain()))));
        });
        if (!rows.isEmpty()) {
            out.take(new GridSheet(text, MergedRegions.NONE, rows), places);
        }
    }

    /** Takes a sheet, and where its cells are in the part. */
    @FunctionalInterface
    interface Out {
        void take(Sheet sheet, Map<CellAddress, ElementBytes> places) throws IOException;
    }
}
