package budget.service;

import budget.published.PublishedTable;
import budget.service.PublishedUnits.Line;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The finding that keeps a file out, for some of a publication's files; the findings of others are not taken apart. */
public final class WorstFindings {

    private final Map<Submission, NamedCsvRecord> worst = new HashMap<>();

    private WorstFindings() {}

    public static WorstFindings of(Path publication, Collection<Line> files) throws IOException {
        WorstFindings findings = new WorstFindings();
        List<String> units =
                files.stream().map(line -> line.unit().getField("unit_code")).toList();
        PublishedTable.each(publication, "findings.csv", units, findings::add);
        return findings;
    }

    /** Of a file's blocking findings the first has the most money at stake. */
    private void add(NamedCsvRecord finding) {
        if (finding.getField("severity").equals("blocking")
                && finding.getField("status").equals("open")
                && finding.getField("root").isEmpty()) {
            worst.putIfAbsent(Submission.of(finding), finding);
        }
    }

    /** Why a file is left out, in full. */
    public String reason(Line line) {
        return of(line).map(finding -> finding.getField("message")).orElse(line.reason());
    }

    /** Where the reason is to be seen; the reason itself where that is no cell. */
    public String place(Line line) {
        return of(line).filter(finding -> !finding.getField("cells").isEmpty())
                .map(finding -> finding.getField("sheet") + "!"
                        + finding.getField("cells").split(" ", 2)[0])
                .orElseGet(() -> reason(line));
    }

    private Optional<NamedCsvRecord> of(Line line) {
        return Optional.ofNullable(worst.get(Submission.of(line.unit())));
    }

    /** Whose lines belong together. */
    private record Submission(String file, String unitCode) {

        private static Submission of(NamedCsvRecord line) {
            return new Submission(line.getField("file"), line.getField("unit_code"));
        }
    }
}
