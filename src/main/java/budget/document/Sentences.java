package budget.document;

import java.util.List;

/** The sentences of a unit's document, and how much of them is left to be filled in. */
final class Sentences {

    /** The paragraphs of a section of {@code statement.yaml}. */
    List<String> of(String section) {
        return List.of();
    }

    /** The unit's own words under a heading; else the outline's. */
    String own(String heading, String otherwise) {
        return otherwise;
    }
}
