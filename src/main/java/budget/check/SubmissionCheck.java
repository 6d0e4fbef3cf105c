package budget.check;

import budget.consolidate.UnitFigures;
import budget.definition.JobDefinition;
import budget.figures.Table;
import budget.finding.Finding;
import budget.model.AmountUnit;
import budget.model.BudgetUnit;
import budget.reconcile.Before;
import budget.reconcile.Comparisons;
import budget.reconcile.Reconciler;
import budget.reconcile.Submission;
import budget.submission.Arrival;
import budget.submission.ReadAs;
import budget.submission.Scale;
import budget.submission.Standing;
import budget.submission.SubmissionContent;
import budget.submission.SubmissionStatus;
import budget.submission.WorkbookContent;
import budget.validate.CrossValidator;
import budget.validate.DocumentComparison;
import budget.validate.SaidBeside;
import budget.validate.UnitTotals;
import budget.workbook.Passwords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Judges single workbooks and documents like a run, without the rules that need other submissions. */
public final class SubmissionCheck {

    private final JobDefinition job;
    private final LocalDate day;
    private final boolean withWaivers;
    private final SubmissionReader reader;
    /** The contents of the files checked, by file and part. */
    private final Map<String, SubmissionContent> contents = new HashMap<>();

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

    /**
     * The standings that files would have in a run, each by itself but for a workbook, a document and a text of one unit: for each one,
     * or the file's and those of its units.
     */
    public List<Standing> check(List<Path> files) throws IOException {
        Map<Opened, List<Standing>> alone = new LinkedHashMap<>();
        for (Path file : files) {
            Opened opened = open(file);
            alone.put(opened, judged(List.of(opened)));
        }
        List<Standing> standings = new ArrayList<>();
        Set<Opened> done = new HashSet<>();
        for (Opened file : alone.keySet()) {
            if (done.add(file)) {
                List<Opened> together = ofOneSubmission(file, alone, done);
                standings.addAll(together.size() == 1 ? alone.getOrDefault(file, List.of()) : judged(together));
            }
        }
        return standings;
    }

    /** What a file, or the part of it that a standing is about, was read as; nothing where no table of it could be read. */
    public Optional<ReadAs> readAs(Standing standing) {
        SubmissionContent content = standing.file()
                .map(file -> contents.get(file.sha256() + "/" + file.part()))
                .orElse(null);
        if (content == null || content.tables().isEmpty()) {
            return Optional.empty();
        }
        BudgetUnit unit = standing.sender().orElseGet(() -> BudgetUnit.unregistered(""));
        UnitFigures figures = UnitFigures.of(unit, standing.path(), content, job);
        List<AmountUnit> money =
                content.tables().stream().map(Table::unit).distinct().toList();
        return Optional.of(new ReadAs(money, job.datasets().headline().in(figures)));
    }

    private Opened open(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        WorkbookContent content = reader.read(file, file.toString());
        Arrival arrival = new Arrival(name, file.toString(), Files.size(file), 0, 1, Arrival.Condition.TAKEN);
        Opened opened = new Opened(arrival, content.all());
        for (int part = 0; part < opened.contents.size(); part++) {
            contents.put(arrival.sha256() + "/" + part, opened.contents.get(part));
        }
        return opened;
    }

    /** The file with those of other kinds that are of its submission. */
    private List<Opened> ofOneSubmission(Opened file, Map<Opened, List<Standing>> alone, Set<Opened> done) {
        List<Opened> together = new ArrayList<>(List.of(file));
        for (Opened other : alone.keySet()) {
            boolean isOfUnit = other.name().equals(file.name())
                    || unit(alone.getOrDefault(other, List.of())).equals(unit(alone.getOrDefault(file, List.of())));
            boolean isOfOtherKind =
                    together.stream().noneMatch(one -> one.kind().equals(other.kind()));
            if (isOfUnit
                    && isOfOtherKind
                    && judged(List.of(file, other)).stream()
                            .anyMatch(standing -> standing.status() == SubmissionStatus.PAIRED)
                    && done.add(other)) {
                together.add(other);
            }
        }
        return together;
    }

    private static String unit(List<Standing> standings) {
        return standings.stream().map(Standing::unitCode).findFirst().orElse("");
    }

    private List<Standing> judged(List<Opened> files) {
        List<Submission> submissions = files.stream()
                .flatMap(file ->
                        Submission.of(
                                file.arrival,
                                file.contents.stream()
                                        .map(SubmissionCheck::read)
                                        .toList())
                                .stream())
                .toList();
        Comparisons comparisons = new WithTargets(files);
        Reconciler reconciler =
                withWaivers ? new Reconciler(job, day, comparisons) : Reconciler.withoutWaivers(job, day, comparisons);
        return reconciler.reconcile(submissions).stream()
                .filter(standing -> standing.file().isPresent())
                .sorted(Comparator.comparing(
                        standing -> standing.file().orElseThrow().part()))
                .toList();
    }

    /** A file that has been read. */
    private record Opened(Arrival arrival, List<SubmissionContent> contents) {

        /** Its name without the ending. */
        private String name() {
            return arrival.fileName().replaceFirst("\\.[A-Za-z]{1,5}$", "");
        }

        /** Workbook, document or text. */
        private String kind() {
            return contents.get(0).isDocument() ? arrival.isText() ? "text" : "document" : "workbook";
        }
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
                    new SaidBeside(job),
                    LastYear.of(job),
                    OtherTimes.of(job, Path.of(job.settings().folders().output())));
        }
        return others;
    }

    private record Others(CrossValidator validator, SaidBeside said, LastYear lastYear, OtherTimes times) {}

    /** Compares the workbook with its unit's control totals. */
    private final class WithTargets implements Comparisons {

        private final Map<String, List<SubmissionContent>> contents = new HashMap<>();

        private WithTargets(List<Opened> files) {
            files.forEach(file -> contents.put(file.arrival.sha256(), file.contents));
        }

        private SubmissionContent of(Arrival submission) {
            return Objects.requireNonNull(contents.get(submission.sha256())).get(submission.part());
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
            return DocumentComparison.differences(of(one), of(other), other.fileName());
        }

        @Override
        public List<Finding> said(BudgetUnit unit, Arrival tables, Arrival document) {
            return others().said
                    .findings(of(tables), of(document), others().lastYear.of(unit.code()));
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
