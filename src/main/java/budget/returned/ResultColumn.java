package budget.returned;

import java.util.Locale;

/** The columns of the sheet that lists all findings. */
enum ResultColumn {
    NUMBER('A', 6),
    SEVERITY('B', 10),
    TABLE('C', 8),
    ROW('D', 26),
    COLUMN('E', 16),
    MESSAGE('F', 64),
    REMEDY('G', 36),
    CELL('H', 24),
    RULE('I', 12),
    /** What the unit types here is read with its next submission. */
    EXPLANATION('J', 40),
    /** The id that identifies the finding. */
    ID('K', 15);

    private final char letter;
    private final int width;

    ResultColumn(char letter, int width) {
        this.letter = letter;
        this.width = width;
    }

    /** As the sheet names it. */
    char letter() {
        return letter;
    }

    /** Counted from 0. */
    int place() {
        return letter - 'A';
    }

    /** In characters of half width. */
    int width() {
        return width;
    }

    /** The key of its heading in the catalogue. */
    String key() {
        return "returned.column." + name().toLowerCase(Locale.ROOT);
    }
}
