package budget.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** One catalogue, two languages: each says everything that the other says. */
class MessagesTest {

    private static final Pattern PLACE = Pattern.compile("\\{[0-9]");

    @Test
    void bothLanguagesHaveTheSameSentences() throws IOException {
        assertThat(catalogue("zh").stringPropertyNames())
                .isEqualTo(catalogue("en").stringPropertyNames());
    }

    @Test
    void aSentenceHasTheSamePlacesInBothLanguages() throws IOException {
        Properties english = catalogue("en");
        Properties chinese = catalogue("zh");
        for (String key : chinese.stringPropertyNames()) {
            assertThat(places(chinese.getProperty(key)))
                    .as(key)
                    .isEqualTo(places(String.valueOf(english.getProperty(key))));
        }
    }

    @Test
    void everyFindingHasASentence() throws IOException {
        for (FindingCode code : FindingCode.values()) {
            assertThat(catalogue("zh").stringPropertyNames()).contains("finding." + code.code());
        }
    }

    private static SortedSet<String> places(String sentence) {
        return PLACE.matcher(sentence)
                .results()
                .map(found -> found.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties catalogue(String language) throws IOException {
        Path file = Path.of("src/main/resources/budget/messages_" + language + ".properties");
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
