package budget.workbook;

import budget.model.Making;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** A sheet while it is being read: its rows can be taken once, from top to bottom. */
public interface Sheet {

    String name();

    /** Whether the column, counted from 0, is hidden. */
    boolean isColumnHidden(int column);

    /** The merged regions of the sheet, known before its rows. */
    MergedRegions merged();

    /** The cells that formulas make, as far as the sheet has been read. */
    List<Making.Made> formulas();

    /** The next row that has a non-blank cell; nothing at the end. */
    Optional<Row> nextRow() throws IOException;
}
