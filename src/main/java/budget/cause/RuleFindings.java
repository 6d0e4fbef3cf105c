package budget.cause;

import budget.figures.Figures;
import budget.figures.Part;
import budget.finding.Finding;
import budget.finding.Finding.Subject;
import budget.finding.FindingCode;
import budget.finding.Judgement;
import budget.finding.Judgement.Hint;
import budget.finding.Judgement.Measure;
import budget.finding.Judgement.Naming;
import budget.finding.Judgement.Side;
import budget.finding.Judgement.Wording;
import budget.finding.Severity;
import budget.model.Amount;
import budget.model.SheetCell;
import budget.rule.Outcome;
import budget.rule.Rule;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes findings of the broken claims of a submission. */
public final class RuleFindings {

    private final Figures figures;
    private final Confirmations confirmations;

    /** For claims that do not confirm one another. */
    public RuleFindings(Figures figures) {
        this(figures, List.of());
    }

    /** For the broken claims among those about these figures. */
    RuleFindings(Figures figures, List<Outcome> broken) {
        this.figures = figures;
        this.confirmations = new Confirmations(broken);
    }

    public Finding broken(Breach breach) {
        return broken(breach, Set.of());
    }

    /** A breach whose cause is in some tables: these are no confirmation. */
    Finding broken(Breach breach, Set<String> wrong) {
        Outcome outcome = breach.outcome();
        Breach root = breach.root();
        return new Finding(
                FindingCode.RULE_BROKEN,
                breach.severity(),
                subject(outcome),
                breach.cells(),
                List.of(),
                judgement(outcome, confirmations.measure(outcome, wrong), breach.hints()),
                root == null ? "" : key(root));
    }

    /** The key of a breach's finding within its submission. */
    static String key(Breach breach) {
        return Finding.key(breach.outcome().rule().id(), subject(breach.outcome()));
    }

    public Finding rounding(Outcome outcome) {
        return new Finding(
                FindingCode.RULE_ROUNDING,
                Severity.NOTE,
                subject(outcome),
                new Breach(outcome).cells(),
                List.of(),
                judgement(outcome, Measure.NONE, List.of()),
                "");
    }

    public Finding notEvaluable(Outcome outcome) {
        List<SheetCell> cells = outcome.blocking().stream()
                .flatMap(part -> part.place().stream())
                .toList();
        String missing = outcome.blocking().stream()
                .findFirst()
                .map(part -> part.cell() < 0 ? part.form() : SideWords.of(part))
                .orElse("");
        return new Finding(
                FindingCode.RULE_NOT_EVALUABLE,
                outcome.rule().severity(),
                subject(outcome),
                cells,
                List.of(missing),
                judgement(outcome, Measure.NONE, List.of()),
                "");
    }

    /** A claim is about the first figure of its left side; one that misses a whole table is about that. */
    private static Subject subject(Outcome outcome) {
        Optional<Part> figure = Stream.of(
                        outcome.left().parts(), outcome.right().parts(), outcome.blocking())
                .flatMap(List::stream)
                .findFirst();
        return figure.map(part ->
                        new Subject(part.form(), outcome.row().isEmpty() ? part.row() : outcome.row(), part.column()))
                .orElse(new Subject("", outcome.row(), outcome.column()));
    }

    private Judgement judgement(Outcome outcome, Measure measure, List<Hint> hints) {
        Rule rule = outcome.rule();
        return new Judgement(
                rule.id(),
                new Wording(rule.name(), rule.written(), rule.notes().remedy()),
                outcome.comparison(),
                SideWords.left(outcome, figures),
                right(outcome),
                measure,
                hints);
    }

    /** A claim that a row is there has on its right what is not. */
    private @Nullable Side right(Outcome outcome) {
        return outcome.isComparison()
                ? SideWords.right(outcome, figures)
                : outcome.absence(figures)
                        .map(absence ->
                                new Side(Naming.NONE, Side.State.ABSENT, Amount.ZERO, 0, List.of(), List.of(absence)))
                        .orElse(null);
    }
}
