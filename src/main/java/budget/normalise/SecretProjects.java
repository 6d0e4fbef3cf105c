package budget.normalise;

import budget.figures.Table;
import budget.figures.TableRow;
import budget.model.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The projects that a sentence on a sheet declares 涉密: those of its tables whose names it mentions. */
final class SecretProjects {

    private SecretProjects() {}

    static List<String> named(List<String> sentences, List<Table> tables) {
        Set<String> projects = new LinkedHashSet<>();
        for (Table table : sentences.isEmpty() ? List.<Table>of() : tables) {
            for (TableRow row : table.rows()) {
                row.key().project().ifPresent(projects::add);
            }
        }
        List<String> secret = new ArrayList<>();
        for (String sentence : sentences) {
            String rest = Words.bare(sentence).replace("/", "").replace("／", "");
            for (String project : longestFirst(projects)) {
                String bare = Words.bare(project.replace("／", ""));
                if (!bare.isEmpty() && rest.contains(bare)) {
                    // A shorter name that is part of this one is not meant by these words.
                    rest = rest.replace(bare, "|");
                    secret.add(project);
                }
            }
        }
        return secret.stream().distinct().sorted().toList();
    }

    private static List<String> longestFirst(Set<String> projects) {
        return projects.stream()
                .sorted(Comparator.comparingInt((String project) -> -project.length())
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }
}
