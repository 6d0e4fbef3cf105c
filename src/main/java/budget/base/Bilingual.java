package budget.base;

import java.util.Locale;

/** A text in both languages of the program; either may be empty. */
public record Bilingual(String chinese, String english) {

    public static final Bilingual NONE = new Bilingual("", "");

    /** A sentence of the catalogue, its gaps filled. */
    public static Bilingual of(String key, Object... arguments) {
        return new Bilingual(
                Messages.in(Locale.CHINESE).text(key, arguments),
                Messages.in(Locale.ENGLISH).text(key, arguments));
    }

    public String in(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? english : chinese;
    }
}
