package budget.normalise;

import budget.model.CellAddress;
import budget.model.RowKey;

/** An amount cell that could not be read as one; no rule that needs it can be evaluated. */
record UnreadableCell(RowKey row, String measure, CellAddress cell) {}
