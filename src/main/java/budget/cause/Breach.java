package budget.cause;

import budget.figures.Part;
import budget.finding.Judgement.Hint;
import budget.finding.Severity;
import budget.model.SheetCell;
import budget.rule.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A claim that does not hold, while its cause is looked for. */
public final class Breach {

    private final Outcome outcome;
    private Severity severity;
    private final List<Hint> hints = new ArrayList<>();
    private @Nullable Breach root;
    private final List<SheetCell> blamed = new ArrayList<>();
    private final List<SheetCell> alsoConcerned = new ArrayList<>();

    public Breach(Outcome outcome) {
        this.outcome = outcome;
        this.severity = outcome.rule().severity();
    }

    public Outcome outcome() {
        return outcome;
    }

    Severity severity() {
        return severity;
    }

    List<Hint> hints() {
        return hints;
    }

    @Nullable
    Breach root() {
        return root;
    }

    boolean isFolded() {
        return root != null;
    }

    /** Folds this one under another, which takes its severity if that is higher. */
    void foldUnder(Breach other) {
        root = other;
        if (severity.compareTo(other.severity) < 0) {
            other.severity = severity;
        }
    }

    /** Adds a hint that it does not have yet. */
    void add(Hint hint) {
        if (!hints.contains(hint)) {
            hints.add(hint);
        }
    }

    /** The cells whose repair would settle it and others. */
    void blame(List<Part> cells) {
        cells.stream().flatMap(cell -> cell.place().stream()).forEach(blamed::add);
    }

    /** A cell that its repair may concern as well. */
    void concern(Part cell) {
        cell.place().ifPresent(alsoConcerned::add);
    }

    /** Every filled cell behind it, once, the likely cause first, then the left side's; a blank one only if it is the subject. */
    public List<SheetCell> cells() {
        Stream<Part> filled = Stream.concat(
                outcome.left().parts().stream().filter(part -> part.isFilled() || isAbout(part)),
                outcome.right().parts().stream().filter(Part::isFilled));
        return Stream.of(blamed.stream(), filled.flatMap(part -> part.place().stream()), alsoConcerned.stream())
                .flatMap(cells -> cells)
                .distinct()
                .toList();
    }

    /** The figure it is about: the first of its left side, or of its right one where the left has none. */
    @Nullable
    public Part subject() {
        return Stream.concat(outcome.left().parts().stream(), outcome.right().parts().stream())
                .findFirst()
                .orElse(null);
    }

    /** Whether the figure it is about is this one. */
    boolean isAbout(Part cell) {
        return outcome.left().parts().size() == 1
                && outcome.left().parts().get(0).isSameCell(cell);
    }

    /** How much a cell counts in left less right. */
    int weightOf(Part cell) {
        return Inquiry.weight(outcome, cell);
    }
}
