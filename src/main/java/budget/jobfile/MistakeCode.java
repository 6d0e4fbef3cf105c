package budget.jobfile;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The kinds of mistakes in a job folder; the sentences are in the message catalogue under {@link #key()}. */
public enum MistakeCode {
    // Files.
    NO_JOB_FILE,
    NO_LAYOUT,
    BASE_NOT_THERE,
    BASE_IN_CIRCLE,
    WITHOUT_UNKNOWN,
    NO_REGULAR_FILE,
    FILE_TOO_LARGE,
    FILE_NOT_READ,
    NOT_UTF_8,
    NOT_YAML,
    YAML_TOO_DEEP,
    NOT_CSV,
    FILE_EMPTY,
    // YAML.
    KEY_UNKNOWN,
    KEY_MISSING,
    KEY_TWICE,
    VALUE_MISSING,
    NO_LINES_OF_KEYS,
    NO_SINGLE_VALUE,
    NO_WHOLE_NUMBER,
    NOT_ALLOWED,
    OUT_OF_RANGE,
    NO_SIZE,
    NO_MONEY,
    NO_NAME,
    ZONE_UNKNOWN,
    LAST_YEAR_NOT_THERE,
    LAST_YEAR_WRONG,
    LAST_YEAR_OTHER_JOB,
    LAST_YEAR_NO_UNIT,
    SEVERITY_FIXED,
    // Layouts.
    FORM_TWICE,
    LIKE_UNKNOWN,
    LIKE_IN_CIRCLE,
    PANEL_WITHOUT_MEASURE,
    PANEL_WITHOUT_ITEMS,
    PANEL_WITHOUT_KEY,
    MEANS_NOTHING,
    PANELS_SHARE_ROW,
    COLUMNS_ALIKE,
    YEAR_UNKNOWN,
    YEAR_LITERAL,
    SET_MEMBER_UNKNOWN,
    SUM_MEMBER_UNKNOWN,
    WORDING_UNREADABLE,
    // Tables.
    COLUMN_MISSING,
    COLUMN_UNKNOWN,
    TOO_MANY_FIELDS,
    HIDDEN_CHARACTER,
    FIELD_EMPTY,
    LISTED_TWICE,
    NO_CODE,
    PARENT_UNKNOWN,
    SAME_PERSON,
    CODE_NOT_LISTED,
    CHANGE_COUNT,
    CHANGE_OF_NOTHING,
    CHANGE_OF_LEVEL,
    NO_SHARES,
    OWN_ANCESTOR,
    TOO_MANY_ANCESTORS,
    // Rules.
    NO_DATE,
    NO_AMOUNT,
    RULE_UNKNOWN,
    FORMULA_TOO_DEEP,
    FORMULA_UNKNOWN_TABLE,
    FORMULA_UNKNOWN_ROW,
    FORMULA_UNKNOWN_CODE,
    FORMULA_UNKNOWN_COLUMN,
    FORMULA_UNKNOWN_PARAMETER,
    FORMULA_AMBIGUOUS_TABLE,
    FORMULA_SELECTOR_MISPLACED,
    FORMULA_SELECTOR_UNBOUND,
    FORMULA_NO_SHARED_COLUMN,
    FORMULA_MONEY_AND_NUMBER,
    FORMULA_UNEXPECTED,
    FORMULA_ENDS,
    FORMULA_CHAIN,
    FORMULA_NOT_A_CLAIM,
    YEARS_EQUATED,
    EXAMPLE_UNREADABLE,
    EXAMPLE_DOES_NOT_PASS,
    EXAMPLE_DOES_NOT_FAIL,
    // Datasets.
    TABLE_HAS_OTHER_ROWS,
    COLUMN_WITHOUT_CODE,
    NO_COLUMN_NAME,
    NO_TARGET,
    // Folders of a run.
    INPUT_HOLDS_OUTPUT,
    INPUT_HOLDS_STATE,
    INPUT_HOLDS_JOB,
    INPUT_IS_WORKING_FOLDER,
    INPUT_IS_OUR_OWN,
    // Passwords.
    NO_PASSWORDS_FILE,
    PASSWORDS_IN_JOB_FOLDER,
    PASSWORDS_UNREADABLE;

    /** The key of the sentence in the catalogue. */
    public String key() {
        return "definition." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The mistake, with the words its sentence names, in its order. */
    public Mistake of(String... words) {
        return new Mistake(this, List.of(words), Optional.empty());
    }
}
