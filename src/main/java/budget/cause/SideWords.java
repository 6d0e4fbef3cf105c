package budget.cause;

import budget.figures.Figures;
import budget.figures.Part;
import budget.finding.Judgement.Absence;
import budget.finding.Judgement.Addend;
import budget.finding.Judgement.Measure.By;
import budget.finding.Judgement.Naming;
import budget.finding.Judgement.Side;
import budget.finding.Judgement.Side.State;
import budget.model.Amount;
import budget.model.AmountUnit;
import budget.model.RowKey;
import budget.model.SheetCell;
import budget.rule.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The names of the figures on a side of a claim. */
final class SideWords {

    private static final int MOST_NAMED = 3;

    /** A table and a row in a formula, before the column. */
    private static final Pattern BEFORE_COLUMN = Pattern.compile("[^\\s+*/()-]+\\[[^\\]]*]\\.");

    private SideWords() {}

    static Side left(Outcome outcome, Figures figures) {
        List<Absence> absences = outcome.left().parts().isEmpty() ? outcome.absences(By.LEFT, figures) : List.of();
        return outcome.isProduct(By.LEFT)
                ? product(outcome, By.LEFT)
                : side(outcome.left(), sum(outcome, By.LEFT, outcome.right()), absences);
    }

    /** A part of a sum is named by what differs from the sum. */
    static Side right(Outcome outcome, Figures figures) {
        List<Absence> absences = outcome.right().parts().isEmpty() ? outcome.absences(By.RIGHT, figures) : List.of();
        return outcome.isProduct(By.RIGHT)
                ? product(outcome, By.RIGHT)
                : side(outcome.right(), sum(outcome, By.RIGHT, outcome.left()), absences);
    }

    /** A product is named by its formula; it has the unit of money of the other side, or none. */
    private static Side product(Outcome outcome, By by) {
        Outcome.Side side = outcome.side(by);
        List<Part> others = outcome.side(by == By.LEFT ? By.RIGHT : By.LEFT).parts();
        AmountUnit unit = others.stream().findFirst().map(Part::unit).orElse(null);
        String[] sides = outcome.rule().written().split("[<>]?=", 2);
        String written = BEFORE_COLUMN
                .matcher(sides[by == By.LEFT ? 0 : sides.length - 1])
                .replaceAll("");
        Amount amount = Amount.ofFen(side.value());
        return new Side(
                new Naming(side.parts().stream().map(Part::form).distinct().toList(), List.of(written.strip()), 1),
                state(side, List.of()),
                amount,
                side.half(),
                List.of(new Addend(amount, unit)),
                List.of());
    }

    private static @Nullable Part sum(Outcome outcome, By parts, Outcome.Side sum) {
        return outcome.sumWithin() == parts ? sum.parts().get(0) : null;
    }

    private static Side side(Outcome.Side side, @Nullable Part sum, List<Absence> absences) {
        return new Side(
                naming(named(side), sum),
                state(side, absences),
                Amount.ofFen(side.value()),
                side.half(),
                side.parts().stream()
                        .filter(Part::isFilled)
                        .map(part -> new Addend(Amount.ofFen(part.sign() * part.value()), part.unit()))
                        .toList(),
                absences);
    }

    /** Those that have an amount, else all of them. */
    private static List<Part> named(Outcome.Side side) {
        List<Part> filled = side.parts().stream().filter(Part::isFilled).toList();
        return filled.isEmpty() ? side.parts() : filled;
    }

    private static State state(Outcome.Side side, List<Absence> absences) {
        if (side.parts().isEmpty()) {
            return absences.isEmpty() ? State.SET : State.ABSENT;
        }
        if (side.parts().stream().noneMatch(Part::isFilled)) {
            return State.BLANK;
        }
        return side.parts().stream().anyMatch(Part::isDerived) ? State.DERIVED : State.STATED;
    }

    static Naming naming(Outcome.Side side) {
        return naming(named(side), null);
    }

    private static Naming naming(List<Part> named, @Nullable Part sum) {
        List<String> words = new ArrayList<>();
        for (Part part : named.subList(0, Math.min(named.size(), MOST_NAMED))) {
            Part told = sum == null && !words.isEmpty() ? named.get(0) : sum;
            words.add((part.sign() < 0 ? "−" : "") + (told == null ? of(part) : beside(told, part)));
        }
        return new Naming(named.stream().map(Part::form).distinct().toList(), words, named.size());
    }

    /** The figure's name: table, row, its printed name, column. */
    static String of(Part part) {
        return String.join(" ", part.form(), row(part), part.column());
    }

    /** The same without what another one has in common with it. */
    private static String beside(Part other, Part part) {
        List<String> words = new ArrayList<>();
        boolean sameTable = part.form().equals(other.form());
        boolean sameRow = sameTable && row(part).equals(row(other));
        if (!sameTable) {
            words.add(part.form());
        }
        if (!sameRow) {
            words.add(row(part));
        }
        if (sameRow || !part.column().equals(other.column())) {
            words.add(part.column());
        }
        return String.join(" ", words);
    }

    private static String row(Part part) {
        RowKey key = part.key();
        return key instanceof RowKey.Code && !part.name().isEmpty() ? key.label() + " " + part.name() : key.label();
    }

    /** A project's own name. */
    static String project(Part part) {
        return part.key().project().orElse(part.row());
    }

    /** Its cell as it is shown, such as 表3!E9. */
    static String place(Part part) {
        return part.place().map(SheetCell::printed).orElse("");
    }
}
