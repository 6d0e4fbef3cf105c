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
import tools.jackson.databind.json.JsonMapper;

/** Tells from a publication's own list of units whether it is whole. */
final class StatusReport {

    private final String publication;
    private final List<Line> lines;
    private final Messages messages;

    private StatusReport(String publication, List<Line> lines, Messages messages) {
        this.publication = publication;
        this.lines = lines;
        this.messages = messages;
    }

    static StatusReport of(Path publication, Messages messages) throws IOException {
        List<Line> lines = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> reader =
                CsvReader.builder().ofNamedCsvRecord(publication.resolve("data").resolve("units.csv"))) {
            for (NamedCsvRecord row : reader) {
                lines.add(new Line(
                        row.getField("unit_name"),
                        row.getField("status"),
                        row.getField("counted").equals("yes"),
                        row.getField("file"),
                        row.getField("reason")));
            }
        }
        return new StatusReport(String.valueOf(publication.getFileName()), lines, messages);
    }

    boolean isIncomplete() {
        return count(SubmissionStatus.HELD_BACK) + count(SubmissionStatus.UNREADABLE) > 0;
    }

    private long count(SubmissionStatus status) {
        return with(status).size();
    }

    private List<Line> with(SubmissionStatus status) {
        return lines.stream().filter(line -> line.status.equals(status.code())).toList();
    }

    /** The first line answers: is it whole; then one line for each unit or file that is not in it. */
    List<String> lines() {
        long counted = lines.stream().filter(Line::counted).count();
        long open = count(SubmissionStatus.HELD_BACK)
                + count(SubmissionStatus.UNREADABLE)
                + count(SubmissionStatus.MISSING);
        List<String> answer = new ArrayList<>();
        answer.add(messages.text(
                open == 0 ? "status.complete" : "status.incomplete",
                publication,
                Long.toString(counted),
                Long.toString(counted + open),
                Long.toString(count(SubmissionStatus.HELD_BACK)),
                Long.toString(count(SubmissionStatus.UNREADABLE)),
                Long.toString(count(SubmissionStatus.MISSING))));
        for (SubmissionStatus status :
                List.of(SubmissionStatus.HELD_BACK, SubmissionStatus.UNREADABLE, SubmissionStatus.MISSING)) {
            for (Line line : with(status)) {
                String who = line.name.isEmpty() ? line.file : line.name;
                String why = line.reason.isEmpty() ? "" : messages.text("finding.colon") + line.reason;
                answer.add("  " + messages.text("status." + status.code()) + "  " + who + why);
            }
        }
        return answer;
    }

    String json() {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("publication", publication);
        answer.put("complete", !isIncomplete() && count(SubmissionStatus.MISSING) == 0);
        answer.put("counted", lines.stream().filter(Line::counted).count());
        for (SubmissionStatus status : SubmissionStatus.values()) {
            answer.put(status.code(), count(status));
        }
        return JsonMapper.shared().writeValueAsString(answer);
    }

    private record Line(String name, String status, boolean counted, String file, String reason) {}
}
