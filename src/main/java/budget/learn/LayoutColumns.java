package budget.learn;

/** How the kinds of columns are written in a layout. */
final class LayoutColumns {

    private LayoutColumns() {}

    /** The column's key and header. */
    static String of(ColumnDraft column) {
        String key = word(column) + ": " + LayoutText.quoted(column.key());
        return key + ", header: [" + LayoutText.quoted(header(column)) + "]";
    }

    private static String word(ColumnDraft column) {
        return switch (column.guess().kind()) {
            case MEASURE -> "measure";
            case PERCENT -> "percent";
            case COUNT -> "count";
            case ATTRIBUTE -> column.key().equals("remark") ? "key" : "attribute";
            case CATEGORY, SECTION, ITEM, CODE, NAME, PROJECT, UNIT, INDICATOR, BESIDE -> "key";
        };
    }

    /** Whether the column is known and no more. */
    static boolean isReadPast(ColumnDraft column) {
        return column.key().equals("remark");
    }

    /** A 款 or 项 below one header with the code has words of its own in a layout. */
    private static String header(ColumnDraft column) {
        boolean isPart =
                column.guess().kind() == ColumnKind.SECTION || column.guess().kind() == ColumnKind.ITEM;
        return isPart && !FormWords.is(column.key(), column.header()) ? FormWords.word(column.key()) : column.header();
    }
}
