package budget.table;

import budget.finding.Explanation;
import budget.layout.FormLayout;
import budget.model.Making;
import budget.model.SheetCell;
import budget.workbook.Row;
import java.util.List;

/** Receives what the finder finds, in the order of the sheets. */
public interface TableVisitor {

    /** A row of a sheet, before anything is found in it. */
    default void line(String sheet, Row row) {}

    /** A 编制单位 line. */
    void unitName(String name, SheetCell where);

    /** A year named in a title or right under it. */
    void year(int year, SheetCell where);

    /** A sentence that declares a form empty (…为空表). */
    void declaredEmpty(FormLayout form, SheetCell where);

    /** A sentence that declares projects secret (涉密…不公开目标表). */
    void declaredSecret(String sentence, SheetCell where);

    /** The header of a table is complete; its rows follow. */
    void begin(FoundTable table);

    /** A row between the header and the table's end, total rows included. */
    void row(FoundTable table, Row row);

    /** A row below the last row of the table before it: its total row, or the row before another title. */
    void after(FoundTable table, Row row);

    /**
     * The table has no more rows.
     *
     * @param formulas the cells of its sheet that formulas make
     */
    void end(FoundTable table, List<Making.Made> formulas);

    /** A header that several forms fit equally well. */
    void ambiguous(List<FormLayout> forms, SheetCell where);

    /** A table found by its header alone, under a title that no form has. */
    void titleUnknown(FormLayout form, String title, SheetCell where);

    /**
     * A table with a form's header that is not read, under a title of something else.
     *
     * @param word by which the title is not the form's
     */
    void titleOfAnother(FormLayout form, String title, String word, SheetCell where);

    /** A title or a header of a form, with too little of it to be read. */
    void unfit(UnfitTable table);

    /** A row outside all tables that is neither a title nor a line the finder understands; headers are among them. */
    void outside(String sheet, Row row);

    /** What the unit has typed beside a finding, in the sheet of results that it was sent back. */
    default void explained(Explanation explanation) {}

    /** Nothing more is on this sheet. */
    void endOfSheet(String sheet);
}
