package budget.validate;

import budget.model.Amount;
import budget.model.AmountUnit;
import budget.model.Judgement.Hint;
import budget.rule.Figures;
import budget.rule.Outcome;
import budget.rule.Part;
import budget.rule.RuleBook;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds single cells whose repair would settle several breaches at once, and folds those under one of them.
 *
 * <p>Nothing is guessed from how things look: the rules are evaluated anew with the cell repaired, and only what then holds
 * is folded. The repair itself is a hint and never applied.
 */
final class RootCauses {

    /** Cells tried for each cause; those that most breaches point at come first. */
    private static final int CELLS_TRIED = 12;

    /** With more breaches than this a workbook is wrong throughout, and single cells explain nothing. */
    static final int MOST_BREACHES = 400;

    private final RuleBook book;
    private final Figures figures;

    RootCauses(RuleBook book, Figures figures) {
        this.book = book;
        this.figures = figures;
    }

    void fold(List<Breach> breaches) {
        List<Breach> open = new ArrayList<>(breaches.stream()
                .filter(breach -> !breach.isFolded() && breach.hints().isEmpty())
                .filter(breach -> breach.outcome().isComparison())
                .toList());
        while (open.size() > 1 && open.size() <= MOST_BREACHES) {
            Optional<Repair> best = best(open, breaches);
            if (best.isEmpty()) {
                return;
            }
            fold(best.get());
            open.removeAll(best.get().settled);
        }
    }

    private Optional<Repair> best(List<Breach> open, List<Breach> all) {
        return candidates(open).entrySet().stream()
                .filter(entry -> entry.getValue() > 1)
                .sorted(Comparator.comparingInt((Map.Entry<Change, Integer> entry) -> -entry.getValue())
                        .thenComparing(entry -> entry.getKey().cell.isBlank()))
                .limit(CELLS_TRIED)
                .map(entry -> tried(entry.getKey(), open, all))
                .filter(Repair::explains)
                .min(Comparator.comparingInt((Repair repair) -> repair.broken - repair.settled.size())
                        .thenComparingInt(repair -> repair.broken)
                        .thenComparing(repair -> repair.change.cell.isBlank()));
    }

    /** Every change of one cell that would make some breach hold, and how many breaches ask for that very change. */
    private static Map<Change, Integer> candidates(List<Breach> open) {
        Map<Change, Integer> votes = new LinkedHashMap<>();
        for (Breach breach : open) {
            Outcome outcome = breach.outcome();
            Stream.concat(outcome.left().parts().stream(), outcome.right().parts().stream())
                    .filter(part -> part.isStated() || part.isBlank())
                    .map(cell -> change(breach, cell))
                    .flatMap(Optional::stream)
                    .distinct()
                    .forEach(change -> votes.merge(change, 1, Integer::sum));
        }
        return votes;
    }

    private static Optional<Change> change(Breach breach, Part cell) {
        int weight = breach.weightOf(cell);
        long difference = breach.outcome().difference();
        return weight == 0 || difference % weight != 0
                ? Optional.empty()
                : Optional.of(new Change(cell.table().panel().key(), cell.cell(), -difference / weight, cell));
    }

    private Repair tried(Change change, List<Breach> open, List<Breach> all) {
        Supposed supposed = new Supposed(book, figures.supposing(change.cell, change.by));
        List<Breach> settled = open.stream()
                .filter(breach -> breach.weightOf(change.cell) != 0)
                .filter(supposed::settles)
                .toList();
        return new Repair(change, settled, supposed.comparisonsBroken(all));
    }

    private static void fold(Repair repair) {
        Breach root = repair.settled.stream()
                .min(Comparator.comparing((Breach breach) -> breach.severity())
                        .thenComparing(breach -> !breach.isAbout(repair.change.cell)))
                .orElseThrow();
        repair.settled.stream().filter(breach -> breach != root).forEach(breach -> breach.foldUnder(root));
        Part cell = repair.change.cell;
        root.setCause(cell);
        AmountUnit unit = AmountUnit.TEN_THOUSAND_YUAN;
        cell.place()
                .ifPresent(place -> root.hints()
                        .add(new Hint(
                                Hint.Kind.ONE_CELL,
                                List.of(
                                        place.sheet() + "!" + place.address().a1(),
                                        Amount.ofFen(cell.value()).inWords(unit),
                                        Amount.ofFen(cell.value() + repair.change.by)
                                                .inWords(unit),
                                        Integer.toString(repair.settled.size())))));
    }

    /** A cell that would state so much more; a blank one states nothing yet. */
    private record Change(String panel, int number, long by, Part cell) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Change change
                    && change.panel.equals(panel)
                    && change.number == number
                    && change.by == by;
        }

        @Override
        public int hashCode() {
            return (panel.hashCode() * 31 + number) * 31 + Long.hashCode(by);
        }
    }

    /** What a change settles, and how many claims it breaks that held before. */
    private record Repair(Change change, List<Breach> settled, int broken) {

        /** A cell left blank is held to be forgotten only if nothing speaks against it. */
        boolean explains() {
            int mostBroken = change.cell.isBlank() ? 0 : settled.size() - 1;
            return settled.size() > 1 && broken <= mostBroken;
        }
    }
}
