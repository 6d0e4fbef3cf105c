package budget.learn;

/** What a column of a form seems to hold. */
enum ColumnKind {
    CATEGORY,
    SECTION,
    ITEM,
    CODE,
    /** A code's name, a label, or a code with its name. */
    NAME,
    PROJECT,
    /** The name of a unit or its code. */
    UNIT,
    MEASURE,
    PERCENT,
    COUNT,
    /** Words or dates that tell more of a row. */
    ATTRIBUTE,
    /** A part of an indicator of a performance target. */
    INDICATOR,
    /** 序号, 行次, 备注: read past without being declared. */
    BESIDE;

    boolean isKey() {
        return switch (this) {
            case CATEGORY, SECTION, ITEM, CODE, NAME, PROJECT, UNIT -> true;
            case MEASURE, PERCENT, COUNT, ATTRIBUTE, INDICATOR, BESIDE -> false;
        };
    }

    /** Whether the column holds a code or a part of one. */
    boolean isOfCode() {
        return this == CATEGORY || this == SECTION || this == ITEM || this == CODE;
    }

    /** Whether the column holds numbers. */
    boolean isNumeric() {
        return this == MEASURE || this == PERCENT || this == COUNT;
    }
}
