package budget.model;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A label with a number in front, as forms number their lines.
 *
 * @param name the label without its number, as a key
 */
public record NumberedLabel(Style style, String name) {

    private static final String CHINESE_DIGITS = "[一二三四五六七八九十]";

    private static final Map<Style, Pattern> STYLES = new EnumMap<>(Map.of(
            Style.CHINESE,
            Pattern.compile("^" + CHINESE_DIGITS + "{1,3}[、.．]"),
            Style.CHINESE_IN_BRACKETS,
            Pattern.compile("^[（(]" + CHINESE_DIGITS + "{1,3}[）)][、.．]?"),
            Style.DIGITS,
            Pattern.compile("^[0-9]{1,2}[、.．](?![0-9])"),
            Style.DIGITS_IN_BRACKETS,
            Pattern.compile("^[（(][0-9]{1,2}[）)]"),
            Style.PART,
            Pattern.compile("^其中[：:]")));

    /** Whatever may be in front of a name, also where its mark is left out. */
    private static final Pattern LEAD =
            Pattern.compile("^(?:[（(]?(?:" + CHINESE_DIGITS + "|[0-9]){1,2}[）)]?[、.．]?|其中：|其中)+");

    /** How a line is numbered, from the highest lines to the lowest. */
    public enum Style {
        /** 一、. */
        CHINESE,
        /** （一）. */
        CHINESE_IN_BRACKETS,
        /** 1. */
        DIGITS,
        /** （1）. */
        DIGITS_IN_BRACKETS,
        /** 其中：, a part of the line before it. */
        PART
    }

    /** The number and the name of a label; nothing for one without a number. */
    public static Optional<NumberedLabel> of(String label) {
        String key = Words.narrowKey(label);
        for (Map.Entry<Style, Pattern> style : STYLES.entrySet()) {
            Matcher number = style.getValue().matcher(key);
            if (number.lookingAt()) {
                return Optional.of(new NumberedLabel(style.getKey(), key.substring(number.end())));
            }
        }
        return Optional.empty();
    }

    /** A label without its number; as it is where it has none. */
    public static String nameOf(String label) {
        return of(label)
                .filter(NumberedLabel::isNumber)
                .map(NumberedLabel::name)
                .orElseGet(() -> Words.key(label));
    }

    /** Whether it has a number, not the words 其中. */
    public boolean isNumber() {
        return style != Style.PART;
    }

    /** Whether anything in front of a label, given as a narrow key, may be its number. */
    public static boolean hasLead(String key) {
        return LEAD.matcher(key).find();
    }

    /** A label, given as a narrow key, without all that may be its numbers. */
    public static String withoutLead(String key) {
        return LEAD.matcher(key).replaceFirst("");
    }
}
