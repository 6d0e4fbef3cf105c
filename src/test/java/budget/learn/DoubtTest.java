package budget.learn;

import static org.assertj.core.api.Assertions.assertThat;

import budget.base.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every doubt has a sentence in both languages, and no sentence is left without a doubt. */
class DoubtTest {

    private static final Pattern DOUBT = Pattern.compile("Doubt\\.of\\(\\s*\"([a-z-]+)\"");
    private static final String PREFIX = "learn.doubt.";

    @Test
    void everyDoubtIsInBothCatalogues() throws IOException {
        Set<String> doubts = new TreeSet<>();
        try (Stream<Path> files = Files.list(Path.of("src/main/java/budget/learn"))) {
            for (Path file : files.toList()) {
                DOUBT.matcher(Files.readString(file)).results().forEach(found -> doubts.add(PREFIX + found.group(1)));
            }
        }

        for (Locale language : List.of(Locale.CHINESE, Locale.ENGLISH)) {
            Set<String> sentences = Messages.in(language).bundle().keySet().stream()
                    .filter(key -> key.startsWith(PREFIX))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(sentences).isEqualTo(doubts);
        }
    }
}
