package budget.service;

import budget.finding.FindingLine;
import budget.finding.FindingState;
import budget.finding.Severity;
import budget.published.PublishedTable;
import budget.submission.Resubmission;
import budget.submission.Standing;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What a publication says of one unit's findings, those of superseded files left out. */
public final class PublishedFindings {

    private static final Set<String> OF_EARLIER_VERSIONS =
            Set.of(FindingState.SUPERSEDED.code(), FindingState.CORRECTED.code());

    private static final Set<String> ANSWERABLE =
            Set.of(FindingState.EXPLAINED.code(), FindingState.ACCEPTED.code(), FindingState.REFUSED.code());

    private final List<NamedCsvRecord> lines;

    private PublishedFindings(List<NamedCsvRecord> lines) {
        this.lines = lines;
    }

    public static PublishedFindings of(Path publication, String unitCode) throws IOException {
        List<NamedCsvRecord> lines = new ArrayList<>();
        PublishedTable.each(publication, "findings.csv", List.of(unitCode), line -> {
            if (!OF_EARLIER_VERSIONS.contains(line.getField("status"))) {
                lines.add(line);
            }
        });
        return new PublishedFindings(lines);
    }

    /** What the unit says about findings of a rule above a note, each once; of one row where it is named. */
    public List<String> explanations(String rule, String row) {
        return lines.stream()
                .filter(line -> line.getField("rule").equals(rule))
                .filter(line -> ANSWERABLE.contains(line.getField("status")))
                .filter(line -> line.getField("message").contains(row))
                .map(line -> line.getField("explanation"))
                .distinct()
                .toList();
    }

    /** How a workbook of the unit compares with it; nothing where it knows no file of the unit with findings. */
    public Optional<Resubmission> compared(Standing standing) {
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        List<FindingLine> now = standing.lines();
        return Optional.of(Resubmission.of(
                ids(line -> line.getField("root").isEmpty()
                        && !line.getField("severity").equals(Severity.NOTE.code())),
                ids(line -> true),
                now.stream()
                        .filter(line ->
                                line.finding().isRoot() && line.finding().severity() != Severity.NOTE)
                        .map(FindingLine::id)
                        .toList(),
                now.stream().map(FindingLine::id).collect(Collectors.toSet())));
    }

    private Set<String> ids(Predicate<NamedCsvRecord> which) {
        return lines.stream().filter(which).map(line -> line.getField("id")).collect(Collectors.toSet());
    }
}
