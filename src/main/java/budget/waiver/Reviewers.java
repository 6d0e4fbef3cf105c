package budget.waiver;

import budget.jobfile.CsvFile;
import budget.jobfile.CsvFile.Line;
import budget.jobfile.MistakeCode;
import budget.jobfile.Mistakes;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The people of {@code reviewers.csv}, two of whom a waiver of a blocking finding needs.
 *
 * @param roles by their names; nothing where the job has no such file
 */
public record Reviewers(Map<String, String> roles) {

    /** No such file. */
    public static final Reviewers NONE = new Reviewers(Map.of());

    public Reviewers {
        roles = Map.copyOf(roles);
    }

    public static Reviewers read(Path file, Mistakes mistakes) {
        Map<String, String> roles = new LinkedHashMap<>();
        for (Line line : CsvFile.lines(file, List.of("name", "role"), mistakes)) {
            String name = line.need("name");
            if (roles.putIfAbsent(name, line.need("role")) != null && !name.isEmpty()) {
                line.report(MistakeCode.LISTED_TWICE.of(name));
            }
        }
        return new Reviewers(roles);
    }

    public boolean has(String name) {
        return roles.containsKey(name);
    }

    public boolean isEmpty() {
        return roles.isEmpty();
    }
}
