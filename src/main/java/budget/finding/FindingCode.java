package budget.finding;

import java.util.Locale;

/**
 * The kinds of findings: refusals, structure, single cells, rules.
 *
 * <p>A code never changes its meaning; its texts are in the message catalogue.
 */
public enum FindingCode {
    // The file cannot be read: status unreadable.
    EMPTY(Severity.BLOCKING),
    TRUNCATED(Severity.BLOCKING),
    CORRUPT(Severity.BLOCKING),
    ENCRYPTED(Severity.BLOCKING),
    NOT_A_WORKBOOK(Severity.BLOCKING),
    TOO_LARGE(Severity.BLOCKING),
    BOMB(Severity.BLOCKING),
    OVERFULL(Severity.BLOCKING),
    TOO_SLOW(Severity.BLOCKING),
    LINK(Severity.BLOCKING),
    FOLDER_UNREADABLE(Severity.BLOCKING),
    UNREADABLE(Severity.BLOCKING),
    STILL_CHANGING(Severity.NOTE),
    // The file can be read but is not what it should be: held back under either policy.
    NO_TABLE_FOUND(Severity.BLOCKING),
    WRONG_YEAR(Severity.BLOCKING),
    SEVERAL_UNITS(Severity.BLOCKING),
    UNIT_CONTRADICTION(Severity.BLOCKING),
    UNIT_UNKNOWN(Severity.BLOCKING),
    UNIT_NOT_REGISTERED(Severity.BLOCKING),
    UNIT_CODE_CONTRADICTS(Severity.BLOCKING),
    UNIT_TWICE(Severity.BLOCKING),
    FILE_HELD_BACK(Severity.BLOCKING),
    UNIT_UNDECIDED(Severity.BLOCKING),
    // Tables.
    TABLE_MISSING(Severity.BLOCKING),
    TABLE_EMPTY_UNDECLARED(Severity.BLOCKING),
    TABLE_DECLARED_EMPTY_BUT_FILLED(Severity.BLOCKING),
    TABLE_FOUND_TWICE(Severity.BLOCKING),
    TABLE_NOT_FITTING(Severity.BLOCKING),
    TITLE_UNKNOWN(Severity.ADVISORY),
    TITLE_OF_ANOTHER(Severity.BLOCKING),
    FORM_AMBIGUOUS(Severity.BLOCKING),
    TABLE_WITHOUT_UNIT(Severity.BLOCKING),
    TOTAL_OF_UNITS_DIFFERS(Severity.ADVISORY),
    TOTAL_ROW_MISSING(Severity.NOTE),
    ROWS_LEFT_OUT(Severity.NOTE),
    UNIT_OF_MONEY_MISSING(Severity.BLOCKING),
    UNIT_OF_MONEY_ASSUMED(Severity.ADVISORY),
    UNIT_OF_MONEY_TWICE(Severity.BLOCKING),
    COLUMN_MISSING(Severity.BLOCKING),
    COLUMN_RENAMED(Severity.BLOCKING),
    COLUMN_UNKNOWN(Severity.ADVISORY),
    COLUMN_MOVED(Severity.NOTE),
    HEADER_DRIFT(Severity.BLOCKING),
    GROUP_UNKNOWN(Severity.ADVISORY),
    HEADER_YEAR(Severity.BLOCKING),
    // Rows and codes.
    DUPLICATE_ROW(Severity.BLOCKING),
    ROW_NOT_UNDERSTOOD(Severity.BLOCKING),
    CODE_UNKNOWN_CATEGORY(Severity.BLOCKING),
    CODE_UNKNOWN(Severity.ADVISORY),
    CODE_REPAIRED(Severity.NOTE),
    INDICATOR_INCOMPLETE(Severity.ADVISORY),
    GOAL_DIFFERS(Severity.ADVISORY),
    NAME_OF_ANOTHER_CODE(Severity.ADVISORY),
    NAME_DIFFERS(Severity.NOTE),
    NAME_TWICE(Severity.NOTE),
    // Roll-ups.
    INTERNAL_PAYMENTS(Severity.NOTE),
    OFFSET_IN_ROLL_UP(Severity.NOTE),
    // Amount cells.
    AMOUNT_NOT_A_NUMBER(Severity.BLOCKING),
    DETAIL_NOT_A_NUMBER(Severity.ADVISORY),
    PERCENT_UNCLEAR(Severity.ADVISORY),
    AMOUNT_TOO_LARGE(Severity.BLOCKING),
    AMOUNT_ERROR_VALUE(Severity.BLOCKING),
    AMOUNT_STRUCK_OUT(Severity.BLOCKING),
    AMOUNT_MERGED(Severity.BLOCKING),
    AMOUNT_NOT_SHOWN(Severity.BLOCKING),
    AMOUNT_SHOWN_AS_DATE(Severity.BLOCKING),
    AMOUNT_SHOWN_OTHERWISE(Severity.BLOCKING),
    FORMULA_WITHOUT_VALUE(Severity.BLOCKING),
    FORMULAS_NOT_CALCULATED(Severity.BLOCKING),
    AMOUNT_LEFT_OVER(Severity.BLOCKING),
    AMOUNT_SCALED(Severity.NOTE),
    AMOUNT_OUTSIDE_TABLE(Severity.ADVISORY),
    ROW_OUTSIDE_TABLE(Severity.ADVISORY),
    AMOUNT_REPAIRED(Severity.NOTE),
    // The narrative.
    STATEMENT_UNREAD(Severity.NOTE),
    // The workbook.
    SHEET_NOT_READ(Severity.ADVISORY),
    HIDDEN_SHEET(Severity.NOTE),
    HIDDEN_CELLS(Severity.NOTE),
    SUM_WITHOUT_HIDDEN(Severity.ADVISORY),
    SUM_OUT_OF_DATE(Severity.ADVISORY),
    SUMS_NOT_CHECKED(Severity.NOTE),
    FORMULA_RECALCULATED(Severity.ADVISORY),
    MACROS(Severity.NOTE),
    EXTERNAL_LINKS(Severity.NOTE),
    EMBEDDED_OBJECTS(Severity.NOTE),
    TRACKED_CHANGES(Severity.NOTE),
    HIDDEN_TEXT(Severity.NOTE),
    UNIT_NAME_DIFFERS(Severity.ADVISORY),
    UNIT_NAME_OF_ANOTHER(Severity.BLOCKING),
    UNIT_NAME_UNREGISTERED(Severity.ADVISORY),
    VERSION_BY_TIME(Severity.ADVISORY),
    VERSION_KEPT(Severity.NOTE),
    DOCUMENT_DIFFERS(Severity.BLOCKING),
    AMOUNT_IMPLAUSIBLE(Severity.BLOCKING),
    // Rules.
    RULE_BROKEN(Severity.BLOCKING),
    RULE_ROUNDING(Severity.NOTE),
    RULE_NOT_EVALUABLE(Severity.BLOCKING),
    NOT_FILLED_IN(Severity.ADVISORY),
    MONEY_UNIT_SLIP(Severity.BLOCKING),
    // Supposed causes of broken rules; their severity is that of the gravest rule they break.
    ROW_MISSING(Severity.ADVISORY),
    CODE_MISTYPED(Severity.ADVISORY),
    COLUMNS_EXCHANGED(Severity.ADVISORY),
    COLUMN_SHIFTED(Severity.ADVISORY),
    TABLE_DISAGREES(Severity.ADVISORY),
    SUM_INCOMPLETE(Severity.ADVISORY),
    TEXT_NOT_SUMMED(Severity.ADVISORY),
    PROJECT_UNNAMED(Severity.ADVISORY),
    // What is published.
    DATASET_BLANK(Severity.ADVISORY);

    private final Severity severity;

    FindingCode(Severity severity) {
        this.severity = severity;
    }

    /** The severity unless the job sets another. */
    public Severity severity() {
        return severity;
    }

    /** Whether nothing of the file can be read. */
    public boolean isUnreadable() {
        return compareTo(UNREADABLE) <= 0;
    }

    /** Whether it is about the columns of a table's header. */
    public boolean isAboutColumns() {
        return compareTo(COLUMN_MISSING) >= 0 && compareTo(HEADER_YEAR) <= 0;
    }

    /** Whether it depends on this reading, not on the bytes alone: the next run reads them again. */
    public boolean isOfThisReading() {
        return this == TOO_SLOW;
    }

    /** Whether no figures are left to be judged by rules. */
    public boolean leavesNothingToJudge() {
        return isUnreadable() || this == NO_TABLE_FOUND || this == SEVERAL_UNITS;
    }

    /** Whether the file is refused as such, whatever the policy on findings in its figures. */
    public boolean isRefusal() {
        return isUnreadable() || (compareTo(NO_TABLE_FOUND) >= 0 && compareTo(UNIT_UNDECIDED) <= 0);
    }

    /** Whether a job may change its severity: for findings inside tables, except rules, which have their own. */
    public boolean isChangeable() {
        return !isRefusal()
                && switch (this) {
                    case STILL_CHANGING, UNIT_NAME_OF_ANOTHER, UNIT_NAME_UNREGISTERED -> false;
                    case VERSION_BY_TIME, VERSION_KEPT, DOCUMENT_DIFFERS -> false;
                    case RULE_BROKEN, RULE_ROUNDING, RULE_NOT_EVALUABLE -> false;
                    default -> true;
                };
    }

    /** The word for it in the column {@code verdict} of the machine files. */
    public String verdict() {
        return switch (this) {
            case RULE_BROKEN -> "broken";
            case RULE_ROUNDING -> "rounding";
            case RULE_NOT_EVALUABLE -> "not-evaluable";
            default -> "structure";
        };
    }

    /** The code as the datasets carry it, such as {@code not-a-workbook}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
