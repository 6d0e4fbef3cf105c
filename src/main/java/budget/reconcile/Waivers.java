package budget.reconcile;

import budget.finding.Explanation;
import budget.finding.Finding;
import budget.finding.FindingCode;
import budget.finding.FindingLine;
import budget.finding.FindingState;
import budget.finding.Handling;
import budget.finding.Severity;
import budget.model.Amount;
import budget.waiver.Waiver;
import budget.waiver.WaiverTerms;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The handling of findings on a day: which of them their units explain, which explanations are accepted or refused, and
 * which findings are waived.
 *
 * <p>A waiver covers what it was given for: once the differences it is about add up to more than its amount, all of its
 * findings are open again. A waiver of an implausible total has to name it. An explanation that has changed
 * since it was accepted or refused is a new one.
 */
final class Waivers {

    private final List<Waiver> inForce;
    private final WaiverTerms terms;

    Waivers(List<Waiver> all, WaiverTerms terms, LocalDate day) {
        this.terms = terms;
        this.inForce = all.stream().filter(waiver -> waiver.holdsOn(day)).toList();
    }

    /** The handling of a unit's findings, by the finding's key. */
    Map<String, Handling> of(String unitCode, List<Finding> findings, List<Explanation> explanations) {
        Map<String, Handling> handled = new HashMap<>();
        explained(unitCode, findings, explanations).forEach((finding, words) -> {
            boolean isAdvice = finding.severity() == Severity.ADVISORY && finding.isRoot();
            handled.put(finding.key(), new Handling(isAdvice ? FindingState.EXPLAINED : FindingState.OPEN, "", words));
        });
        for (Waiver waiver : inForce) {
            List<Finding> meant = findings.stream()
                    .filter(finding -> finding.isRoot() && waiver.isFor(unitCode, finding))
                    .toList();
            if (waiver.isWaiver()) {
                waive(waiver, meant, handled);
            } else {
                answer(waiver, meant, handled);
            }
        }
        return handled;
    }

    /** A unit's explanation of a finding, which is identified by its id or its key. */
    private static Map<Finding, String> explained(
            String unitCode, List<Finding> findings, List<Explanation> explanations) {
        if (explanations.isEmpty()) {
            return Map.of();
        }
        Map<String, Finding> byKey =
                findings.stream().collect(Collectors.toMap(Finding::key, Function.identity(), (first, other) -> first));
        Map<String, String> keys = FindingLine.keys(unitCode, findings);
        Map<Finding, String> explained = new HashMap<>();
        for (Explanation explanation : explanations) {
            Finding meant = byKey.get(keys.getOrDefault(explanation.id(), explanation.key()));
            if (meant != null) {
                explained.putIfAbsent(meant, explanation.text());
            }
        }
        return explained;
    }

    private void waive(Waiver waiver, List<Finding> meant, Map<String, Handling> handled) {
        Amount together = meant.stream().map(Finding::atStake).reduce(Amount.ZERO, Amount::plus);
        boolean needsAmount = meant.stream().anyMatch(finding -> finding.code() == FindingCode.AMOUNT_IMPLAUSIBLE);
        boolean covers = waiver.covered()
                .map(covered -> together.compareTo(covered) <= 0)
                .orElse(!needsAmount);
        boolean blocks = meant.stream().anyMatch(finding -> finding.severity() == Severity.BLOCKING);
        boolean isLacking = blocks && terms.areKnown() && terms.lackOf(waiver).isPresent();
        if (covers && !isLacking) {
            meant.forEach(finding -> change(handled, finding, waiver));
        }
    }

    private static void answer(Waiver answer, List<Finding> meant, Map<String, Handling> handled) {
        for (Finding finding : meant) {
            Handling now = handled.getOrDefault(finding.key(), Handling.NONE);
            boolean isAsked = switch (now.state()) {
                case EXPLAINED, ACCEPTED, REFUSED -> true;
                case OPEN, WAIVED, CORRECTED, SUPERSEDED -> false;
            };
            if (isAsked && now.explanation().equals(answer.answer().explanation())) {
                change(handled, finding, answer);
            }
        }
    }

    private static void change(Map<String, Handling> handled, Finding finding, Waiver waiver) {
        Handling now = handled.getOrDefault(finding.key(), Handling.NONE);
        handled.put(
                finding.key(),
                now.with(waiver.answer().state(), waiver.grounds().by()));
    }
}
