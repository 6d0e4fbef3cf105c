package budget.jobfile;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Years in the words of a job folder: {@code {年}} is the fiscal year, {@code {上年}} the one before, {@code {年-2}} the one before that. */
public final class YearWords {

    /** The fiscal year. */
    public static final String YEAR = "{年}";

    /** A year to fill in where only words without one are read. */
    private static final int ANY = 2000;

    private static final List<String> KNOWN = List.of(YEAR, "{上年}", "{年-2}");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(上年|年)([+-][0-9]{1,2})?}");
    /** A placeholder that is none; a YAML mapping has a colon, a list of names a comma. */
    private static final Pattern MISTAKEN =
            Pattern.compile("\\{\\s*([^{}:,\"'\\[\\]\\s]{0,4}年[^{}:,\"'\\[\\]\\s]{0,4})\\s*}");

    private static final Pattern LITERAL = Pattern.compile("(?<![0-9])20[0-9]{2}(?![0-9])");

    private final int fiscalYear;
    private final Mistakes mistakes;

    public YearWords(int fiscalYear, Mistakes mistakes) {
        this.fiscalYear = fiscalYear;
        this.mistakes = mistakes;
    }

    /** A file as it would be in some year, without its mistakes: for what does not depend on the year. */
    public static YamlNode readAnyYear(Path file) {
        return YamlNode.read(file, text -> filled(text, ANY), new Mistakes());
    }

    /** A file of the job folder with its years filled in. */
    public YamlNode read(Path file) {
        return YamlNode.read(file, text -> filled(file.toString(), text), mistakes);
    }

    /** The same of a layout, with a remark on the first line that names a year by its number: it changes every year. */
    public YamlNode readLayout(Path file) {
        return YamlNode.read(
                file,
                text -> {
                    remarkLiterals(file.toString(), text);
                    return filled(file.toString(), text);
                },
                mistakes);
    }

    /** The text of a file with its years filled in; a placeholder that means nothing is reported at its line. */
    private String filled(String file, String text) {
        String filled = filled(text, fiscalYear);
        int number = 1;
        for (String line : filled.split("\n", -1)) {
            Matcher mistaken = MISTAKEN.matcher(line);
            while (mistaken.find()) {
                String found = "{" + mistaken.group(1) + "}";
                mistakes.add(
                        Place.of(file, number),
                        MistakeCode.YEAR_UNKNOWN.of(found).offering(found, KNOWN));
            }
            number++;
        }
        return filled;
    }

    /** A text with its years filled in. */
    public static String filled(String text, int fiscalYear) {
        return PLACEHOLDER.matcher(text).replaceAll(placeholder -> year(placeholder, fiscalYear));
    }

    private static String year(MatchResult placeholder, int fiscalYear) {
        int offset = placeholder.group(1).equals("上年") ? -1 : 0;
        String further = placeholder.group(2);
        return Integer.toString(fiscalYear + offset + (further == null ? 0 : Integer.parseInt(further)));
    }

    /** The years that a text names by their numbers. */
    public static Set<String> years(String text) {
        return LITERAL.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private void remarkLiterals(String file, String text) {
        int number = 1;
        for (String line : text.split("\n", -1)) {
            Matcher literal = LITERAL.matcher(line.replaceFirst("(^|\\s)#.*", ""));
            if (literal.find()) {
                mistakes.remark(
                        Place.of(file, number),
                        MistakeCode.YEAR_LITERAL.of(literal.group(), KNOWN.get(0), KNOWN.get(1)));
                return;
            }
            number++;
        }
    }
}
