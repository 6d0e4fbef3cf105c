package budget.workbook;

import java.io.IOException;

/** Receives the visible sheets of a workbook, one after the other, each while it is being read. */
@FunctionalInterface
public interface SheetVisitor {

    void visit(Sheet sheet) throws IOException;
}
