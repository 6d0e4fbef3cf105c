package budget.cause;

import budget.cause.Inquiry.Trial;
import budget.definition.CodeLists;
import budget.figures.Figures;
import budget.figures.Table;
import budget.finding.Finding;
import budget.rule.Outcome;
import budget.rule.RuleBook;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Looks for the mistakes behind broken rules, one after the other: of all that explain something and break nothing, the one
 * that settles the most, and of those the one that changes the least.
 */
public final class CauseSearch {

    /** A workbook with more mistakes is taken to be wrong throughout. */
    private static final int MOST_MISTAKES = 12;

    /** With more breaches no causes are searched: single mistakes would explain too little. */
    private static final int MOST_BREACHES = 400;

    /** Trials for each mistake and kind of mistake; the likelier ones come first. */
    private static final int MOST_TRIALS = 150;

    private static final Comparator<Trial> BEST = Comparator.comparingInt(
                    (Trial trial) -> -trial.settled().size())
            .thenComparingInt(trial -> trial.supposed().size());

    /** Those that change least come first. */
    private static final List<Hypothesis> KINDS = List.of(
            new NamedMistakes(),
            new TextAmounts(),
            new FormulaMistakes(),
            new UnnamedProjects(),
            new WrongCells(),
            new MistypedCodes(),
            new OtherMoney(),
            new ExchangedRows(),
            new MovedAmounts(),
            new MissingRows(),
            new StaleSums(),
            new MissingIndicators(),
            new SurplusRows(),
            new ColumnMistakes());

    /** Tried only where none of the others explains everything. */
    private static final List<Hypothesis> FARTHER = List.of(new SameChanges());

    private final RuleBook book;
    private final CodeLists codes;

    public CauseSearch(RuleBook book, CodeLists codes) {
        this.book = book;
        this.codes = codes;
    }

    /** The findings about the structure, then the breaches, each folded under its cause. */
    public List<Finding> explain(Figures figures, List<Breach> breaches, List<Finding> structure, List<Table> tables) {
        List<Finding> errorsFolded = ErrorValues.folded(tables, structure);
        Folding folding = new Folding(figures, breaches, errorsFolded);
        if (breaches.size() <= MOST_BREACHES) {
            List<Outcome> open = folding.open();
            List<Hypothesis> kinds = new ArrayList<>(List.of(new HiddenParts(tables)));
            kinds.addAll(KINDS);
            Inquiry inquiry = new Inquiry(book, codes, figures, open, errorsFolded, new Effort());
            TextAmounts.causes(inquiry).forEach(folding::fold);
            settle(inquiry, kinds, folding);
        }
        folding.close(figures);
        return RepeatedFindings.folded(folding.findings());
    }

    private static void settle(Inquiry whole, List<Hypothesis> kinds, Folding folding) {
        StrayTables strays = StrayTables.of(whole);
        List<Found> found = strays.instead(mistakes(whole, kinds, strays));
        Inquiry last = whole;
        for (Found one : found) {
            last = last.without(one.trial);
            folding.fold(one.trial, one.alike);
        }
        folding.foldBlanks(last.figures(), found);
    }

    /** Where all hangs on one table, the search ends as soon as that explains it better than single mistakes. */
    private static List<Found> mistakes(Inquiry whole, List<Hypothesis> kinds, StrayTables strays) {
        boolean isOneTable = strays.isOne();
        List<Found> found = new ArrayList<>();
        Inquiry inquiry = whole;
        while (!inquiry.open().isEmpty() && found.size() < MOST_MISTAKES) {
            Optional<Found> next = best(inquiry, kinds, isOneTable ? List.of() : FARTHER);
            if (next.isEmpty()) {
                return found;
            }
            found.add(next.get());
            inquiry = inquiry.without(next.get().trial);
            if (isOneTable && strays.areTooMany(found, inquiry.open().size())) {
                return found;
            }
        }
        return found;
    }

    private static Optional<Found> best(Inquiry inquiry, List<Hypothesis> kinds, List<Hypothesis> farther) {
        List<Trial> trials = trials(inquiry, kinds);
        if (trials.stream().noneMatch(trial -> explainsAll(trial, inquiry))) {
            trials.addAll(trials(inquiry, farther));
            trials.sort(BEST);
        }
        if (trials.isEmpty()) {
            return Optional.empty();
        }
        Trial best = trials.get(0);
        List<Trial> alike = trials.stream()
                .filter(trial ->
                        BEST.compare(trial, best) == 0 && trial.settled().equals(best.settled()))
                .sorted(Comparator.comparingInt(
                        trial -> trial.supposed().cause().unlikeliness()))
                .toList();
        return Optional.of(new Found(alike.get(0), alike));
    }

    /** The trials that explain something; once one explains everything, larger ones are skipped. */
    private static List<Trial> trials(Inquiry inquiry, List<Hypothesis> kinds) {
        List<Supposition> suppositions = kinds.stream()
                .flatMap(kind -> kind.suppositions(inquiry).limit(MOST_TRIALS))
                .sorted(Comparator.comparingInt(Supposition::size))
                .toList();
        List<Trial> found = new ArrayList<>();
        int largest = Integer.MAX_VALUE;
        for (Supposition supposed : suppositions) {
            if (supposed.size() <= largest && !inquiry.effort().isSpent()) {
                Trial trial = inquiry.verdictsOn(supposed);
                if (trial.explains()) {
                    found.add(trial);
                    largest = explainsAll(trial, inquiry) ? supposed.size() : largest;
                }
            }
        }
        found.sort(BEST);
        return found;
    }

    private static boolean explainsAll(Trial trial, Inquiry inquiry) {
        return trial.settled().size() == inquiry.open().size();
    }

    /**
     * A mistake.
     *
     * @param alike the mistakes that explain as much and are as simple, this one first
     */
    record Found(Trial trial, List<Trial> alike) {}
}
