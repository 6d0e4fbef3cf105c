package budget.sample;

import budget.base.FileLimits;
import budget.base.Messages;
import budget.check.SubmissionReader;
import budget.definition.JobDefinition;
import budget.definition.JobSettings;
import budget.definition.Rules;
import budget.figures.FilledRow;
import budget.finding.Finding;
import budget.finding.FindingCode;
import budget.finding.FindingText;
import budget.layout.FormLayout;
import budget.model.AmountUnit;
import budget.model.Detail;
import budget.model.Figure;
import budget.model.Indicator;
import budget.rule.RuleBook;
import budget.submission.Repair;
import budget.submission.SubmissionContent;
import budget.submission.WorkbookContent;
import budget.waiver.Reviewers;
import budget.workbook.Passwords;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** What the program reads in a workbook, as lines a test can compare. */
public final class Reading {

    public static final JobDefinition SAMPLE_JOB = JobDefinition.read(Path.of("jobs/department-budget-2023"));
    private static final FindingText CHINESE = new FindingText(Messages.in(Locale.CHINESE));

    private final WorkbookContent read;
    private final SubmissionContent content;

    private Reading(WorkbookContent read) {
        this.read = read;
        this.content = read.file();
    }

    /** Reads sheets written as text with the sample job's layouts of these forms, such as {@code "表3 表5"}. */
    public static Reading of(String forms, String... sheets) {
        return of(forms, TextWorkbook.of(sheets));
    }

    /** Reads a workbook with the sample job's layouts of these forms. */
    public static Reading of(String forms, TextWorkbook workbook) {
        return of(jobOf(forms), workbook.xlsx());
    }

    /** Reads the bytes of a file as a job does. */
    public static Reading of(JobDefinition job, byte[] file) {
        try {
            Path path = Files.createTempFile("budget-test-", ".bin");
            try {
                Files.write(path, file);
                return of(job, path, Passwords.none());
            } finally {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Reading a workbook of a test", e);
        }
    }

    /** Reads a file as a job does that knows these passwords. */
    public static Reading of(JobDefinition job, Path file, Passwords passwords) throws IOException {
        return new Reading(new SubmissionReader(job, passwords).read(file, String.valueOf(file.getFileName())));
    }

    /** The sample job, with all of its forms and rules. */
    public static JobDefinition sampleJob() {
        return SAMPLE_JOB;
    }

    /** The sample job, as if it had only these forms. */
    public static JobDefinition jobOf(String forms) {
        Set<String> wanted = Set.of(forms.split(" "));
        List<FormLayout> layouts = SAMPLE_JOB.forms().stream()
                .filter(form -> wanted.contains(form.form()))
                .toList();
        return withForms(SAMPLE_JOB, layouts);
    }

    /** The same job with another limit of processor time for each workbook. */
    public static JobDefinition withSeconds(JobDefinition job, int seconds) {
        JobSettings settings = job.settings();
        FileLimits sizes = settings.limits();
        FileLimits limits = new FileLimits(
                sizes.file(),
                sizes.entry(),
                sizes.workbook(),
                sizes.ratio(),
                sizes.ratioAbove(),
                sizes.entries(),
                seconds);
        JobSettings limited = new JobSettings(
                settings.name(),
                settings.title(),
                settings.fiscalYear(),
                settings.folders(),
                settings.policy(),
                settings.presentation(),
                limits);
        return new JobDefinition(
                job.folder(),
                limited,
                job.forms(),
                job.statements(),
                job.outline(),
                job.codes(),
                job.rules(),
                job.datasets(),
                job.register(),
                job.fingerprint(),
                job.remarks());
    }

    /** A job with other forms, and with no rules, because those name the forms it had. */
    public static JobDefinition withForms(JobDefinition job, List<FormLayout> forms) {
        return new JobDefinition(
                job.folder(),
                job.settings(),
                forms,
                job.statements(),
                job.outline(),
                job.codes(),
                new Rules(job.rules().vocabulary(), RuleBook.EMPTY, List.of(), List.of(), List.of(), Reviewers.NONE),
                job.datasets(),
                job.register(),
                job.fingerprint(),
                job.remarks());
    }

    public SubmissionContent content() {
        return content;
    }

    /**
     * Every figure: sheet and cell, the unit in brackets where the workbook is of several, panel, row, measure, and the amount
     * with its stated decimals and unit.
     */
    public List<String> facts() {
        List<String> lines = new ArrayList<>();
        for (SubmissionContent submission : read.submissions()) {
            submission.tables().stream()
                    .flatMap(table -> FilledRow.of(table).stream())
                    .forEach(row -> {
                        for (Figure figure : row.figures()) {
                            lines.add(row.row().sheet() + "!" + figure.cell().a1() + unit(submission) + " "
                                    + row.panel() + " " + row.key().text() + " " + figure.measure() + " "
                                    + stated(figure));
                        }
                    });
        }
        return lines;
    }

    private static String unit(SubmissionContent submission) {
        return submission.unitCells().isEmpty() ? "" : " [" + String.join(" ", submission.unitNames()) + "]";
    }

    /** Every amount and percentage with its cell, as {@code 表1!B6 3.00}. */
    public Set<String> numbers() {
        Set<String> numbers = new TreeSet<>();
        content.tables().stream().flatMap(table -> FilledRow.of(table).stream()).forEach(row -> {
            for (Figure figure : row.figures()) {
                String value = stated(figure).replace(figure.unit().printed(), "");
                numbers.add(row.row().sheet() + "!" + figure.cell().a1() + " " + value);
            }
        });
        content.details().stream()
                .filter(detail -> detail.kind() == Detail.Kind.PERCENT)
                .forEach(detail -> numbers.add(detail.cell().sheet() + "!"
                        + detail.cell().address().a1() + " " + new BigDecimal(detail.value()).setScale(2)));
        return numbers;
    }

    /** Every percentage, number of things and text beside figures. */
    public List<String> details() {
        return read.submissions().stream()
                .flatMap(submission -> submission.details().stream()
                        .map(detail -> detail.cell().sheet() + "!"
                                + detail.cell().address().a1() + unit(submission) + " " + detail.panel() + " "
                                + detail.row().text() + " " + detail.column() + " " + detail.value() + detail.unit()))
                .toList();
    }

    private static String stated(Figure figure) {
        AmountUnit unit = figure.unit();
        BigDecimal value = BigDecimal.valueOf(figure.amount().fen(), unit.mostDecimals());
        BigDecimal shortest = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        int decimals = Math.max(figure.decimals(), shortest.scale());
        return value.setScale(decimals, RoundingMode.UNNECESSARY).toPlainString() + unit.printed();
    }

    /** Every finding as a person reads it: severity, place, message. */
    public List<String> findings() {
        return read.all().stream()
                .flatMap(part -> part.findings().stream().map(finding -> (unit(part) + " " + line(finding)).strip()))
                .toList();
    }

    /** The findings but for some codes that a test is not about. */
    public List<String> findingsExcept(FindingCode... codes) {
        Set<FindingCode> left = Set.of(codes);
        return content.findings().stream()
                .filter(finding -> !left.contains(finding.code()))
                .map(Reading::line)
                .toList();
    }

    /** A finding as a person reads it: severity, place, message. */
    public static String line(Finding finding) {
        String place = CHINESE.place(finding);
        return CHINESE.severity(finding.severity()) + " " + (place.isEmpty() ? "" : place + " ")
                + CHINESE.message(finding);
    }

    /** Everything mended: sheet and cell, what, before and after. */
    public List<String> repairs() {
        List<String> lines = new ArrayList<>();
        for (Repair repair : content.ledger().repairs()) {
            lines.add(repair.cell().seenFrom("") + " " + repair.kind().code() + " " + repair.before() + " → "
                    + repair.after());
        }
        return lines;
    }

    /** Every indicator: project, its three names, and the value taken apart. */
    public List<String> indicators() {
        List<String> lines = new ArrayList<>();
        for (Indicator indicator : content.indicators()) {
            lines.add(String.join(
                    " | ",
                    indicator.project(),
                    indicator.names().first(),
                    indicator.names().second(),
                    indicator.names().third(),
                    indicator.target().operator(),
                    indicator.target().number(),
                    indicator.target().words(),
                    indicator.weight()));
        }
        return lines;
    }
}
