package budget.check;

import budget.definition.JobDefinition;
import budget.finding.Finding;
import budget.model.BudgetUnit;
import budget.reconcile.Before;
import budget.reconcile.Comparisons;
import budget.reconcile.Reconciler;
import budget.reconcile.Submission;
import budget.submission.Arrival;
import budget.submission.Scale;
import budget.submission.Standing;
import budget.submission.SubmissionContent;
import budget.submission.WorkbookContent;
import budget.validate.CrossValidator;
import budget.validate.UnitTotals;
import budget.workbook.Passwords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Judges single workbooks like a run, without the rules that need other submissions. */
public final class SubmissionCheck {

    private final JobDefinition job;
    private final LocalDate day;
    private final boolean withWaivers;
    private final SubmissionReader reader;
    private @Nullable Others others;

    /**
     * A check by a job.
     *
     * @param day decides which waivers are in force and which rules are on trial
     * @param withWaivers whether waivers apply
     */
    public SubmissionCheck(JobDefinition job, Passwords passwords, LocalDate day, boolean withWaivers) {
        this.job = job;
        this.day = day;
        this.withWaivers = withWaivers;
        this.reader = new SubmissionReader(job, passwords);
    }

    /** The standings that a file would have in a run: one, or the file's and those of its units. */
    public List<Standing> check(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        WorkbookContent content = reader.read(file, file.toString());
        Arrival arrival = new Arrival(name, name, Files.size(file), 0, 1, Arrival.Condition.TAKEN);
        List<Submission> submissions = Submission.of(
                arrival, content.all().stream().map(SubmissionCheck::read).toList());
        Comparisons comparisons = new WithTargets(content.all());
        Reconciler reconciler =
                withWaivers ? new Reconciler(job, day, comparisons) : Reconciler.withoutWaivers(job, day, comparisons);
        return reconciler.reconcile(submissions).stream()
                .filter(standing -> standing.file().isPresent())
                .sorted(Comparator.comparing(
                        standing -> standing.file().orElseThrow().part()))
                .toList();
    }

    private static Submission.Read read(SubmissionContent content) {
        return new Submission.Read(
                new Submission.Sender(content.unitNames(), content.unitCells()),
                content.findings(),
                Scale.of(content.tables()),
                content.explanations(),
                content.isDocument());
    }

    /** The figures for comparison, read on first use. */
    private Others others() {
        if (others == null) {
            others = new Others(
                    new CrossValidator(job),
                    LastYear.of(job),
                    OtherTimes.of(job, Path.of(job.settings().folders().output())));
        }
        return others;
    }

    private record Others(CrossValidator validator, LastYear lastYear, OtherTimes times) {}

    /** Compares the workbook with its unit's control totals. */
    private final class WithTargets implements Comparisons {

        private final List<SubmissionContent> contents;

        private WithTargets(List<SubmissionContent> contents) {
            this.contents = contents;
        }

        private SubmissionContent of(Arrival submission) {
            return contents.get(submission.part());
        }

        @Override
        public List<Finding> withTargets(BudgetUnit unit, Arrival submission) {
            SubmissionContent content = of(submission);
            CrossValidator validator = others().validator;
            List<Finding> findings = new ArrayList<>(validator.withControls(unit.code(), content));
            others().lastYear
                    .of(unit.code())
                    .ifPresent(figures -> findings.addAll(validator.withLastYear(content, figures)));
            return findings;
        }

        @Override
        public List<Before> before(BudgetUnit unit, Arrival submission) {
            return others().times.of(unit.code(), submission.sha256());
        }

        @Override
        public List<Finding> between(Arrival one, Arrival other) {
            return List.of();
        }

        @Override
        public List<Finding> withChildren(Arrival rollUp, List<Arrival> children) {
            return others().validator
                    .withChildren(of(rollUp), children.stream().map(this::of).toList());
        }

        @Override
        public List<Finding> withUnits(Arrival file, List<Arrival> units) {
            return UnitTotals.differing(of(file), units.stream().map(this::of).toList());
        }
    }
}
