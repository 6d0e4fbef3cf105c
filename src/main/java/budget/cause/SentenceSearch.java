package budget.cause;

import budget.figures.Figures;
import budget.figures.Part;
import budget.figures.SentenceTable;
import budget.figures.Table;
import budget.finding.Finding;
import budget.finding.Judgement.Hint;
import budget.finding.Judgement.Measure.By;
import budget.model.Amount;
import budget.model.SentenceValue;
import budget.model.SheetCell;
import budget.rule.Evaluation;
import budget.rule.Outcome;
import budget.rule.Rule;
import budget.rule.RuleBook;
import budget.rule.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Explains broken claims about sentences: each quotes its sentence, and what follows from a wrong figure is folded under it.
 * A sentence never explains what is wrong in a table.
 */
public final class SentenceSearch {

    private final RuleBook book;
    private final Figures figures;
    private final List<SentenceValue> sentences;
    private final KnownAmounts known;

    public SentenceSearch(RuleBook book, Figures figures, List<SentenceValue> sentences) {
        this.book = book;
        this.figures = figures;
        this.sentences = List.copyOf(sentences);
        this.known = new KnownAmounts(tablesAlone(figures));
    }

    /** The figures without what sentences state. */
    public static Figures tablesAlone(Figures figures) {
        Map<Integer, Table> unsaid = new HashMap<>();
        for (int panel = 0; panel < figures.tables().size(); panel++) {
            Table table = figures.table(panel);
            if (table.panel().isOfSentences()) {
                unsaid.put(panel, SentenceTable.of(table.panel(), List.of()));
            }
        }
        return unsaid.isEmpty() ? figures : figures.replacing(unsaid);
    }

    /**
     * The findings of the broken claims about sentences.
     *
     * @param others the findings of the tables
     */
    public List<Finding> explain(List<Breach> breaches, List<Finding> others) {
        List<Breach> roots = new ArrayList<>();
        Set<Claim> settled = settled(breaches);
        List<Finding> findings = new ArrayList<>();
        RuleFindings words = new RuleFindings(figures);
        for (Breach breach : breaches) {
            rootOf(breach, roots, settled).ifPresentOrElse(breach::foldUnder, () -> roots.add(breach));
            if (!breach.isFolded() && isOfMoney(breach.outcome())) {
                known.hint(breach);
            }
            quote(breach.outcome()).ifPresent(breach::add);
            Finding finding = words.broken(breach);
            findings.add(
                    breach.isFolded()
                            ? finding
                            : inTables(breach, others).map(finding::foldedUnder).orElse(finding));
        }
        return findings;
    }

    private static boolean isOfMoney(Outcome outcome) {
        return parts(outcome).allMatch(part -> part.cell() < 0 || part.isMoney());
    }

    /** The claims that hold once every amount that a table contradicts is what the table says. */
    private Set<Claim> settled(List<Breach> breaches) {
        Map<Integer, Table> corrected = new HashMap<>();
        for (Breach breach : breaches) {
            Outcome outcome = breach.outcome();
            if (isAgainstTables(outcome)) {
                Part wrong = outcome.left().parts().get(0);
                int panel = figures.number(wrong.table());
                Table copy = corrected.computeIfAbsent(
                        panel, number -> figures.table(number).copy());
                if (copy.value(wrong.cell()) == wrong.value()) {
                    copy.state(
                            wrong.cell(),
                            outcome.right().value(),
                            outcome.right().half());
                }
            }
        }
        Set<Claim> open = new HashSet<>();
        Evaluation evaluation = book.evaluation(figures.replacing(corrected), (rule, verdict, why) -> {
            if (verdict == Verdict.BROKEN) {
                open.add(Claim.of(why.explain()));
            }
        });
        Set<Rule> rules = new LinkedHashSet<>();
        breaches.forEach(breach -> rules.add(breach.outcome().rule()));
        rules.forEach(evaluation::evaluate);
        Set<Claim> settled = new HashSet<>();
        breaches.stream()
                .map(breach -> Claim.of(breach.outcome()))
                .filter(claim -> !open.contains(claim))
                .forEach(settled::add);
        return settled;
    }

    /** Whether one figure of a sentence is compared with figures of tables alone, as they are. */
    private static boolean isAgainstTables(Outcome outcome) {
        return outcome.isEquation()
                && outcome.left().parts().size() == 1
                && outcome.left().parts().get(0).isStated()
                && isSaid(outcome.left().parts().get(0))
                && !outcome.isProduct(By.RIGHT)
                && !outcome.right().parts().isEmpty()
                && outcome.right().parts().stream().noneMatch(SentenceSearch::isSaid);
    }

    private static boolean isSaid(Part part) {
        return part.table().panel().isOfSentences();
    }

    /** The breach that a claim follows from: of the same wrong figure, or of the same difference from the same figure. */
    private static Optional<Breach> rootOf(Breach breach, List<Breach> roots, Set<Claim> settled) {
        Outcome outcome = breach.outcome();
        return roots.stream()
                .filter(root -> isSameMistake(root.outcome(), outcome)
                        || (settled.contains(Claim.of(outcome))
                                && isAgainstTables(root.outcome())
                                && parts(outcome)
                                        .anyMatch(part -> part.isSameCell(
                                                root.outcome().left().parts().get(0)))))
                .findFirst();
    }

    private static boolean isSameMistake(Outcome one, Outcome other) {
        boolean isSameFigure = one.left().parts().size() == 1
                && other.left().parts().size() == 1
                && one.left().parts().get(0).isSameCell(other.left().parts().get(0))
                && isAgainstTables(one)
                && isAgainstTables(other);
        boolean isSameComparison = one.rule().id().equals(other.rule().id())
                && one.right().parts().size() == 1
                && other.right().parts().size() == 1
                && one.right().parts().get(0).isSameCell(other.right().parts().get(0))
                && one.isEquation();
        return one.difference() == other.difference() && (isSameFigure || isSameComparison);
    }

    private static Stream<Part> parts(Outcome outcome) {
        return Stream.concat(outcome.left().parts().stream(), outcome.right().parts().stream());
    }

    /** The finding of a table's own mistake from which the sentence differs by the same amount. */
    private static Optional<String> inTables(Breach breach, List<Finding> others) {
        Amount difference = Amount.ofFen(Math.abs(breach.outcome().difference()));
        List<SheetCell> cells = breach.outcome().right().parts().stream()
                .filter(part -> !isSaid(part))
                .flatMap(part -> part.place().stream())
                .toList();
        return others.stream()
                .filter(finding -> finding.isRoot()
                        && finding.judged().isPresent()
                        && finding.atStake().equals(difference)
                        && finding.cells().stream().anyMatch(cells::contains))
                .map(Finding::key)
                .findFirst();
    }

    /** The sentence of the first figure, with the figure marked. */
    private Optional<Hint> quote(Outcome outcome) {
        return parts(outcome)
                .filter(part -> part.cell() >= 0 && isSaid(part))
                .flatMap(part -> sentences.stream().filter(value -> isOf(value, part)))
                .findFirst()
                .map(value -> new Hint(Hint.Kind.SENTENCE, List.of(value.marked())));
    }

    private static boolean isOf(SentenceValue value, Part part) {
        return value.table().equals(part.table().panel().key())
                && value.row().equals(part.key())
                && value.slot().equals(part.column());
    }
}
