package budget.cause;

import budget.model.AmountUnit;
import budget.model.Finding;
import budget.model.Finding.Subject;
import budget.model.FindingCode;
import budget.model.Judgement;
import budget.model.Judgement.Hint;
import budget.model.Judgement.Wording;
import budget.model.Severity;
import budget.model.SheetCell;
import budget.rule.Outcome;
import budget.rule.Part;
import budget.rule.Rule;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Puts what the rules found into findings. */
public final class RuleFindings {

    private RuleFindings() {}

    public static Finding broken(Breach breach) {
        Outcome outcome = breach.outcome();
        Breach root = breach.root();
        return new Finding(
                FindingCode.RULE_BROKEN,
                breach.severity(),
                subject(outcome),
                breach.cells(),
                List.of(),
                judgement(outcome, breach.hints()),
                root == null ? "" : broken(root).key());
    }

    public static Finding rounding(Outcome outcome) {
        return new Finding(
                FindingCode.RULE_ROUNDING,
                Severity.NOTE,
                subject(outcome),
                new Breach(outcome).cells(),
                List.of(),
                judgement(outcome, List.of()),
                "");
    }

    public static Finding notEvaluable(Outcome outcome) {
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
                judgement(outcome, List.of()),
                "");
    }

    /** A claim is about the first figure of its left side; one that misses a whole table is about that. */
    static Subject subject(Outcome outcome) {
        Optional<Part> figure = Stream.of(
                        outcome.left().parts(), outcome.right().parts(), outcome.blocking())
                .flatMap(List::stream)
                .findFirst();
        return figure.map(part ->
                        new Subject(part.form(), outcome.row().isEmpty() ? part.row() : outcome.row(), part.column()))
                .orElse(new Subject("", outcome.row(), outcome.column()));
    }

    static Judgement judgement(Outcome outcome, List<Hint> hints) {
        Rule rule = outcome.rule();
        boolean isMoney = Stream.concat(outcome.left().parts().stream(), outcome.right().parts().stream())
                .filter(part -> part.cell() >= 0)
                .allMatch(Part::isMoney);
        return new Judgement(
                rule.id(),
                new Wording(rule.name(), rule.written(), rule.notes().remedy()),
                outcome.comparison(),
                SideWords.left(outcome),
                outcome.isComparison() ? SideWords.side(outcome.right()) : null,
                isMoney ? AmountUnit.TEN_THOUSAND_YUAN : null,
                hints);
    }
}
