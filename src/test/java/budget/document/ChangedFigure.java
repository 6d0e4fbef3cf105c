package budget.document;

import budget.docx.Block;
import budget.docx.Block.Grid;
import budget.docx.Block.GridCell;
import budget.docx.Block.Paragraph;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A document with one figure changed: a cell that is a number, or a number with its unit in a sentence.
 *
 * @param words what was changed
 */
record ChangedFigure(List<Block> blocks, String words) {

    private static final Pattern CELL = Pattern.compile("-?[0-9]+\\.[0-9]+");
    private static final Pattern IN_SENTENCE = Pattern.compile("[0-9]+(?:\\.[0-9]+)?(?=万元|%)");

    static ChangedFigure in(List<Block> blocks, Random random) {
        List<Place> places = new ArrayList<>();
        for (int at = 0; at < blocks.size(); at++) {
            addPlaces(at, blocks.get(at), places);
        }
        Place place = places.get(random.nextInt(places.size()));
        BigDecimal figure = new BigDecimal(place.figure);
        BigDecimal other = figure.add(BigDecimal.valueOf(1 + random.nextInt(900), 2).setScale(2).multiply(BigDecimal.TEN));
        List<Block> changed = new ArrayList<>(blocks);
        changed.set(place.block, place.with(blocks.get(place.block), other.setScale(figure.scale(), java.math.RoundingMode.HALF_UP).toPlainString()));
        return new ChangedFigure(changed, place + " → " + other);
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
