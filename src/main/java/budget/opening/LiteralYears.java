package budget.opening;

import budget.jobfile.FolderChain;
import budget.jobfile.JobFile;
import budget.jobfile.Place;
import budget.opening.OpenedYear.Literal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds years that are written as numbers: they do not move with the fiscal year. */
final class LiteralYears {

    private static final Pattern ANY = Pattern.compile("(?<![0-9])20[0-9]{2}(?![0-9])");
    /** In rules and datasets a number alone may be an amount. */
    private static final Pattern IN_WORDS = Pattern.compile("(?<![0-9])20[0-9]{2}(?=年)");

    private LiteralYears() {}

    /** The places in the layouts, rules and datasets of a job and its bases. */
    static List<Literal> in(FolderChain chain) throws IOException {
        List<Literal> found = new ArrayList<>();
        for (Map.Entry<String, Path> file : chain.files().entrySet()) {
            String name = FolderChain.bare(file.getKey());
            if (name.startsWith("layouts/") && name.endsWith(".yaml")) {
                add(file.getValue(), ANY, found);
            } else if (name.equals("rules.yaml") || name.equals("datasets.yaml")) {
                add(file.getValue(), IN_WORDS, found);
            }
        }
        return found;
    }

    private static void add(Path file, Pattern pattern, List<Literal> found) {
        int number = 1;
        for (String line : JobFile.text(file).split("\n", -1)) {
            Matcher year = pattern.matcher(line.replaceFirst("(^|\\s)#.*", ""));
            if (year.find()) {
                found.add(new Literal(Place.of(file.toString(), number), year.group()));
            }
            number++;
        }
    }
}
