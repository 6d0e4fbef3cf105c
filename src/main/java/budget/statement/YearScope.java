package budget.statement;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells whether a part of a paragraph is about another year than the narrative: 2022年基本支出700万元，项目支出300万元. A year is that of all
 * clauses up to the end of the sentence, or up to the next year; one that is compared with (比上年, 较2022年), one of a day, and one in
 * a reason or in brackets is none.
 */
final class YearScope {

    private static final String COMPARED = "(?<![比较与同对从由自至按以到过在照据占\\-—~～、和及或])";
    private static final String NO_DAY = "(?!度?(?:[底末终初结同]|[0-9]{1,2}月))";
    private static final Pattern YEAR = Pattern.compile(
            COMPARED + "(?:(?<![0-9])(20[0-9]{2})年" + NO_DAY + "|(上年|去年|上一年)" + NO_DAY + "|(本年|今年|当年))");
    private static final Pattern ASIDE = Pattern.compile("原因[^；。]*|（[^（）]*）|《[^《》]*》");
    private static final String GOES_ON = "其中";

    private final int year;
    private boolean isOtherBefore;

    /** Of a narrative of a fiscal year. */
    YearScope(int year) {
        this.year = year;
    }

    /**
     * Whether what begins at a place is about another year.
     *
     * @param head its words up to its first number
     */
    boolean isOther(String plain, int at, String head) {
        int from = beginOfSentence(plain, at);
        return last(plain.substring(from, at) + head).orElse(from == 0 && isOtherBefore);
    }

    /** A sentence that begins with 其中 is of the one before it. */
    private static int beginOfSentence(String plain, int at) {
        int from = plain.lastIndexOf('。', at - 1) + 1;
        while (from > 0 && plain.startsWith(GOES_ON, from)) {
            from = plain.lastIndexOf('。', from - 2) + 1;
        }
        return from;
    }

    private Optional<Boolean> last(String clauses) {
        Optional<Boolean> isOther = Optional.empty();
        Matcher found = YEAR.matcher(ASIDE.matcher(clauses).replaceAll("，"));
        while (found.find()) {
            isOther = Optional.of(
                    found.group(1) != null ? Integer.parseInt(found.group(1)) != year : found.group(2) != null);
        }
        return isOther;
    }

    /** Ends a paragraph: one that ends with a colon is about the paragraphs below it, too, up to the end of their sentence. */
    void endParagraph(String plain) {
        boolean isOther = isOther(plain, plain.length(), "");
        boolean goesOn = plain.endsWith("：") || (isOtherBefore && (plain.endsWith("；") || plain.endsWith("，")));
        isOtherBefore = isOther && goesOn;
    }
}
