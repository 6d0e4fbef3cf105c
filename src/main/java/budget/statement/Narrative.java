package budget.statement;

import budget.model.SheetCell;
import java.util.List;

/** The paragraphs of a submission's narrative in their order, from a document, a sheet of a workbook or a text file. */
public record Narrative(List<Passage> passages) {

    /** Of a submission without one. */
    public static final Narrative NONE = new Narrative(List.of());

    public Narrative {
        passages = List.copyOf(passages);
    }

    /** A paragraph, as typed, and its place. */
    public record Passage(SheetCell place, String text) {}
}
