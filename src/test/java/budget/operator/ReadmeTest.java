package budget.operator;

import static org.assertj.core.api.Assertions.assertThat;

import budget.service.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the README shows is what happens: its commands are run where a newcomer would run them. */
class ReadmeTest {

    private static final Pattern CONSOLE = Pattern.compile("```console\n(.*?)```", Pattern.DOTALL);
    private static final Pattern COMMAND = Pattern.compile("`\\./budget ([a-z-]+)[^`]*` \\|");
    private static final Pattern LISTED = Pattern.compile("(?m)^  ([a-z-]+)  ");
    private static final Pattern EXIT_CODE = Pattern.compile("· (\\d+) ");
    private static final Pattern DATED = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern TIMED = Pattern.compile(" \\d{2}:\\d{2}:\\d{2} [+-]\\d{2}:\\d{2}  \\d+:\\d{2}");
    private static final String AND_SO_ON = "…\n";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.zh-CN.md"})
    void theConsoleShowsWhatIsPrinted(String readme) throws IOException, InterruptedException {
        copy(Path.of("jobs"));
        copy(Path.of("input"));
        List<String> shown = CONSOLE.matcher(Files.readString(Path.of(readme)))
                .results()
                .flatMap(block -> Arrays.stream(block.group(1).split("(?m)^\\$ ")))
                .filter(part -> !part.isEmpty())
                .toList();

        assertThat(shown).hasSizeGreaterThan(2);
        for (String part : shown) {
            int end = part.indexOf('\n');
            compare(part.substring(0, end), part.substring(end + 1));
        }
    }

    private void compare(String command, String shown) throws IOException, InterruptedException {
        assertThat(command).startsWith("./budget ");
        Path said = folder.resolve("said");
        Child.start(
                        folder,
                        said,
                        List.of(),
                        command.substring("./budget ".length()).split(" "))
                .waitFor();
        String printed = undated(Files.readString(said));
        if (shown.endsWith(AND_SO_ON)) {
            assertThat(printed)
                    .as(command)
                    .startsWith(undated(shown.substring(0, shown.length() - AND_SO_ON.length())));
        } else {
            assertThat(printed).as(command).isEqualTo(undated(shown));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.zh-CN.md"})
    void everyCommandIsListedAndNoOther(String readme) throws IOException {
        String help = Spoken.by("--help").out();
        assertThat(found(COMMAND, Files.readString(Path.of(readme)))).isEqualTo(found(LISTED, help));
    }

    /** They stand in one sentence, divided by dots in the middle: {@code 0 done · 10 published …}. */
    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.zh-CN.md"})
    void everyExitCodeItNamesIsOne(String readme) throws IOException {
        Set<String> known = Arrays.stream(ExitCode.values())
                .map(code -> Integer.toString(code.number()))
                .collect(Collectors.toSet());
        String text = CONSOLE.matcher(Files.readString(Path.of(readme))).replaceAll("");
        assertThat(found(EXIT_CODE, text.replace('\n', ' ')))
                .hasSizeGreaterThan(5)
                .isSubsetOf(known);
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.zh-CN.md"})
    void theFilesItNamesAreThere(String readme) throws IOException {
        List<String> links = new ArrayList<>();
        Pattern.compile("\\]\\(([^)]+)\\)")
                .matcher(Files.readString(Path.of(readme)))
                .results()
                .forEach(link -> links.add(link.group(1)));

        assertThat(links).isNotEmpty().allMatch(link -> Files.exists(Path.of(link)));
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult result) -> result.group(1))
                .collect(Collectors.toSet());
    }

    private static String undated(String text) {
        String undated = DATED.matcher(text).replaceAll("<date>");
        return TIMED.matcher(undated).replaceAll(" <time>");
    }

    private void copy(Path from) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path to = folder.resolve(file.toString());
                Files.createDirectories(to.getParent());
                Files.copy(file, to);
            }
        }
    }
}
