package budget.trace;

import budget.base.Messages;
import budget.check.SubmissionReader;
import budget.check.UnitSubmission;
import budget.definition.JobDefinition;
import budget.finding.FindingLine;
import budget.finding.FindingText;
import budget.model.BudgetUnit;
import budget.published.PublishedTable;
import budget.rule.Rule;
import budget.submission.Arrival;
import budget.submission.Standing;
import budget.submission.SubmissionContent;
import budget.submission.SubmissionStatus;
import budget.workbook.Passwords;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Tries rules on the workbooks that count in a publication: nothing is stored, nothing is published. */
public final class RulePreview {

    private final Path publication;
    private final Path archive;
    private final Passwords passwords;

    /** A preview on what a publication counts; the workbooks' bytes are in the archive. */
    public RulePreview(Path publication, Path archive, Passwords passwords) {
        this.publication = publication;
        this.archive = archive;
        this.passwords = passwords;
    }

    /** The findings of the other job's rules compared with this one's. */
    public Changes between(JobDefinition job, JobDefinition changed) throws IOException {
        return Changes.of(counting(), found(job), found(changed));
    }

    /** The findings of the job's rules now compared with those of the publication. */
    public Changes sinceThen(JobDefinition job) throws IOException {
        Set<String> elsewhere = job.rules().book().rules().stream()
                .filter(Rule::looksBeyond)
                .map(Rule::id)
                .collect(Collectors.toSet());
        Map<String, Seen> then = new LinkedHashMap<>();
        Set<String> units = counting().stream().map(Counting::code).collect(Collectors.toSet());
        try (CsvReader<NamedCsvRecord> findings = PublishedTable.open(publication, "findings.csv")) {
            for (NamedCsvRecord finding : findings) {
                boolean isOfARule = !finding.getField("verdict").equals("structure");
                boolean isWithin =
                        !elsewhere.contains(finding.getField("rule")) && units.contains(finding.getField("unit_code"));
                if (isOfARule && isWithin) {
                    then.put(finding.getField("id"), Seen.of(finding));
                }
            }
        }
        return Changes.of(counting(), then, found(job));
    }

    private List<Counting> counting() throws IOException {
        List<Counting> counting = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> units = PublishedTable.open(publication, "units.csv")) {
            for (NamedCsvRecord unit : units) {
                if (unit.getField("counted").equals("yes")) {
                    counting.add(new Counting(
                            unit.getField("unit_code"), unit.getField("unit_name"),
                            unit.getField("file"), unit.getField("sha256")));
                }
            }
        }
        return counting;
    }

    private Map<String, Seen> found(JobDefinition job) throws IOException {
        FindingText texts =
                new FindingText(Messages.in(job.settings().presentation().language()));
        SubmissionReader reader = new SubmissionReader(job, passwords);
        Map<String, Seen> found = new LinkedHashMap<>();
        for (Counting unit : counting()) {
            SubmissionContent content =
                    UnitSubmission.of(reader.read(archive.resolve(unit.sha256), unit.file), unit.code, job);
            for (FindingLine line : unit.standing(content).lines()) {
                if (line.finding().judged().isPresent()) {
                    found.put(line.id(), Seen.of(unit.code, line, texts));
                }
            }
        }
        return found;
    }

    private record Counting(String code, String name, String file, String sha256) {

        private Standing standing(SubmissionContent content) {
            BudgetUnit unit = new BudgetUnit(code, name, "", java.util.Optional.empty(), List.of());
            Arrival arrival = new Arrival(file, sha256, 0, 0, 1, Arrival.Condition.TAKEN);
            return new Standing(unit, arrival, SubmissionStatus.ACCEPTED, true, content.findings());
        }
    }

    /** A finding of a rule, as far as two sets of rules are compared by it. */
    public record Seen(String id, String unitCode, String rule, String severity, String verdict, String message) {

        private static Seen of(NamedCsvRecord finding) {
            return new Seen(
                    finding.getField("id"),
                    finding.getField("unit_code"),
                    finding.getField("rule"),
                    finding.getField("severity"),
                    finding.getField("verdict"),
                    finding.getField("message"));
        }

        private static Seen of(String unit, FindingLine line, FindingText texts) {
            return new Seen(
                    line.id(),
                    unit,
                    line.finding().rule(),
                    line.finding().severity().code(),
                    line.finding().code().verdict(),
                    texts.whole(line.finding()));
        }

        private boolean weighsAs(Seen other) {
            return severity.equals(other.severity) && verdict.equals(other.verdict);
        }
    }

    /**
     * The differences.
     *
     * @param units how many units were compared
     * @param changed findings that are still there at another severity or verdict, as they are now
     */
    public record Changes(int units, List<Seen> fresh, List<Seen> gone, List<Seen> changed) {

        public Changes {
            fresh = List.copyOf(fresh);
            gone = List.copyOf(gone);
            changed = List.copyOf(changed);
        }

        private static Changes of(List<?> units, Map<String, Seen> before, Map<String, Seen> after) {
            return new Changes(
                    units.size(),
                    after.values().stream()
                            .filter(seen -> !before.containsKey(seen.id))
                            .toList(),
                    before.values().stream()
                            .filter(seen -> !after.containsKey(seen.id))
                            .toList(),
                    after.values().stream()
                            .filter(seen -> before.containsKey(seen.id)
                                    && !seen.weighsAs(java.util.Objects.requireNonNull(before.get(seen.id))))
                            .toList());
        }
    }
}
