package budget.workbook;

import budget.finding.Finding;
import budget.ooxml.ZipParts;
import java.io.IOException;
import java.util.List;

/** A format of zipped packages beside .xlsx whose tables are read as sheets. */
public interface PackageFormat {

    /** Whether these are the parts of a package of this format. */
    boolean isIn(ZipParts parts);

    /** Passes its sheets on, and adds what else there is to say. */
    void read(ZipParts parts, SheetVisitor visitor, List<Finding> notes) throws IOException;
}
