package budget;

import static org.assertj.core.api.Assertions.assertThat;

import budget.definition.JobDefinition;
import budget.layout.ColumnLayout;
import budget.layout.FormLayout;
import budget.layout.FormLayout.FieldLayout;
import budget.layout.PanelLayout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What forms, columns and rows are called stands in job folders alone; the names are read from their layouts. */
class NoFormInJavaTest {

    private static final Pattern COMMENT =
            Pattern.compile("/\\*.*?\\*/|^\\s*//[^\\n]*$", Pattern.DOTALL | Pattern.MULTILINE);
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");

    @Test
    void noTextInTheProgramHasTheNameOfAFormAColumnOrARow() throws IOException {
        Set<String> names = names();
        List<String> found = new ArrayList<>();
        for (Path file : files("src/main/java", ".java")) {
            String code = COMMENT.matcher(Files.readString(file)).replaceAll("");
            LITERAL.matcher(code)
                    .results()
                    .map(MatchResult::group)
                    .filter(text -> names.stream().anyMatch(text::contains))
                    .forEach(text -> found.add(file.getFileName() + ": " + text));
        }

        assertThat(names).contains("表3", "收入总计", "基本支出", "公开03", "本年数", "公务接待费").hasSizeGreaterThan(100);
        assertThat(found).isEmpty();
    }

    private static Set<String> names() throws IOException {
        Set<String> names = new TreeSet<>();
        for (String folder : List.of("jobs", "src/test/resources/jobs")) {
            List<Path> jobs = files(folder, "job.yaml").stream()
                    .filter(file -> !file.startsWith(Path.of("jobs", "packs")))
                    .toList();
            for (Path job : jobs) {
                JobDefinition.read(job.resolveSibling("")).forms().forEach(form -> addNames(form, names));
            }
        }
        return names;
    }

    private static void addNames(FormLayout form, Set<String> names) {
        names.add(form.form());
        form.fields().stream()
                .filter(FieldLayout::isMeasure)
                .map(FieldLayout::key)
                .forEach(names::add);
        for (PanelLayout panel : form.panels()) {
            names.add(panel.key());
            names.addAll(panel.sets().keySet());
            names.addAll(panel.total());
            panel.measures().stream().map(ColumnLayout::key).forEach(names::add);
            panel.itemPaths().forEach(path -> names.add(path.substring(path.lastIndexOf('/') + 1)));
        }
    }

    private static List<Path> files(String folder, String end) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(end)).toList();
        }
    }
}
