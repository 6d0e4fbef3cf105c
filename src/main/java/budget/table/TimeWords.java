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

    private TimeWords() {}

    /** How many years before the budget's the words speak of, as 上年合计 does; nothing where they name no such year. */
    public static OptionalInt yearsBefore(String words) {
        String own = INCLUDED.matcher(words).replaceFirst("");
        return BEFORE_THAT.matcher(own).find()
                ? OptionalInt.of(2)
                : YEAR_BEFORE.matcher(own).find() ? OptionalInt.of(1) : OptionalInt.empty();
    }

    /** Whether the words name another time, by none of the terms that the column's own words contain. */
    static boolean areOfAnother(String words, Collection<String> own) {
        List<String> terms = OTHER.matcher(INCLUDED.matcher(words).replaceFirst(""))
                .results()
                .map(MatchResult::group)
                .toList();
        return !terms.isEmpty()
                && !NO_HEADER.matcher(words).find()
                && terms.stream().noneMatch(term -> own.stream().anyMatch(word -> word.contains(term)));
    }
}
