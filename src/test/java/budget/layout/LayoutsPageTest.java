package budget.layout;

import static org.assertj.core.api.Assertions.assertThat;

import budget.definition.JobDefinition;
import budget.sample.LayoutJob;
import budget.sample.Reading;
import budget.sample.TextWorkbook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the page on layouts shows is what the program does. */
class LayoutsPageTest {

    private static final Pattern EXAMPLE =
            Pattern.compile("```yaml\n(.*?)```\\s*```text\n(.*?)```\\s*```facts\n(.*?)```", Pattern.DOTALL);

    @ParameterizedTest
    @MethodSource("examples")
    void theSheetOfAnExampleIsReadAsThePageSays(Example example, @TempDir Path folder) throws IOException {
        JobDefinition job = LayoutJob.of(folder, example.layout);

        Reading reading = Reading.of(job, TextWorkbook.of(example.sheet).xlsx());

        assertThat(Stream.concat(reading.facts().stream(), reading.details().stream())
                        .map(fact -> fact.replace("Sheet1!", "")))
                .containsExactlyElementsOf(example.facts.lines().toList());
        assertThat(reading.findings()).allMatch(finding -> finding.startsWith("提示"));
    }

    static List<Example> examples() throws IOException {
        return Stream.of(Files.readString(Path.of("src/docs/layouts.md")))
                .flatMap(page -> EXAMPLE.matcher(page).results())
                .map(found -> new Example(found.group(1), found.group(2), found.group(3)))
                .toList();
    }

    private record Example(String layout, String sheet, String facts) {

        @Override
        public String toString() {
            return layout.lines().findFirst().orElse("");
        }
    }
}
