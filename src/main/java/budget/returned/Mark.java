package budget.returned;

import budget.finding.Severity;
import budget.model.SheetCell;

/**
 * What a finding leaves at one of its cells.
 *
 * @param number of the finding in the list of all
 * @param role what the cell is to the finding
 */
record Mark(int number, SheetCell cell, Severity severity, Role role, String text) {

    /** What a cell can be to a finding. */
    enum Role {
        /** The full text of the finding is here. */
        MAIN,
        /** May be wrong instead of the main one: coloured, with a reference to the main one. */
        SUSPECT,
        /** One of many figures in a sum: not coloured, with the same reference. */
        PART
    }
}
