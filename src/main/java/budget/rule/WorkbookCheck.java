package budget.rule;

import java.util.List;

/**
 * A rule as formulas of a workbook.
 *
 * @param strands for each table whose rows it goes through, or one for a rule that names its rows
 */
public record WorkbookCheck(List<Strand> strands) {

    public WorkbookCheck {
        strands = List.copyOf(strands);
    }

    /**
     * A rule over the rows of one table.
     *
     * @param panel the table's number in the vocabulary
     * @param applies the number of times that it applies
     * @param broken the number of times that it is broken, that is, by more than rounding explains
     * @param apart the largest difference where it is broken, in 元
     * @param row the number of the first row where it is broken; 9999 for none
     */
    public record Strand(int panel, String applies, String broken, String apart, String row) {}
}
