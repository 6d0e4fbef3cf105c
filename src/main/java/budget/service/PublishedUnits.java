package budget.service;

import budget.base.Messages;
import budget.model.BudgetUnit;
import budget.published.PublishedRun;
import budget.published.PublishedTable;
import budget.submission.CountedFile;
import budget.submission.SubmissionStatus;
import budget.submission.UnitPlaces;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a publication itself says of its units: who counts, who does not, and why. */
public final class PublishedUnits {

    /** So many of each kind are named in the answer's first line. */
    public static final int NAMED = 3;

    private static final List<SubmissionStatus> OPEN = Stream.of(SubmissionStatus.values())
            .filter(SubmissionStatus::isLeftOut)
            .toList();

    private static final List<String> COLUMNS =
            List.of("unit_code", "unit_name", "status", "file", "blocking", "advisory", "notes", "reason");

    private final Map<String, List<Line>> byStatus;
    private final List<CountedFile> withdrawn;
    private final UnitPlaces<Line> places;

    private PublishedUnits(List<Line> lines, List<CountedFile> withdrawn, boolean hasRegister) {
        this.byStatus =
                lines.stream().collect(Collectors.groupingBy(line -> line.unit().getField("status")));
        this.withdrawn = withdrawn;
        this.places = UnitPlaces.of(
                lines.stream().filter(line -> line.status().isPresent()).toList(), Line::file, hasRegister);
    }

    /** Those of a publication. */
    public static PublishedUnits of(Path publication) throws IOException {
        List<Line> lines = new ArrayList<>();
        if (PublishedTable.has(publication, "units.csv")) {
            try (CsvReader<NamedCsvRecord> units = PublishedTable.open(publication, "units.csv")) {
                units.forEach(unit -> lines.add(new Line(unit)));
            }
        }
        return new PublishedUnits(lines, PublishedRun.withdrawn(publication), PublishedRun.hasRegister(publication));
    }

    /** Where the expected units are. */
    public UnitPlaces<Line> places() {
        return places;
    }

    private List<Line> with(SubmissionStatus status) {
        return byStatus.getOrDefault(status.code(), List.of());
    }

    /** Files and units that are in no total, those with most to be done first. */
    public List<Line> leftOut() {
        return OPEN.stream().flatMap(status -> with(status).stream()).toList();
    }

    /** The same without units that are missing because they were withdrawn. */
    public List<Line> missed() {
        return notGone(leftOut());
    }

    /** Those of some lines that are not missing because their units were withdrawn. */
    public List<Line> notGone(List<Line> lines) {
        Set<String> gone = CountedFile.units(withdrawn);
        return lines.stream()
                .filter(line -> !line.is(SubmissionStatus.MISSING) || !gone.contains(line.code()))
                .toList();
    }

    /** Where the expected units are, and how many were withdrawn, as one sentence. */
    public String inWords(Messages messages) {
        return places.inWords(messages)
                + (withdrawn.isEmpty() ? "" : messages.text("units.withdrawn", withdrawn.size()));
    }

    /** Those whose reasons are listed: the first of all, and the first of each kind. */
    public List<Line> first(int most) {
        return Stream.concat(
                        missed().stream().limit(most),
                        OPEN.stream().flatMap(status -> with(status).stream().limit(NAMED)))
                .toList();
    }

    /** Whether nothing is left out, and no unit that counted before is gone. */
    public boolean isWhole() {
        return places.isComplete() && withdrawn.isEmpty();
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

    /** How many files, and units that sent none, have each status. */
    public Map<String, Long> statuses() {
        Map<String, Long> statuses = new LinkedHashMap<>();
        for (SubmissionStatus status : SubmissionStatus.values()) {
            statuses.put(status.code(), (long) with(status).size());
        }
        return statuses;
    }

    /** How many findings are open, by the column that counts them. */
    public long open(String column) {
        return byStatus.values().stream()
                .flatMap(List::stream)
                .mapToLong(line -> Long.parseLong(line.unit().getField(column)))
                .sum();
    }

    /** A file, or a unit that sent none. */
    public record Line(NamedCsvRecord unit) {

        boolean is(SubmissionStatus status) {
            return unit.getField("status").equals(status.code());
        }

        private Optional<SubmissionStatus> status() {
            return SubmissionStatus.of(unit.getField("status"));
        }

        private UnitPlaces.File file() {
            return new UnitPlaces.File(
                    unit.getField("unit_code"),
                    unit.getField("file"),
                    status().orElseThrow(),
                    unit.getField("counted").equals("yes"));
        }

        /** The unit's code; empty where the unit is unknown. */
        public String code() {
            return unit.getField("unit_code");
        }

        /** The unit's code and name, or the file's path where its unit is unknown. */
        public String name() {
            String name = BudgetUnit.inWords(unit.getField("unit_code"), unit.getField("unit_name"));
            return name.isEmpty() ? unit.getField("file") : name;
        }

        /** The reason as published in one word or sentence. */
        public String reason() {
            return unit.getField("reason");
        }

        /** Its fields for programs. */
        public Map<String, Object> json() {
            Map<String, Object> answer = new LinkedHashMap<>();
            COLUMNS.forEach(column -> answer.put(column, unit.getField(column)));
            return answer;
        }
    }
}
