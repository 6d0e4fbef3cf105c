package budget.dataset;

import budget.report.OtherFact;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads lines of facts beside the forms, without the header above them. */
public final class OtherFactLines {

    private static final List<DataColumn> COLUMNS = DataTable.FACTS_OTHER.columns();
    private static final int SUBJECT = COLUMNS.indexOf(DataColumn.SUBJECT);
    private static final int ITEM = COLUMNS.indexOf(DataColumn.SUBJECT_ITEM);
    private static final int VALUE = COLUMNS.indexOf(DataColumn.VALUE);
    private static final int UNIT = COLUMNS.indexOf(DataColumn.VALUE_UNIT);
    private static final int FILE = COLUMNS.indexOf(DataColumn.FILE);
    private static final int PLACE = COLUMNS.indexOf(DataColumn.PLACE);

    private OtherFactLines() {}

    public static List<OtherFact> of(byte[] lines) throws IOException {
        List<OtherFact> facts = new ArrayList<>();
        FactLines.records(
                DataTable.FACTS_OTHER,
                lines,
                line -> facts.add(new OtherFact(
                        line.getField(SUBJECT),
                        line.getField(ITEM),
                        line.getField(VALUE),
                        line.getField(UNIT),
                        line.getField(FILE),
                        line.getField(PLACE))));
        return facts;
    }
}
