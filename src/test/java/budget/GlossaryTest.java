package budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The glossary speaks of names that the code has. */
class GlossaryTest {

    private static final Pattern NAME = Pattern.compile("`([A-Za-z_]+)(?:\\.([A-Za-z_]+))?`");
    private static final Pattern WORD = Pattern.compile("[A-Za-z_]+");

    @Test
    void everyNameIsOneOfTheCode() throws IOException {
        List<String> names = NAME.matcher(Files.readString(Path.of("src/docs/glossary.md")))
                .results()
                .flatMap(found -> Stream.of(found.group(1), found.group(2)))
                .filter(name -> name != null)
                .toList();

        assertThat(names).hasSizeGreaterThan(80);
        assertThat(wordsOfTheCode()).containsAll(names);
    }

    private static Set<String> wordsOfTheCode() throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            return sources.filter(path -> path.toString().endsWith(".java"))
                    .flatMap(path -> words(path).stream())
                    .collect(Collectors.toSet());
        }
    }

    private static Set<String> words(Path source) {
        try {
            return WORD.matcher(Files.readString(source))
                    .results()
                    .map(MatchResult::group)
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
