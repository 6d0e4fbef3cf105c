package budget.table;

import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Words of a header that name another time than the budget's: an earlier year, its accounts, its balance. */
public final class TimeWords {

    private static final Pattern OTHER = Pattern.compile("(?:上一?年度?|去年度?|前年度?|往年度?|历年|上期|年初|年末|决算|执行|结转|结余)");

    private static final Pattern YEAR_BEFORE = Pattern.compile("上一?年|去年");
    private static final Pattern BEFORE_THAT = Pattern.compile("前年");

    /** Words behind 含 or 包括 name only a part of the group: 支出预算（含上年结转）. */
    private static final Pattern INCLUDED = Pattern.compile("(?:含|包括).*");

    /** A label or a title within the header's rows is no group of columns. */
    private static final Pattern NO_HEADER = Pattern.compile("[：:]|表$|.{40,}");

    /** Words that compare with another year: {年}年预算数比{上年}年执行数, 较上年增减, 比2022年增减. */
    private static final Pattern COMPARING = Pattern.compile("(?:比|较|相比)(20[0-9]{2}年?度?|上一?年|去年|年初|上期|同期)");

    /** What a column says that holds a change. */
    private static final Pattern CHANGE = Pattern.compile("增|减|升|降|变动|变化|比|较");

    private TimeWords() {}

    /** Words of a header without a year that they compare with, which is not the year of the figures below. */
    static String withoutCompared(String words) {
        return COMPARING.matcher(words).replaceAll("");
    }

    /** How many years before the budget's the words speak of, as 上年合计 does; nothing where they name no such year. */
    public static OptionalInt yearsBefore(String words) {
        String own = INCLUDED.matcher(words).replaceFirst("");
        return BEFORE_THAT.matcher(own).find()
                ? OptionalInt.of(2)
                : YEAR_BEFORE.matcher(own).find() ? OptionalInt.of(1) : OptionalInt.empty();
    }

    /**
     * Whether the words name another time, by none of the terms that the column's own words contain. Words that compare two
     * years are those of columns that hold a change alone.
     */
    static boolean areOfAnother(String words, Collection<String> own) {
        if (COMPARING.matcher(words).find()) {
            return own.stream().noneMatch(word -> CHANGE.matcher(word).find());
        }
        List<String> terms = OTHER.matcher(INCLUDED.matcher(words).replaceFirst(""))
                .results()
                .map(MatchResult::group)
                .toList();
        return !terms.isEmpty()
                && !NO_HEADER.matcher(words).find()
                && terms.stream().noneMatch(term -> own.stream().anyMatch(word -> word.contains(term)));
    }
}
