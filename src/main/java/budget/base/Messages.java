package budget.base;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** The product's sentences in one language, from the one catalogue. */
public final class Messages {

    private final Locale locale;
    private final ResourceBundle bundle;

    private Messages(Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle(
                "budget.messages",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** The sentences in Chinese or English. */
    public static Messages in(Locale locale) {
        return new Messages(locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.CHINESE);
    }

    /** The sentence of a key with its arguments; a test checks that every key is in the catalogue. */
    public String text(String key, Object... arguments) {
        try {
            return WordsOfNumber.in(new MessageFormat(bundle.getString(key), locale))
                    .format(arguments);
        } catch (MissingResourceException e) {
            throw new IllegalArgumentException("No sentence for " + key + " in the message catalogue", e);
        }
    }

    /** The first of some words, joined by the sign under a key, and how many there are where that is not all. */
    public String listed(List<String> words, String sign, int most) {
        String first = String.join(text(sign), words.stream().limit(most).toList());
        return words.size() > most ? text("list.and-more", first, words.size()) : first;
    }

    /** Whether the catalogue has a sentence under this key. */
    public boolean has(String key) {
        return bundle.containsKey(key);
    }

    /** The catalogue itself, for libraries that look their own sentences up. */
    public ResourceBundle bundle() {
        return bundle;
    }

    public Locale locale() {
        return locale;
    }
}
