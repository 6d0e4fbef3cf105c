package budget.dataset;

import static budget.dataset.DataColumn.*;

import java.util.List;
import java.util.Locale;

/** The machine files under {@code data/} and their columns, for writing and describing them. */
@SuppressWarnings("ImmutableEnumChecker") // lists made by List.of never change
public enum DataTable {
    FACTS(
            List.of(UNIT_CODE, FILE, SHEET, CELL),
            FISCAL_YEAR,
            UNIT_CODE,
            UNIT_NAME,
            TABLE,
            ROW,
            FUNCTION_CODE,
            ECONOMIC_CODE,
            PROJECT,
            ITEM,
            MEASURE,
            AMOUNT,
            DECIMALS,
            FILE,
            SHEET,
            CELL,
            SECRET,
            MONEY_UNIT,
            FACT_LEVEL,
            LEAF),
    CONSOLIDATED(
            List.of(TABLE, ROW, MEASURE),
            FISCAL_YEAR,
            TABLE,
            ROW,
            NAME,
            MEASURE,
            AMOUNT,
            DataColumn.UNITS,
            DERIVED,
            OFFSET),
    YEAR_ON_YEAR(
            List.of(TABLE, ROW, MEASURE),
            FISCAL_YEAR,
            TABLE,
            ROW,
            NAME,
            MEASURE,
            LAST_YEAR,
            COMPARABLE,
            THIS_YEAR,
            CHANGE,
            PERCENT,
            BASIS),
    YEAR_ON_YEAR_UNITS(
            List.of(UNIT_CODE, TABLE, ROW, MEASURE),
            FISCAL_YEAR,
            UNIT_CODE,
            UNIT_NAME,
            TABLE,
            ROW,
            NAME,
            MEASURE,
            LAST_YEAR,
            COMPARABLE,
            THIS_YEAR,
            CHANGE,
            PERCENT,
            BASIS),
    BY_FUNCTION(
            List.of(UNIT_CODE, LINE),
            FISCAL_YEAR,
            UNIT_CODE,
            UNIT_NAME,
            LEVEL,
            FUNCTION_CODE,
            FUNCTION_NAME,
            KNOWN,
            TOTAL,
            BASIC,
            PROJECT_SPENDING,
            LINE),
    BY_ECONOMIC(
            List.of(UNIT_CODE, LINE),
            FISCAL_YEAR,
            UNIT_CODE,
            UNIT_NAME,
            ECONOMIC_CODE,
            ECONOMIC_NAME,
            GOVERNMENT_CODE,
            GOVERNMENT_NAME,
            SOURCE,
            AMOUNT,
            LINE),
    BY_UNIT(List.of(UNIT_CODE), FISCAL_YEAR, UNIT_CODE, UNIT_NAME, PARENT_CODE),
    PROJECTS(
            List.of(UNIT_CODE, LINE),
            FISCAL_YEAR,
            UNIT_CODE,
            UNIT_NAME,
            FUNCTION_CODE,
            PROJECT,
            AMOUNT,
            DERIVED,
            TARGET_AMOUNT,
            SECRET,
            FILE,
            SHEET,
            CELL,
            LINE),
    INDICATORS(
            List.of(UNIT_CODE, LINE),
            FISCAL_YEAR,
            UNIT_CODE,
            UNIT_NAME,
            PROJECT,
            LEVEL1,
            LEVEL2,
            LEVEL3,
            OPERATOR,
            VALUE,
            VALUE_UNIT,
            WEIGHT,
            VALUE_BASIS,
            VALUE_LAST_YEAR,
            FILE,
            SHEET,
            CELL,
            LINE),
    DETAILS(
            List.of(UNIT_CODE, FILE, SHEET, CELL),
            FISCAL_YEAR,
            UNIT_CODE,
            UNIT_NAME,
            TABLE,
            ROW,
            DETAIL_COLUMN,
            DETAIL_KIND,
            VALUE,
            VALUE_UNIT,
            FILE,
            SHEET,
            CELL),
    STATEMENTS(
            List.of(UNIT_CODE, LINE),
            FISCAL_YEAR,
            UNIT_CODE,
            UNIT_NAME,
            SECTION,
            ROW,
            SLOT,
            VALUE,
            VALUE_UNIT,
            DECIMALS,
            FILE,
            PLACE,
            SENTENCE,
            LINE),
    FACTS_OTHER(
            List.of(UNIT_CODE, LINE),
            FISCAL_YEAR,
            UNIT_CODE,
            UNIT_NAME,
            SUBJECT,
            SUBJECT_ITEM,
            VALUE,
            VALUE_UNIT,
            FILE,
            PLACE,
            LINE),
    UNITS(
            List.of(LINE),
            UNIT_CODE,
            UNIT_NAME,
            PARENT_CODE,
            STATUS,
            COUNTED,
            FILE,
            SHA256,
            BLOCKING,
            ADVISORY,
            NOTES,
            REASON,
            OFFSET,
            RESUBMISSION,
            EXPLAINED,
            LINE),
    FINDINGS(
            List.of(ID),
            ID,
            UNIT_CODE,
            UNIT_NAME,
            FILE,
            RULE,
            SEVERITY,
            VERDICT,
            SHEET,
            CELLS,
            STATED,
            EXPECTED,
            DIFFERENCE,
            MESSAGE,
            REMEDY,
            FINDING_STATUS,
            WAIVED_BY,
            ROOT,
            EXPLANATION),
    REPAIRS(List.of(FILE, SHEET, CELL, KIND), UNIT_CODE, FILE, SHEET, CELL, KIND, BEFORE, AFTER),
    SUPPRESSED(List.of(UNIT_CODE, LINE), UNIT_CODE, UNIT_NAME, TABLE, ROW, MEASURE, LINE);

    private final List<DataColumn> key;
    private final List<DataColumn> columns;

    DataTable(List<DataColumn> key, DataColumn... columns) {
        this.key = key;
        this.columns = List.of(columns);
    }

    /** The resource's name in the descriptor. */
    String title() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The file's path in a publication. */
    public String path() {
        return (this == SUPPRESSED ? "" : "data/") + title() + ".csv";
    }

    /** Its columns, without those a job does not define; those that only its datasets define come last. */
    List<DataColumn> columns() {
        return columns;
    }

    /** Its name in a database. */
    String sqlName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether its lines are numbered: of each unit, or all of them. */
    boolean isNumbered() {
        return columns.contains(LINE);
    }

    /** The primary key; none where lines have none. */
    List<DataColumn> key() {
        return key;
    }
}
