package budget.job;

import budget.check.LastYear;
import budget.check.OtherTimes;
import budget.definition.JobDefinition;
import budget.finding.Finding;
import budget.model.BudgetUnit;
import budget.reconcile.Before;
import budget.reconcile.Comparisons;
import budget.store.ContentStore;
import budget.submission.Arrival;
import budget.submission.SubmissionContent;
import budget.validate.CrossValidator;
import budget.validate.DocumentComparison;
import budget.validate.OtherFigures;
import budget.validate.SaidBeside;
import budget.validate.UnitTotals;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Compares submissions by what is kept of them in the state. */
final class StoredComparisons implements Comparisons {

    private final ContentStore contents;
    private final CrossValidator validator;
    private final SaidBeside said;
    private final LastYear lastYear;
    private final OtherTimes otherTimes;

    StoredComparisons(JobDefinition job, ContentStore contents, LastYear lastYear, OtherTimes otherTimes) {
        this.otherTimes = otherTimes;
        this.contents = contents;
        this.validator = new CrossValidator(job);
        this.said = new SaidBeside(job);
        this.lastYear = lastYear;
    }

    @Override
    public List<Finding> withTargets(BudgetUnit unit, Arrival submission) {
        Optional<OtherFigures.Published> before = lastYear.of(unit.code());
        if (before.isEmpty() && !validator.hasControls(unit.code())) {
            return List.of();
        }
        Optional<SubmissionContent> content = contents.find(submission);
        if (content.isEmpty()) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>(validator.withControls(unit.code(), content.get()));
        before.ifPresent(figures -> findings.addAll(validator.withLastYear(content.get(), figures)));
        return findings;
    }

    @Override
    public List<Before> before(BudgetUnit unit, Arrival submission) {
        return otherTimes.of(unit.code(), submission.sha256());
    }

    @Override
    public List<Finding> between(Arrival one, Arrival other) {
        return contents.find(one)
                .flatMap(content -> contents.find(other)
                        .map(beside -> DocumentComparison.differences(content, beside, other.fileName())))
                .orElse(List.of());
    }

    @Override
    public List<Finding> said(BudgetUnit unit, Arrival tables, Arrival document) {
        return contents.find(tables)
                .flatMap(own ->
                        contents.find(document).map(beside -> said.findings(own, beside, lastYear.of(unit.code()))))
                .orElse(List.of());
    }

    @Override
    public List<Finding> withChildren(Arrival rollUp, List<Arrival> children) {
        List<SubmissionContent> below = all(children);
        return contents.find(rollUp)
                .map(own -> validator.withChildren(own, below))
                .orElse(List.of());
    }

    @Override
    public List<Finding> withUnits(Arrival file, List<Arrival> units) {
        return contents.find(file)
                .map(own -> UnitTotals.differing(own, all(units)))
                .orElse(List.of());
    }

    private List<SubmissionContent> all(List<Arrival> submissions) {
        return submissions.stream()
                .flatMap(submission -> contents.find(submission).stream())
                .toList();
    }
}
