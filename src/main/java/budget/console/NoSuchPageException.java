package budget.console;

import java.io.Serial;
import java.util.List;

/** What an address names is not there. */
final class NoSuchPageException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    private final String key;
    private final List<String> words;

    /** With the key of the sentence that says so, and its words. */
    NoSuchPageException(String key, String... words) {
        super(key);
        this.key = key;
        this.words = List.of(words);
    }

    String key() {
        return key;
    }

    Object[] words() {
        return words.toArray();
    }
}
