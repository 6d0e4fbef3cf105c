package budget.document;

import budget.docx.Block;
import budget.docx.Block.Grid;
import budget.docx.Block.GridCell;
import budget.docx.Block.Paragraph;
import budget.model.CellAddress;
import budget.model.SheetCell;
import budget.submission.SubmissionContent;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A document with one figure changed: a cell that is a number, or a number with its unit in a sentence.
 *
 * @param place the table by its number, and the cell; the words of a sentence
 * @param words what was changed
 */
record ChangedFigure(List<Block> blocks, String place, String words) {

    private static final Pattern CELL = Pattern.compile("-?[0-9]+\\.[0-9]+");
    private static final Pattern IN_SENTENCE = Pattern.compile("[0-9]+(?:\\.[0-9]+)?(?=万元|%)");

    static ChangedFigure in(List<Block> blocks, Random random) {
        List<Place> places = new ArrayList<>();
        for (int at = 0; at < blocks.size(); at++) {
            addPlaces(at, blocks.get(at), places);
        }
        Place place = places.get(random.nextInt(places.size()));
        BigDecimal figure = new BigDecimal(place.figure);
        String other = figure.add(BigDecimal.valueOf(1 + random.nextInt(900), Math.min(1, figure.scale())))
                .setScale(figure.scale(), RoundingMode.HALF_UP)
                .toPlainString();
        List<Block> changed = new ArrayList<>(blocks);
        changed.set(place.block, place.with(blocks.get(place.block), other));
        String where = place.in(changed);
        return new ChangedFigure(changed, where, place.figure + " → " + other + " in " + where);
    }

    /** Whether a cell of what was read back is the one that was changed, or a sentence of the paragraph. */
    boolean isAt(SheetCell cell, SubmissionContent back) {
        return place.equals(printed(cell))
                || back.sentences().stream()
                        .anyMatch(value -> value.place().equals(cell) && place.contains(value.sentence()));
    }

    private static String printed(SheetCell cell) {
        String table = cell.sheet().replaceFirst(".*[(（](第[0-9]+表)[)）]", "$1");
        return table + "!" + cell.address().a1();
    }

    private static void addPlaces(int at, Block block, List<Place> places) {
        if (block instanceof Grid grid) {
            for (int row = 0; row < grid.rows().size(); row++) {
                for (int cell = 0; cell < grid.rows().get(row).size(); cell++) {
                    String text = grid.rows().get(row).get(cell).text();
                    if (CELL.matcher(text).matches()) {
                        places.add(new Place(at, row, cell, 0, text, text));
                    }
                }
            }
        } else if (block instanceof Paragraph paragraph) {
            IN_SENTENCE
                    .matcher(paragraph.text())
                    .results()
                    .forEach(found -> places.add(sentence(at, found, paragraph.text())));
        }
    }

    private static Place sentence(int at, MatchResult found, String text) {
        return new Place(at, -1, -1, found.start(), found.group(), text);
    }

    /** The place of a figure: a cell of a table, or a character of a paragraph. */
    private record Place(int block, int row, int cell, int from, String figure, String text) {

        String in(List<Block> blocks) {
            if (blocks.get(block) instanceof Grid grid) {
                long number = blocks.subList(0, block + 1).stream()
                        .filter(Grid.class::isInstance)
                        .count();
                int column = grid.rows().get(row).get(cell).column();
                return "第" + number + "表!" + new CellAddress(row + 1, column).a1();
            }
            return ((Paragraph) blocks.get(block)).text();
        }

        Block with(Block before, String other) {
            if (before instanceof Paragraph paragraph) {
                return new Paragraph(
                        paragraph.look(),
                        text.substring(0, from) + other + text.substring(from + figure.length()),
                        paragraph.startsPage());
            }
            Grid grid = (Grid) before;
            List<List<GridCell>> rows = new ArrayList<>(grid.rows());
            List<GridCell> cells = new ArrayList<>(rows.get(row));
            GridCell of = cells.get(cell);
            cells.set(cell, new GridCell(of.column(), of.columns(), of.rows(), other, of.align(), of.isStrong()));
            rows.set(row, cells);
            return new Grid(grid.widths(), grid.headRows(), rows);
        }
    }
}
