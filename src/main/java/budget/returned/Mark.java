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
        /** Here it is written in full. */
        MAIN,
        /** It may as well be this one that is wrong: in its colour, with a word that refers to the main one. */
        SUSPECT,
        /** One of many figures in a sum: no colour, which would make it stand out, but the same word. */
        PART
    }
}
