package budget.workbook;

import java.util.Set;
import org.apache.poi.ss.formula.ptg.AbstractFunctionPtg;
import org.apache.poi.ss.formula.ptg.AreaPtgBase;
import org.apache.poi.ss.formula.ptg.ConcatPtg;
import org.apache.poi.ss.formula.ptg.NamePtg;
import org.apache.poi.ss.formula.ptg.NameXPtg;
import org.apache.poi.ss.formula.ptg.NameXPxg;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.apache.poi.ss.formula.ptg.RangePtg;

/**
 * Whether a formula has only sums, roundings, comparisons, look-ups and the like. Of others
 * their time, the cells they read and the length of their texts have no bound.
 */
final class PlainFormula {

    /** The name under which functions of extensions are called. */
    private static final String EXTENSION = "#external#";

    private static final Set<String> FUNCTIONS = Set.of(
            EXTENSION,
            "SUM",
            "SUMIF",
            "SUMIFS",
            "SUMPRODUCT",
            "SUBTOTAL",
            "PRODUCT",
            "AVERAGE",
            "AVERAGEIF",
            "COUNT",
            "COUNTA",
            "COUNTIF",
            "COUNTIFS",
            "MIN",
            "MAX",
            "ABS",
            "SIGN",
            "INT",
            "TRUNC",
            "MOD",
            "ROUND",
            "ROUNDUP",
            "ROUNDDOWN",
            "CEILING",
            "FLOOR",
            "POWER",
            "SQRT",
            "IF",
            "IFERROR",
            "IFNA",
            "AND",
            "OR",
            "NOT",
            "TRUE",
            "FALSE",
            "NA",
            "ISERROR",
            "ISERR",
            "ISNA",
            "ISBLANK",
            "ISNUMBER",
            "ISTEXT",
            "VLOOKUP",
            "HLOOKUP",
            "LOOKUP",
            "INDEX",
            "MATCH",
            "CHOOSE",
            "ROW",
            "ROWS",
            "COLUMN",
            "COLUMNS",
            "LEN",
            "LEFT",
            "RIGHT",
            "MID",
            "TRIM",
            "FIND",
            "EXACT",
            "VALUE",
            "N",
            "T",
            "DATE",
            "YEAR",
            "MONTH",
            "DAY",
            "CONCATENATE");

    /** Two columns from top to bottom. */
    private static final long MOST_CELLS = 2L << 20;

    private PlainFormula() {}

    static boolean is(Ptg[] tokens) {
        for (Ptg token : tokens) {
            if (!isPlain(token)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPlain(Ptg token) {
        if (token instanceof AbstractFunctionPtg function) {
            return FUNCTIONS.contains(function.getName());
        }
        if (token instanceof NameXPxg name) {
            return FUNCTIONS.contains(name.getNameName());
        }
        if (token instanceof AreaPtgBase area) {
            long rows = area.getLastRow() - area.getFirstRow() + 1L;
            return rows * (area.getLastColumn() - area.getFirstColumn() + 1L) <= MOST_CELLS;
        }
        return !(token instanceof NamePtg || token instanceof NameXPtg || token instanceof RangePtg);
    }

    /** Whether it concatenates texts; of concatenated ones the length has no bound. */
    static boolean joins(Ptg[] tokens) {
        for (Ptg token : tokens) {
            boolean joins = token instanceof ConcatPtg
                    || (token instanceof AbstractFunctionPtg function
                            && function.getName().equals("CONCATENATE"));
            if (joins) {
                return true;
            }
        }
        return false;
    }
}
