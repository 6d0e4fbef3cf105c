package budget.publish;

import budget.model.SentenceValue;
import budget.submission.Standing;
import budget.submission.SubmissionContent;
import budget.submission.SubmissionStatus;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The documents and texts of submissions beside their workbooks: what they state in sentences is published, too. */
public final class FilesBeside {

    private final Map<String, List<Standing>> byUnit = new HashMap<>();

    /** Those of a round. What is beside a version that is held back belongs to no other. */
    public FilesBeside(List<Standing> standings) {
        standings.stream()
                .filter(standing -> standing.status() == SubmissionStatus.PAIRED)
                .filter(standing -> standing.file().isPresent())
                .forEach(standing -> byUnit.computeIfAbsent(standing.unitCode(), ignored -> new ArrayList<>())
                        .add(standing));
        standings.stream()
                .filter(standing -> standing.status() == SubmissionStatus.HELD_BACK)
                .forEach(standing -> byUnit.remove(standing.unitCode()));
    }

    /** Those beside a file; none beside one that does not count. */
    public List<Standing> of(Standing file) {
        return file.counted() ? byUnit.getOrDefault(file.unitCode(), List.of()) : List.of();
    }

    /** What these state in sentences and the file itself does not, by their paths. */
    static Map<String, List<SentenceValue>> said(SubmissionContent own, Map<String, SubmissionContent> beside) {
        Set<List<String>> known = new HashSet<>();
        own.sentences().forEach(value -> known.add(subject(value)));
        Map<String, List<SentenceValue>> said = new LinkedHashMap<>();
        beside.forEach((path, other) -> said.put(
                path,
                other.sentences().stream()
                        .filter(value -> known.add(subject(value)))
                        .toList()));
        return said;
    }

    private static List<String> subject(SentenceValue value) {
        return List.of(value.table(), value.row().text(), value.slot());
    }
}
