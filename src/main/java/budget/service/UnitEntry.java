package budget.service;

import budget.submission.SubmissionStatus;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A unit of a publication with all that it has sent; or a file whose unit is unknown.
 *
 * @param lines of {@code units.csv}, the one with the unit's state first
 */
public record UnitEntry(List<NamedCsvRecord> lines) {

    /** The line with the unit's state; else the first one. */
    private static final List<SubmissionStatus> FIRST = List.of(
            SubmissionStatus.HELD_BACK,
            SubmissionStatus.UNREADABLE,
            SubmissionStatus.STILL_CHANGING,
            SubmissionStatus.ACCEPTED,
            SubmissionStatus.DIVIDED,
            SubmissionStatus.CHECKED_AGAINST_CHILDREN,
            SubmissionStatus.COVERED_BY_PARENT,
            SubmissionStatus.MISSING,
            SubmissionStatus.PAIRED);

    public UnitEntry {
        lines = lines.stream().sorted(Comparator.comparingInt(UnitEntry::rank)).toList();
    }

    private static int rank(NamedCsvRecord line) {
        int at =
                SubmissionStatus.of(line.getField("status")).map(FIRST::indexOf).orElse(-1);
        return at < 0 ? FIRST.size() : at;
    }

    /** The units of a publication, in its order. */
    public static List<UnitEntry> of(PublicationView view) {
        Map<String, List<NamedCsvRecord>> byUnit = new LinkedHashMap<>();
        for (NamedCsvRecord line : view.units()) {
            String code = line.getField("unit_code");
            byUnit.computeIfAbsent(code.isEmpty() ? "/" + line.getField("file") : code, ignored -> new ArrayList<>())
                    .add(line);
        }
        return byUnit.values().stream().map(UnitEntry::new).toList();
    }

    private String first(String column) {
        return lines.get(0).getField(column);
    }

    /** Its code; empty for a file of an unknown unit. */
    public String code() {
        return first("unit_code");
    }

    /** Its name, or that of the file whose unit is unknown. */
    public String name() {
        return first("unit_name").isEmpty() ? first("file") : first("unit_name");
    }

    public String parent() {
        return first("parent_code");
    }

    public String status() {
        return first("status");
    }

    public String reason() {
        return first("reason");
    }

    /** What has changed against its last version, in a sentence; empty where it sent one. */
    public String resubmission() {
        return first("resubmission");
    }

    public boolean isCounted() {
        return lines.stream().anyMatch(line -> line.getField("counted").equals("yes"));
    }

    public int blocking() {
        return Integer.parseInt(first("blocking"));
    }

    public int advisory() {
        return Integer.parseInt(first("advisory"));
    }

    public int notes() {
        return Integer.parseInt(first("notes"));
    }

    /** Whether its name or code has this text; case does not matter. */
    boolean has(String text) {
        return text.isEmpty() || Found.in(name(), text) || Found.in(code(), text);
    }
}
