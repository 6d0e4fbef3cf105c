package budget.reconcile;

import budget.definition.UnitRegister;
import budget.finding.Finding;
import budget.finding.Finding.Subject;
import budget.finding.FindingCode;
import budget.finding.Severity;
import budget.model.BudgetUnit;
import budget.model.SheetCell;
import budget.submission.Arrival;
import budget.submission.Standing;
import budget.submission.SubmissionStatus;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The files whose tables are of several units. What is wrong with such a file as a whole holds back all its units; what is
 * wrong with one unit's rows holds back only that one.
 */
final class DividedFiles {

    private final UnitResolver resolver;
    private final UnitRegister register;
    private final AcceptancePolicy policy;
    private final Comparisons comparisons;
    private final Map<Arrival, List<Submission>> units = new HashMap<>();
    private final Map<Arrival, String> codes = new HashMap<>();
    private final Map<Arrival, Standing> standings = new HashMap<>();

    DividedFiles(
            List<Submission> submissions,
            UnitResolver resolver,
            UnitRegister register,
            AcceptancePolicy policy,
            Comparisons comparisons) {
        this.resolver = resolver;
        this.register = register;
        this.policy = policy;
        this.comparisons = comparisons;
        submissions.stream().filter(submission -> submission.arrival().isPart()).forEach(this::note);
        submissions.stream()
                .filter(Submission::isDivided)
                .forEach(file -> standings.put(file.arrival(), standing(file)));
    }

    private void note(Submission part) {
        units.computeIfAbsent(part.arrival().whole(), ignored -> new ArrayList<>())
                .add(part);
        codes.put(
                part.arrival(),
                resolver.resolve(part).unit().map(BudgetUnit::code).orElse(""));
    }

    private String code(Arrival part) {
        return codes.getOrDefault(part, "");
    }

    /** The status of the file itself; none for a file of one unit. */
    Optional<Standing> standingOf(Submission submission) {
        return Optional.ofNullable(standings.get(submission.arrival()));
    }

    private Standing standing(Submission file) {
        List<Finding> findings = new ArrayList<>(file.findings());
        findings.addAll(comparisons.withUnits(file.arrival(), addedUp(file)));
        Standing standing = policy.standing(null, file.arrival(), findings);
        return standing.status() == SubmissionStatus.ACCEPTED
                ? standing.with(SubmissionStatus.DIVIDED, false)
                : standing;
    }

    /** The units that a total adds up: without those below another one of the file, whose rows contain theirs. */
    private List<Arrival> addedUp(Submission file) {
        List<Arrival> parts = units.getOrDefault(file.arrival(), List.of()).stream()
                .map(Submission::arrival)
                .toList();
        Set<String> there = new HashSet<>();
        parts.forEach(part -> there.add(code(part)));
        return parts.stream().filter(part -> !isBelowOne(code(part), there)).toList();
    }

    private boolean isBelowOne(String code, Set<String> there) {
        return register.above(code).stream()
                .anyMatch(above -> there.contains(above.code()) && RollUps.rollsUp(above, register));
    }

    /** What keeps a unit's submission from counting, whatever its own figures are. */
    List<Finding> about(Submission part, BudgetUnit unit) {
        List<Finding> findings = new ArrayList<>();
        Standing file = standings.get(part.arrival().whole());
        if (file != null && file.status() == SubmissionStatus.HELD_BACK) {
            findings.add(Finding.ofFile(
                    FindingCode.FILE_HELD_BACK,
                    part.arrival().fileName(),
                    Long.toString(file.count(Severity.BLOCKING))));
        }
        List<Submission> same = units.getOrDefault(part.arrival().whole(), List.of()).stream()
                .filter(other -> code(other.arrival()).equals(unit.code()))
                .toList();
        if (same.size() > 1) {
            findings.add(twice(unit, same));
        }
        return findings;
    }

    private static Finding twice(BudgetUnit unit, List<Submission> same) {
        List<SheetCell> cells =
                same.stream().flatMap(part -> part.sender().cells().stream()).toList();
        List<String> names =
                same.stream().map(part -> String.join(" ", part.unitNames())).toList();
        return Finding.at(
                FindingCode.UNIT_TWICE,
                Subject.NONE,
                cells,
                BudgetUnit.inWords(unit.code(), unit.name()),
                String.join("、", names));
    }
}
