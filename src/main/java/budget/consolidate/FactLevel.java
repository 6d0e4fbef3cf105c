package budget.consolidate;

import budget.figures.Vocabulary.Rows;
import budget.model.CodeLevel;
import budget.model.RowKey;

/** What kind of row a fact stands in. */
public enum FactLevel {
    /** The total of a table or of one side of it. */
    TOTAL("total"),
    CATEGORY(CodeLevel.CATEGORY.printed()),
    SECTION(CodeLevel.SECTION.printed()),
    ITEM(CodeLevel.ITEM.printed()),
    /** A project, with or without a code. */
    PROJECT("project"),
    /** A line that the form lists. */
    LINE("item"),
    /** The amounts of a table of performance targets. */
    TARGET("indicator");

    private final String code;

    FactLevel(String code) {
        this.code = code;
    }

    /** Its code in the datasets. */
    public String code() {
        return code;
    }

    /** The level of a row in a table with rows of this kind. */
    static FactLevel of(RowKey key, Rows rows) {
        if (rows == Rows.TARGETS) {
            return TARGET;
        }
        if (key instanceof RowKey.Code code) {
            return valueOf(code.of().level().name());
        }
        if (key.project().isPresent()) {
            return PROJECT;
        }
        return key.isListed() ? LINE : TOTAL;
    }
}
