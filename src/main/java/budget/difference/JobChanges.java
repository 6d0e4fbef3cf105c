package budget.difference;

import budget.published.PublishedManifest;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The changes of the job folder and the program between two publications. */
final class JobChanges {

    /** The files on which figures depend; rules, waivers and register only decide whether they count. */
    private static final Set<ChangeCause> MAKE_FIGURES =
            Set.of(ChangeCause.LAYOUT, ChangeCause.CODE_LIST, ChangeCause.SETTINGS, ChangeCause.PROGRAM);

    private final Map<ChangeCause, Set<String>> names = new EnumMap<>(ChangeCause.class);

    static JobChanges between(PublishedManifest before, PublishedManifest now) {
        JobChanges changes = new JobChanges();
        Set<String> files = new TreeSet<>(before.jobFiles().keySet());
        files.addAll(now.jobFiles().keySet());
        for (String file : files) {
            if (!Optional.ofNullable(before.jobFiles().get(file))
                    .equals(Optional.ofNullable(now.jobFiles().get(file)))) {
                causeOf(file).ifPresent(cause -> changes.add(cause, file));
            }
        }
        if (!before.program().equals(now.program())) {
            changes.add(ChangeCause.PROGRAM, version(before.program()) + " → " + version(now.program()));
        }
        return changes;
    }

    private void add(ChangeCause cause, String name) {
        names.computeIfAbsent(cause, ignored -> new TreeSet<>()).add(name);
    }

    private static String version(Map<String, String> program) {
        return String.join(" ", new TreeSet<>(program.values()));
    }

    /** A file of a base is a file of the job. */
    private static Optional<ChangeCause> causeOf(String path) {
        String file = path.replaceFirst("^(base/)+", "");
        if (file.startsWith("layouts/")) {
            return Optional.of(ChangeCause.LAYOUT);
        }
        if (file.startsWith("codes/")) {
            return Optional.of(ChangeCause.CODE_LIST);
        }
        return switch (file) {
            case "rules.yaml" -> Optional.of(ChangeCause.RULE);
            case "waivers.csv" -> Optional.of(ChangeCause.WAIVER);
            case "units.csv" -> Optional.of(ChangeCause.REGISTER);
            case "control-totals.csv" -> Optional.of(ChangeCause.CONTROL_TOTAL);
            case "job.yaml" -> Optional.of(ChangeCause.SETTINGS);
            default -> Optional.empty();
        };
    }

    /** Whether the same bytes may have other figures now. */
    boolean mayChangeFigures() {
        return !ofFigures().causes().isEmpty();
    }

    /** All changes. */
    Reason all() {
        return reason(names.keySet());
    }

    /** The changes on which figures depend. */
    Reason ofFigures() {
        Set<ChangeCause> making = EnumSet.copyOf(MAKE_FIGURES);
        making.retainAll(names.keySet());
        return reason(making);
    }

    private Reason reason(Set<ChangeCause> causes) {
        Set<String> about = new TreeSet<>();
        causes.forEach(cause -> about.addAll(names.getOrDefault(cause, Set.of())));
        return new Reason(causes, String.join(", ", about));
    }
}
