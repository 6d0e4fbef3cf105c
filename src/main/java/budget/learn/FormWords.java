package budget.learn;

import budget.model.Words;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Pattern;

/** The words by which columns, rows and lines of unknown forms are told apart, from {@code words.properties}. */
final class FormWords {

    private static final Properties WORDS = load();
    private static final Map<String, Pattern> PATTERNS = patterns();

    private FormWords() {}

    /** Whether the whole text, as a key, is one of the words of a kind. */
    static boolean is(String kind, String text) {
        return Objects.requireNonNull(PATTERNS.get(kind), kind)
                .matcher(Words.key(text))
                .matches();
    }

    /** A word itself. */
    static String word(String kind) {
        return Objects.requireNonNull(WORDS.getProperty(kind), kind);
    }

    private static Map<String, Pattern> patterns() {
        Map<String, Pattern> patterns = new HashMap<>();
        WORDS.forEach((kind, words) -> patterns.put(kind.toString(), Pattern.compile(words.toString())));
        return patterns;
    }

    private static Properties load() {
        Properties words = new Properties();
        try (Reader text = new InputStreamReader(
                Objects.requireNonNull(FormWords.class.getResourceAsStream("words.properties")),
                StandardCharsets.UTF_8)) {
            words.load(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}
