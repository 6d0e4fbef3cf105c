package budget.table;

import budget.base.TextCache;
import budget.model.Words;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the lines around a table say: who made it, for which year, and what it declares. */
public final class SheetWords {

    private static final Pattern UNIT_NAME =
            Pattern.compile("^(?:编制|填报|编报|报送|预算)?(?:部门|部|单位|单位名称|部门名称)(?:[（(](?:部门|单位)[）)])?(?:名称)?[：:](.*)$");
    private static final Pattern NEXT_LABEL =
            Pattern.compile("(?:货币|金额)?单\\s*位\\s*[：:]|[\\s\\u3000\\u00a0]+[\\p{IsHan}（）()]{2,8}[：:]");
    private static final Pattern UNIT_LABEL =
            Pattern.compile("(?:编制|填报|编报|报送|预算)(?:部门|部|单位)(?:[（(](?:部门|单位)[）)])?(?:名称)?");
    private static final Pattern YEAR = Pattern.compile("(?<![0-9])(20[0-9]{2})年");
    /** Without its word, but not within a number such as that of a document: 财预〔2022〕5号. */
    private static final Pattern BARE_YEAR = Pattern.compile("(?<![0-9第〔\\[【（(.-])(20[0-9]{2})(?![0-9号〕\\]】.-])");

    private static final Pattern YEAR_ALONE = Pattern.compile("[（(]?20[0-9]{2}年度?[）)]?");
    private static final Pattern CHINESE_YEAR = Pattern.compile("二[〇○零０0]([〇○零０0一二三四五六七八九])([〇○零０0一二三四五六七八九])年");

    private static final Pattern EMPTY = Pattern.compile("空表|没有相关收支|[本此该]表(?:中|内)?(?:无|没有)(?:任何)?(?:数据|数字|内容)");

    /** Conditions and requests; 若羌 and 如皋 are places. */
    private static final Pattern INSTRUCTION = Pattern.compile("[如若](?:果|无|为|是|有|没有|不|确|本|该|此|单位|部门)|请");

    private static final TextCache<Optional<String>> UNIT_NAMES = new TextCache<>(SheetWords::findUnitName);
    private static final TextCache<OptionalInt> YEARS_ALONE = new TextCache<>(SheetWords::findYearAlone);

    private SheetWords() {}

    /** The name behind 编制单位：, which may be empty when it is in the next cell; nothing if this is no such line. */
    public static Optional<String> unitName(String text) {
        boolean mayBeLabel = text.indexOf('部') >= 0 || text.indexOf('单') >= 0;
        return mayBeLabel ? UNIT_NAMES.of(text) : Optional.empty();
    }

    private static Optional<String> findUnitName(String text) {
        String trimmed = MoneyWords.behindLeadingLine(Words.trimmed(text));
        String labelled = withoutBlanksInLabel(trimmed);
        Matcher line = UNIT_NAME.matcher(labelled);
        if (!line.matches()) {
            return UNIT_LABEL.matcher(Words.key(trimmed)).matches() ? Optional.of("") : Optional.empty();
        }
        String key = Words.key(withoutNextLabel(line.group(1)));
        return MoneyWords.line("单位：" + key).isPresent() ? Optional.empty() : Optional.of(key);
    }

    /** Behind the name there may be 单位：万元, 日期：… and the like. */
    private static String withoutNextLabel(String text) {
        Matcher next = NEXT_LABEL.matcher(text);
        return next.find() ? text.substring(0, next.start()) : text;
    }

    private static String withoutBlanksInLabel(String text) {
        int colon = Math.max(text.indexOf('：'), -1);
        int narrow = text.indexOf(':');
        int at = colon < 0 ? narrow : narrow < 0 ? colon : Math.min(colon, narrow);
        return at < 0 ? text : Words.key(text.substring(0, at)) + text.substring(at);
    }

    /** The year a title names. */
    public static OptionalInt year(String text) {
        Matcher year = YEAR.matcher(Words.narrow(Words.key(text)));
        if (year.find()) {
            return OptionalInt.of(Integer.parseInt(year.group(1)));
        }
        Matcher chinese = CHINESE_YEAR.matcher(Words.key(text));
        if (chinese.find()) {
            return OptionalInt.of(2000 + digit(chinese.group(1)) * 10 + digit(chinese.group(2)));
        }
        Matcher bare = BARE_YEAR.matcher(Words.narrow(Words.key(text)));
        return bare.find() ? OptionalInt.of(Integer.parseInt(bare.group(1))) : OptionalInt.empty();
    }

    /** The year when it is all a line says, as in (2023年). */
    public static OptionalInt yearAlone(String text) {
        return YEARS_ALONE.of(text);
    }

    private static OptionalInt findYearAlone(String text) {
        return YEAR_ALONE.matcher(Words.narrow(Words.key(text))).matches()
                ? year(Words.key(text))
                : OptionalInt.empty();
    }

    /** Whether a sentence declares a table empty; instructions printed on the form (如为空表，请…) do not. */
    public static boolean declaresEmpty(String text) {
        return EMPTY.matcher(text).find()
                && !INSTRUCTION.matcher(Words.key(text)).find();
    }

    /** Whether a sentence declares projects secret. */
    static boolean declaresSecret(String text) {
        return text.contains("涉密") && text.contains("不公开");
    }

    private static int digit(String chinese) {
        int digit = "一二三四五六七八九".indexOf(chinese);
        return digit + 1;
    }
}
