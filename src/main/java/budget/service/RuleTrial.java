package budget.service;

import budget.definition.JobDefinition;
import budget.trace.RulePreview;
import budget.waiver.WaiversLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Tries another {@code rules.yaml} of a job in a copy of its folder, which is gone afterwards. */
public final class RuleTrial {

    private static final String RULES = "rules.yaml";

    /** Findings are compared before they are waived, and a waiver may be of a rule that is gone. */
    private static final Set<String> WAIVERS = Set.of("waivers.csv", WaiversLog.FILE);

    private RuleTrial() {}

    /** What would change with these rules in place of the job's own. Throws the mistakes in them. */
    public static RulePreview.Changes of(JobDefinition job, byte[] rules, RulePreview preview) throws IOException {
        Path folder = Files.createTempDirectory("rules");
        try {
            for (String name : job.fingerprint().files().keySet()) {
                if (WAIVERS.contains(name)) {
                    continue;
                }
                Path from = job.fingerprint().bytes().pathOf(name).orElseThrow();
                Path copy = folder.resolve(name);
                Files.createDirectories(copy.resolveSibling(""));
                Files.copy(from, copy);
            }
            Files.write(folder.resolve(RULES), rules);
            return preview.between(job, JobDefinition.read(folder));
        } finally {
            delete(folder);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.delete(file);
            }
        }
    }
}
