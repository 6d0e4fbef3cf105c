package budget.cause;

import budget.model.Amount;
import budget.model.Judgement;
import budget.model.RowKey;
import budget.rule.Outcome;
import budget.rule.Part;
import java.util.List;

/** What people call the figures on a side of a claim. */
final class SideWords {

    private static final int MOST_NAMED = 3;

    private SideWords() {}

    /** What is stated; a row that the table does not have is called by its name all the same. */
    static Judgement.Side left(Outcome outcome) {
        Judgement.Side side = side(outcome.left());
        return !side.words().isEmpty()
                ? side
                : new Judgement.Side(List.of(outcome.missingOnTheLeft()), 1, side.amount(), side.half(), false);
    }

    static Judgement.Side side(Outcome.Side side) {
        List<Part> filled = side.parts().stream().filter(Part::isFilled).toList();
        List<Part> named = filled.isEmpty() ? side.parts() : filled;
        List<String> words =
                named.stream().limit(MOST_NAMED).map(SideWords::signed).toList();
        boolean derived = filled.stream().anyMatch(Part::isDerived);
        return new Judgement.Side(words, named.size(), Amount.ofFen(side.value()), side.half(), derived);
    }

    private static String signed(Part part) {
        return part.sign() < 0 ? "−" + of(part) : of(part);
    }

    /** The figure's name: table, row, its printed name, column. */
    static String of(Part part) {
        StringBuilder words = new StringBuilder(part.form());
        RowKey key = part.key();
        String row =
                key instanceof RowKey.Item ? key.text().substring(key.text().lastIndexOf('/') + 1) : key.text();
        words.append(' ').append(row);
        if (key instanceof RowKey.Code && !part.name().isEmpty()) {
            words.append(' ').append(part.name());
        }
        return words.append(' ').append(part.column()).toString();
    }

    /** A project's own name. */
    static String project(Part part) {
        return part.key().project().orElse(part.row());
    }

    /** Where it stands, as people write it. */
    static String place(Part part) {
        return part.place()
                .map(place -> place.sheet() + "!" + place.address().a1())
                .orElse("");
    }
}
