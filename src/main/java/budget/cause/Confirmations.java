package budget.cause;

import budget.figures.Part;
import budget.finding.Judgement.Measure;
import budget.finding.Judgement.Measure.By;
import budget.finding.Judgement.Naming;
import budget.rule.Outcome;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Figures that two or more other tables contradict by the same amount: those tables confirm one another. */
final class Confirmations {

    private final Map<Wanted, List<Outcome.Side>> others = new HashMap<>();

    Confirmations(List<Outcome> broken) {
        for (Outcome outcome : broken) {
            if (Inquiry.isBetweenTables(outcome)) {
                note(outcome.left(), outcome.right());
                note(outcome.right(), outcome.left());
            }
        }
    }

    private void note(Outcome.Side figure, Outcome.Side other) {
        if (isOneCell(figure) && other.parts().stream().anyMatch(Part::isFilled)) {
            others.computeIfAbsent(wanted(figure, other), ignored -> new ArrayList<>())
                    .add(other);
        }
    }

    /**
     * The side of a broken claim that is right: the sum within a table, or what a third table confirms.
     *
     * @param wrong the tables that are known to be wrong
     */
    Measure measure(Outcome outcome, Set<String> wrong) {
        By sum = outcome.sumWithin();
        if (sum != By.NEITHER || !Inquiry.isBetweenTables(outcome)) {
            return new Measure(sum, List.of());
        }
        List<Naming> right = confirming(outcome, outcome.left(), outcome.right());
        List<Naming> left = confirming(outcome, outcome.right(), outcome.left());
        if (right.isEmpty() == left.isEmpty()) {
            return Measure.NONE;
        }
        Outcome.Side side = left.isEmpty() ? outcome.right() : outcome.left();
        boolean isWrong = Stream.concat(
                        forms(side).stream(),
                        Stream.concat(left.stream(), right.stream()).flatMap(naming -> naming.tables().stream()))
                .anyMatch(wrong::contains);
        return isWrong ? Measure.NONE : left.isEmpty() ? new Measure(By.RIGHT, right) : new Measure(By.LEFT, left);
    }

    /** The figures of third tables by whose claims a figure should be the same as by this claim. */
    private List<Naming> confirming(Outcome outcome, Outcome.Side figure, Outcome.Side other) {
        if (!isOneCell(figure) || other.parts().stream().noneMatch(Part::isFilled)) {
            return List.of();
        }
        Set<String> known = forms(outcome.left(), outcome.right());
        return others.getOrDefault(wanted(figure, other), List.of()).stream()
                .filter(third -> forms(third).stream().noneMatch(known::contains))
                .map(SideWords::naming)
                .distinct()
                .toList();
    }

    private static Set<String> forms(Outcome.Side... sides) {
        return List.of(sides).stream()
                .flatMap(side -> side.parts().stream())
                .map(Part::form)
                .collect(Collectors.toSet());
    }

    private static boolean isOneCell(Outcome.Side side) {
        return side.cell().filter(cell -> cell.sign() > 0 && cell.isStated()).isPresent();
    }

    private static Wanted wanted(Outcome.Side figure, Outcome.Side other) {
        Part cell = figure.parts().get(0);
        return new Wanted(cell.table().panel().key(), cell.cell(), other.value());
    }

    /** A cell and what it would have to state. */
    private record Wanted(String panel, int cell, long value) {}
}
