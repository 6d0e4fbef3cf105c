package budget.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import budget.jobfile.DefinitionException;
import budget.jobfile.Place;
import budget.sample.WholeSample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each key of the sample job, broken in turn, is named with its file and line; nothing that is written does nothing. One in
 * four, or all: {@code -Dbroken.every=1}.
 */
class BrokenLinesTest {

    /** What stands before a formula in datasets.yaml is no key but the name of a column, which may be any. */
    private static final Pattern KEY =
            Pattern.compile("(?:^|[{,]) *(?:- )?(\"?[A-Za-z]+)(?=\"?: (?!\\{ formula))|^[a-zA-Z]+(?=:$)");

    /** The rules of the sample are alike: those of the first tables stand for all. */
    private static final int MOST_LINES = 120;

    private static final int EVERY = Integer.getInteger("broken.every", 8);

    @TempDir
    private Path folder;

    private int found;
    private int broken;

    @BeforeEach
    void copy() throws IOException {
        WholeSample.in(folder);
    }

    @Test
    void aMisspeltKeyIsNamedWhereItStands() throws IOException {
        List<String> silent = new ArrayList<>();
        for (Path file : files(".yaml")) {
            List<String> lines = Files.readAllLines(file);
            for (int i = 0; i < Math.min(lines.size(), MOST_LINES); i++) {
                String line = lines.get(i).replaceFirst("(^|\\s)#.*", "");
                Matcher key = KEY.matcher(line);
                while (!lines.get(i).contains(" | ") && key.find()) {
                    check(file, lines, i, line.substring(0, key.end()) + "zz" + line.substring(key.end()), silent);
                }
            }
        }
        assertThat(silent).isEmpty();
        assertThat(broken).isGreaterThan(400 / EVERY);
    }

    @Test
    void aLineCutOffBehindItsFirstFieldIsNamedWhereItStands() throws IOException {
        List<String> silent = new ArrayList<>();
        for (Path file : files(".csv")) {
            List<String> lines = Files.readAllLines(file);
            for (int i = 0; i < Math.min(lines.size(), 4); i++) {
                check(file, lines, i, lines.get(i).replaceFirst(",.*", ""), silent);
            }
        }
        assertThat(silent).isEmpty();
    }

    private List<Path> files(String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    private void check(Path file, List<String> lines, int line, String instead, List<String> silent)
            throws IOException {
        found++;
        if (found % EVERY != 0) {
            return;
        }
        broken++;
        String whole = Files.readString(file);
        List<String> changed = new ArrayList<>(lines);
        changed.set(line, instead);
        Files.writeString(file, String.join("\n", changed) + "\n");
        DefinitionException mistaken =
                catchThrowableOfType(DefinitionException.class, () -> JobDefinition.read(folder));
        boolean isNamed = mistaken != null
                && mistaken.all().stream()
                        .anyMatch(one -> one.place()
                                .equals(new Place(
                                        file.toString(), line + 1, one.place().column())));
        if (!isNamed) {
            silent.add(folder.relativize(file) + ":" + (line + 1) + " " + instead
                    + (mistaken == null ? "" : " -> " + mistaken.getMessage()));
        }
        Files.writeString(file, whole);
    }
}
