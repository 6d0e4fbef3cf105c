package budget.workbook;

import budget.finding.FindingCode;
import budget.ooxml.RefusedException;
import budget.ooxml.WholeCharacters;

/** How much text a workbook may hold in its cells themselves, and how much a single row may: rows are read as a whole. */
final class CellBudget {

    private static final long MOST_CHARACTERS = 32L << 20;
    private static final long MOST_BYTES_OF_A_ROW = 16L << 20;
    private static final int BYTES_OF_A_CELL = 64;

    private long characters;

    /** Takes in a text that no other cell shares. */
    void takeText(String sheet, String text) throws RefusedException {
        characters += text.length();
        if (characters > MOST_CHARACTERS) {
            throw new RefusedException(FindingCode.BOMB, WholeCharacters.name(sheet), Long.toString(characters));
        }
    }

    static long bytes(Cell cell) {
        return BYTES_OF_A_CELL
                + (cell instanceof Cell.Text text ? 2L * text.text().length() : 0);
    }

    static long bytes(Row row) {
        long bytes = 0;
        for (Cell cell : row.cells()) {
            bytes += bytes(cell);
        }
        return bytes;
    }

    static void refuseRow(String sheet, long bytes) throws RefusedException {
        if (bytes > MOST_BYTES_OF_A_ROW) {
            throw new RefusedException(FindingCode.BOMB, sheet, Long.toString(bytes));
        }
    }
}
