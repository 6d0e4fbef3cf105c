package budget.service;

import budget.publish.PublishedRun;
import budget.publish.PublishedTable;
import budget.submission.CountedFile;
import budget.submission.SubmissionStatus;
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
import java.util.stream.Stream;

/** What a publication itself says of its units: who counts, who does not, and why. */
public final class PublishedUnits {

    /** So many of each kind are named in the answer's first line. */
    public static final int NAMED = 3;

    /** Those that keep a publication from being whole. */
    public static final List<SubmissionStatus> OPEN =
            List.of(SubmissionStatus.HELD_BACK, SubmissionStatus.UNREADABLE, SubmissionStatus.MISSING);

    private static final List<String> COLUMNS =
            List.of("unit_code", "unit_name", "status", "file", "blocking", "advisory", "notes", "reason");

    private final List<Line> lines;
    private final Map<String, List<Line>> byStatus;
    private final List<CountedFile> withdrawn;
    private final boolean hasRegister;

    private PublishedUnits(List<Line> lines, List<CountedFile> withdrawn, boolean hasRegister) {
        this.lines = lines;
        this.hasRegister = hasRegister;
        this.byStatus =
                lines.stream().collect(Collectors.groupingBy(line -> line.unit().getField("status")));
        this.withdrawn = withdrawn;
    }

    public static PublishedUnits of(Path publication) throws IOException {
        List<Line> lines = new ArrayList<>();
        if (PublishedTable.has(publication, "units.csv")) {
            try (CsvReader<NamedCsvRecord> units = PublishedTable.open(publication, "units.csv")) {
                units.forEach(unit -> lines.add(new Line(unit)));
            }
        }
        return new PublishedUnits(lines, PublishedRun.withdrawn(publication), PublishedRun.hasRegister(publication));
    }

    public List<Line> with(SubmissionStatus status) {
        return byStatus.getOrDefault(status.code(), List.of());
    }

    /** Those that are in no total, those with most to be done first. */
    public List<Line> leftOut() {
        return OPEN.stream().flatMap(status -> with(status).stream()).toList();
    }

    /** The same without units that are missing because they were withdrawn. */
    public List<Line> missed() {
        Set<String> gone = CountedFile.units(withdrawn);
        return leftOut().stream()
                .filter(line -> !line.is(SubmissionStatus.MISSING)
                        || !gone.contains(line.unit().getField("unit_code")))
                .toList();
    }

    /** Those whose reasons are listed: the first of all, and the first of each kind. */
    public List<Line> first(int most) {
        return Stream.concat(
                        missed().stream().limit(most),
                        OPEN.stream().flatMap(status -> with(status).stream().limit(NAMED)))
                .toList();
    }

    public boolean isWhole() {
        return leftOut().isEmpty() && withdrawn.isEmpty();
    }

    /** The files of units that counted in the publication before it, and of which nothing was there any more. */
    public List<CountedFile> withdrawn() {
        return withdrawn;
    }

    /** Whether some unit's latest submission is held back or cannot be read, or units that counted were gone. */
    public boolean isHeldBack() {
        return !withdrawn.isEmpty()
                || !with(SubmissionStatus.HELD_BACK).isEmpty()
                || !with(SubmissionStatus.UNREADABLE).isEmpty();
    }

    public long counted() {
        return lines.stream().filter(Line::isCounted).count();
    }

    /**
     * The number of expected units. Each is counted once, though an earlier version of one may count while a later is held
     * back; a file of an unknown unit is a unit of its own only where no register says which units are expected.
     */
    public long expected() {
        return Stream.concat(lines.stream().filter(Line::isCounted), leftOut().stream())
                .filter(line -> line.hasUnit() || !hasRegister)
                .map(Line::identity)
                .distinct()
                .count();
    }

    public Map<String, Long> statuses() {
        Map<String, Long> statuses = new LinkedHashMap<>();
        for (SubmissionStatus status : SubmissionStatus.values()) {
            statuses.put(status.code(), (long) with(status).size());
        }
        return statuses;
    }

    /** A unit or file. */
    public record Line(NamedCsvRecord unit) {

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

        private boolean hasUnit() {
            return !unit.getField("unit_code").isEmpty();
        }

        private String identity() {
            return unit.getField(hasUnit() ? "unit_code" : "file");
        }

        String reason() {
            return unit.getField("reason");
        }

        Map<String, Object> json() {
            Map<String, Object> answer = new LinkedHashMap<>();
            COLUMNS.forEach(column -> answer.put(column, unit.getField(column)));
            return answer;
        }
    }
}
