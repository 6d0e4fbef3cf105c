package budget.operator;

import budget.model.Messages;
import budget.model.SubmissionStatus;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tells from a publication's own list of units whether it is whole. */
final class StatusReport {

    private static final List<SubmissionStatus> OPEN =
            List.of(SubmissionStatus.HELD_BACK, SubmissionStatus.UNREADABLE, SubmissionStatus.MISSING);
    private static final List<String> COLUMNS =
            List.of("unit_code", "unit_name", "status", "file", "blocking", "advisory", "notes", "reason");

    private final Path publication;
    private final List<NamedCsvRecord> lines;
    private final Messages messages;

    private StatusReport(Path publication, List<NamedCsvRecord> lines, Messages messages) {
        this.publication = publication;
        this.lines = lines;
        this.messages = messages;
    }

    static StatusReport of(Path publication, Messages messages) throws IOException {
        try (CsvReader<NamedCsvRecord> reader =
                CsvReader.builder().ofNamedCsvRecord(publication.resolve("data").resolve("units.csv"))) {
            return new StatusReport(publication, reader.stream().toList(), messages);
        }
    }

    boolean isIncomplete() {
        return count(SubmissionStatus.HELD_BACK) + count(SubmissionStatus.UNREADABLE) > 0;
    }

    private long count(SubmissionStatus status) {
        return with(status).size();
    }

    private long open() {
        return OPEN.stream().mapToLong(this::count).sum();
    }

    private long counted() {
        return lines.stream().filter(StatusReport::isCounted).count();
    }

    private static boolean isCounted(NamedCsvRecord line) {
        return line.getField("counted").equals("yes");
    }

    /** All units there should be, each once, though an earlier version of one may count while a later is held back. */
    private long expected() {
        return lines.stream()
                .filter(line -> isCounted(line)
                        || OPEN.stream()
                                .anyMatch(status -> line.getField("status").equals(status.code())))
                .map(line -> line.getField("unit_code").isEmpty() ? line.getField("file") : line.getField("unit_code"))
                .distinct()
                .count();
    }

    private List<NamedCsvRecord> with(SubmissionStatus status) {
        return lines.stream()
                .filter(line -> line.getField("status").equals(status.code()))
                .toList();
    }

    /** The first line answers: is it whole; then one line for each unit or file that is not in it. */
    List<String> lines() {
        List<String> answer = new ArrayList<>();
        answer.add(messages.text(
                open() == 0 ? "status.complete" : "status.incomplete",
                String.valueOf(publication.getFileName()),
                Long.toString(counted()),
                Long.toString(expected()),
                Long.toString(count(SubmissionStatus.HELD_BACK)),
                Long.toString(count(SubmissionStatus.UNREADABLE)),
                Long.toString(count(SubmissionStatus.MISSING))));
        for (SubmissionStatus status : OPEN) {
            with(status).forEach(line -> answer.add("  " + line(status, line)));
        }
        return answer;
    }

    private String line(SubmissionStatus status, NamedCsvRecord line) {
        String name = line.getField("unit_name");
        String reason = line.getField("reason");
        return messages.text("status." + status.code()) + "  " + (name.isEmpty() ? line.getField("file") : name)
                + (reason.isEmpty() ? "" : messages.text("finding.colon") + reason);
    }

    /** The same for programs. */
    Map<String, Object> json() {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("publication", publication.toString());
        answer.put("complete", open() == 0);
        answer.put("counted", counted());
        answer.put("expected", expected());
        Map<String, Long> statuses = new LinkedHashMap<>();
        for (SubmissionStatus status : SubmissionStatus.values()) {
            statuses.put(status.code(), count(status));
        }
        answer.put("status", statuses);
        answer.put(
                "units",
                OPEN.stream()
                        .flatMap(status -> with(status).stream())
                        .map(StatusReport::json)
                        .toList());
        return answer;
    }

    private static Map<String, Object> json(NamedCsvRecord line) {
        Map<String, Object> unit = new LinkedHashMap<>();
        COLUMNS.forEach(column -> unit.put(column, line.getField(column)));
        return unit;
    }
}
