package budget.sample;

/** What a row of a form is for, and with it how it looks. */
enum RowKind {
    NUMBER(false, false, 11, 18),
    TITLE(false, true, 16, 30),
    YEAR(false, false, 11, 18),
    UNIT(false, false, 11, 20),
    FRAMED_NUMBER(true, false, 11, 18),
    FRAMED_TITLE(true, true, 16, 30),
    FRAMED_UNIT(true, false, 11, 20),
    HEAD(true, true, 11, 22),
    BODY(true, false, 11, 18),
    /** A row of the body that is hidden. */
    HIDDEN(true, false, 11, 18),
    FORM_HEAD(true, true, 11, 26),
    FORM(true, false, 11, 24),
    SECTION(false, true, 12, 24),
    NOTE(false, false, 11, 22),
    COVER(false, true, 22, 60),
    CONTENTS(false, false, 14, 28),
    GAP(false, false, 11, 18);

    private final boolean framed;
    private final boolean bold;
    private final int points;
    private final int height;

    RowKind(boolean framed, boolean bold, int points, int height) {
        this.framed = framed;
        this.bold = bold;
        this.points = points;
        this.height = height;
    }

    boolean framed() {
        return framed;
    }

    boolean bold() {
        return bold;
    }

    short points() {
        return (short) points;
    }

    int height() {
        return height;
    }

    boolean centred() {
        return switch (this) {
            case TITLE, FRAMED_TITLE, YEAR, HEAD, FORM_HEAD, FORM, COVER -> true;
            case NUMBER, UNIT, FRAMED_NUMBER, FRAMED_UNIT, BODY, HIDDEN, SECTION, NOTE, CONTENTS, GAP -> false;
        };
    }

    /** Whether this row stands above the figures: number, title, unit line and column heads. */
    boolean heading() {
        return switch (this) {
            case NUMBER, TITLE, YEAR, UNIT, FRAMED_NUMBER, FRAMED_TITLE, FRAMED_UNIT, HEAD -> true;
            case BODY, HIDDEN, FORM_HEAD, FORM, SECTION, NOTE, COVER, CONTENTS, GAP -> false;
        };
    }
}
