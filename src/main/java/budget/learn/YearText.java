package budget.learn;

import budget.model.Words;
import java.util.regex.Pattern;

/** Words with the job's years as placeholders: {@code {年}决算数} for 2023年决算数 in the forms of 2023. */
final class YearText {

    private static final Pattern LEADING = Pattern.compile("^(?:20[0-9]{2}年?度?|二[〇○零0][^年]{2}年度?)");

    private final int year;

    YearText(int year) {
        this.year = year;
    }

    /** The words with placeholders for this year and the two before it. */
    String placeholders(String words) {
        String text = replaced(words, year, "{年}");
        text = replaced(text, year - 1, "{上年}");
        return replaced(text, year - 2, "{年-2}");
    }

    private static String replaced(String text, int year, String placeholder) {
        return text.replaceAll(
                "(?<![0-9])" + year + "(?![0-9])", java.util.regex.Matcher.quoteReplacement(placeholder));
    }

    /** A title without the year and without what stands before it. */
    static String withoutYear(String title) {
        String key = Words.key(title);
        return LEADING.matcher(key).replaceFirst("");
    }
}
