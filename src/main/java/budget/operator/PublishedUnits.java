package budget.operator;

import budget.model.CountedFile;
import budget.model.SubmissionStatus;
import budget.publish.PublishedRun;
import budget.publish.PublishedTable;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** What a publication itself says of its units: who counts, who does not, and why. */
final class PublishedUnits {

    /** Those that keep a publication from being whole. */
    private static final List<SubmissionStatus> OPEN =
            List.of(SubmissionStatus.HELD_BACK, SubmissionStatus.UNREADABLE, SubmissionStatus.MISSING);

    private static final List<String> COLUMNS =
            List.of("unit_code", "unit_name", "status", "file", "blocking", "advisory", "notes", "reason");

    private final List<Line> lines;
    private final List<CountedFile> withdrawn;

    private PublishedUnits(List<Line> lines, List<CountedFile> withdrawn) {
        this.lines = lines;
        this.withdrawn = withdrawn;
    }

    static PublishedUnits of(Path publication) throws IOException {
        Map<Submission, NamedCsvRecord> worst = new HashMap<>();
        each(publication, "findings.csv", finding -> {
            if (isOpenAndBlocking(finding)) {
                worst.putIfAbsent(Submission.of(finding), finding);
            }
        });
        List<Line> lines = new ArrayList<>();
        each(
                publication,
                "units.csv",
                unit -> lines.add(new Line(unit, Optional.ofNullable(worst.get(Submission.of(unit))))));
        return new PublishedUnits(lines, PublishedRun.withdrawn(publication));
    }

    /** Gives the first of a file's blocking findings: it has the most money at stake. */
    private static boolean isOpenAndBlocking(NamedCsvRecord finding) {
        return finding.getField("severity").equals("blocking")
                && finding.getField("status").equals("open")
                && finding.getField("root").isEmpty();
    }

    /** Hands over a table line by line; one that is not there has none, which {@code verify} reports. */
    private static void each(Path publication, String file, Consumer<NamedCsvRecord> receiver) throws IOException {
        if (PublishedTable.has(publication, file)) {
            try (CsvReader<NamedCsvRecord> reader = PublishedTable.open(publication, file)) {
                reader.forEach(receiver);
            }
        }
    }

    /** Whose lines belong together. */
    private record Submission(String file, String unitCode) {

        private static Submission of(NamedCsvRecord line) {
            return new Submission(line.getField("file"), line.getField("unit_code"));
        }
    }

    List<Line> with(SubmissionStatus status) {
        return lines.stream().filter(line -> line.is(status)).toList();
    }

    /** Those that are in no total, those with most to be done first. */
    List<Line> leftOut() {
        return OPEN.stream().flatMap(status -> with(status).stream()).toList();
    }

    boolean isWhole() {
        return leftOut().isEmpty() && withdrawn.isEmpty();
    }

    /** The files of units that counted in the publication before it, and of which nothing was there any more. */
    List<CountedFile> withdrawn() {
        return withdrawn;
    }

    /** Whether some unit's latest submission is held back or cannot be read, or units that counted were gone. */
    boolean isHeldBack() {
        return !withdrawn.isEmpty()
                || !with(SubmissionStatus.HELD_BACK).isEmpty()
                || !with(SubmissionStatus.UNREADABLE).isEmpty();
    }

    long counted() {
        return lines.stream().filter(Line::isCounted).count();
    }

    /** All units there should be, each once, though an earlier version of one may count while a later is held back. */
    long expected() {
        return lines.stream()
                .filter(line -> line.isCounted() || OPEN.stream().anyMatch(line::is))
                .map(Line::identity)
                .distinct()
                .count();
    }

    Map<String, Long> statuses() {
        Map<String, Long> statuses = new LinkedHashMap<>();
        for (SubmissionStatus status : SubmissionStatus.values()) {
            statuses.put(status.code(), (long) with(status).size());
        }
        return statuses;
    }

    /**
     * A unit or file.
     *
     * @param worst the finding that keeps it out, if it is one
     */
    record Line(NamedCsvRecord unit, Optional<NamedCsvRecord> worst) {

        boolean is(SubmissionStatus status) {
            return unit.getField("status").equals(status.code());
        }

        boolean isCounted() {
            return unit.getField("counted").equals("yes");
        }

        /** The unit's name, or the file's where its unit is unknown. */
        String name() {
            String name = unit.getField("unit_name");
            return name.isEmpty() ? unit.getField("file") : name;
        }

        private String identity() {
            String code = unit.getField("unit_code");
            return code.isEmpty() ? unit.getField("file") : code;
        }

        /** Why it is left out, in full. */
        String reason() {
            return worst.map(finding -> finding.getField("message")).orElse(unit.getField("reason"));
        }

        /** Where the reason is to be seen; the reason itself where that is no cell. */
        String place() {
            return worst.filter(finding -> !finding.getField("cells").isEmpty())
                    .map(finding -> finding.getField("sheet") + "!"
                            + finding.getField("cells").split(" ", 2)[0])
                    .orElse(reason());
        }

        Map<String, Object> json() {
            Map<String, Object> answer = new LinkedHashMap<>();
            COLUMNS.forEach(column -> answer.put(column, unit.getField(column)));
            return answer;
        }
    }
}
