package budget.archive;

import budget.archive.Verification.Agreeing;
import budget.archive.Verification.Difference;
import budget.archive.Verification.State;
import budget.base.CodePoints;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Counts unchanged files, and collects the others. */
final class Comparison {

    private final Map<ArchivedFileKind, Integer> agreeing = new EnumMap<>(ArchivedFileKind.class);
    private final List<Difference> differences = new ArrayList<>();
    private int notKept;

    /** Compares a file's expected and actual hash; none where it is missing. */
    void compare(ArchivedFileKind kind, String path, String expected, Optional<String> actual) {
        if (actual.isEmpty()) {
            note(kind, path, State.MISSING);
        } else if (actual.get().equals(expected)) {
            agreeing.merge(kind, 1, Integer::sum);
        } else {
            note(kind, path, State.CHANGED);
        }
    }

    /** The same for a file that need not be kept; a missing one is no difference. */
    void compareIfKept(ArchivedFile entry, Optional<String> actual) {
        if (actual.isEmpty()) {
            notKept++;
        } else {
            compare(entry.kind(), entry.path(), entry.sha256(), actual);
        }
    }

    void note(ArchivedFileKind kind, String path, State state) {
        differences.add(new Difference(kind, path, state));
    }

    void noteUnlisted(Collection<String> paths) {
        paths.stream().sorted(CodePoints.ORDER).forEach(path -> note(ArchivedFileKind.OTHER, path, State.UNLISTED));
    }

    Verification result(String name, String manifestHash, boolean isOfOlderBuild) {
        Agreeing counts = new Agreeing(
                agreeing.getOrDefault(ArchivedFileKind.INPUT, 0),
                agreeing.getOrDefault(ArchivedFileKind.JOB, 0),
                agreeing.getOrDefault(ArchivedFileKind.LAST_YEAR, 0),
                agreeing.getOrDefault(ArchivedFileKind.OUTPUT, 0),
                notKept);
        return new Verification(name, manifestHash, isOfOlderBuild, counts, differences);
    }
}
