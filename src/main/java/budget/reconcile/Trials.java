package budget.reconcile;

import budget.model.Finding;
import budget.model.Judgement;
import budget.model.Judgement.Hint;
import budget.model.Severity;
import budget.rule.Rule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The rules that are on trial on a day: their findings say so and never block. */
final class Trials {

    private final Map<String, LocalDate> until = new HashMap<>();

    Trials(List<Rule> rules, LocalDate day) {
        for (Rule rule : rules) {
            rule.notes().trialUntil().filter(last -> !day.isAfter(last)).ifPresent(last -> until.put(rule.id(), last));
        }
    }

    List<Finding> weighed(List<Finding> findings) {
        return until.isEmpty() ? findings : findings.stream().map(this::weighed).toList();
    }

    private Finding weighed(Finding finding) {
        LocalDate last = until.get(finding.rule());
        Judgement judgement = finding.judgement();
        if (last == null || judgement == null || finding.severity() == Severity.NOTE) {
            return finding;
        }
        List<Hint> hints = new ArrayList<>(judgement.hints());
        hints.add(new Hint(Hint.Kind.ON_TRIAL, List.of(last.plusDays(1).toString())));
        return new Finding(
                finding.code(),
                Severity.ADVISORY,
                finding.subject(),
                finding.cells(),
                finding.arguments(),
                judgement.with(hints),
                finding.root());
    }
}
