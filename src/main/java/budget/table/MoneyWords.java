package budget.table;

import budget.base.TextCache;
import budget.model.AmountUnit;
import budget.model.Words;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How sheets say in which unit of money they are kept: in a line near the title, or in the header itself. */
public final class MoneyWords {

    private static final String UNITS = "百万元|千元|万元|亿元|元";
    private static final String MONEY = "(?:人民币|RMB)?(" + UNITS + ")";

    /** What may follow at once: 元 in 单位：元江县 names no money, but in 单位：元审核人 it does. */
    private static final String END = "(?:(?!\\p{IsHan})|(?=编|填|报送|预算|部门|单位|日期|制表|审核|负责|金额|货币))";

    /** Persons are counted in some tables as well (单位：人、万元); two units of money are none. */
    private static final String OTHER_UNIT = "(?:(?!(?:" + UNITS + ")[、，,/])\\p{IsHan}{1,3}[、，,/])?";

    private static final String NO_SECOND = "(?![、，,/](?:" + UNITS + "))";

    private static final Pattern LINE = Pattern.compile("(?:单位：?|金额：)[（]?" + OTHER_UNIT + MONEY + NO_SECOND + END);
    private static final Pattern ALONE = Pattern.compile(MONEY);
    private static final Pattern IN_BRACKETS = Pattern.compile("（(?:单位：?)?" + MONEY + "）");
    private static final Pattern AT_END = Pattern.compile("(?<=.)[：/／、]?(?:单位：)?" + MONEY + "$");
    private static final Pattern LEADING_LINE = Pattern.compile(
            "^(?:货币|金额|计量)?单\\s*位\\s*[：:]\\s*(?:人民币)?[百千亿]?\\s*万?\\s*元(?:[\\s\\u3000\\u00a0]+|(?=编|填|报送|预算|部门)|$)");

    private static final TextCache<Optional<AmountUnit>> LINES = new TextCache<>(MoneyWords::inLine);
    private static final TextCache<Optional<AmountUnit>> HEADERS = new TextCache<>(MoneyWords::behindHeader);
    private static final TextCache<String> WITHOUT = new TextCache<>(MoneyWords::cut);

    private MoneyWords() {}

    /** The unit of money a line such as 单位：万元 names; one that says just 万元 is next to its label. */
    public static Optional<AmountUnit> line(String text) {
        return text.indexOf('元') < 0 ? Optional.empty() : LINES.of(text);
    }

    private static Optional<AmountUnit> inLine(String text) {
        String key = Words.key(text);
        Matcher line = LINE.matcher(key);
        Matcher alone = ALONE.matcher(key);
        if (line.find()) {
            String unit = line.group(1);
            boolean isOnly = line.results().allMatch(other -> other.group(1).equals(unit));
            return isOnly ? AmountUnit.printedAs(unit) : Optional.empty();
        }
        if (alone.matches()) {
            return AmountUnit.printedAs(alone.group(1));
        }
        return key.length() <= 40 ? unit(IN_BRACKETS, key) : Optional.empty();
    }

    /** Whether a line is about the unit of money alone, or says 单位： before it; 预算数（万元） may be the head of a column. */
    public static boolean isOwnLine(String text) {
        String key = Words.key(text);
        return LINE.matcher(key).find() || ALONE.matcher(key).matches();
    }

    /** The unit of money behind the words of a header, as in 预算数（万元）; the words are given as a key. */
    static Optional<AmountUnit> inHeader(String key) {
        return key.indexOf('元') < 0 ? Optional.empty() : HEADERS.of(key);
    }

    private static Optional<AmountUnit> behindHeader(String key) {
        return unit(IN_BRACKETS, key).or(() -> unit(AT_END, key));
    }

    private static Optional<AmountUnit> unit(Pattern pattern, String key) {
        Matcher money = pattern.matcher(key);
        return money.find() ? AmountUnit.printedAs(money.group(1)) : Optional.empty();
    }

    /** The words of a header, given as a key, without a unit of money. */
    static String without(String key) {
        return key.indexOf('元') < 0 ? key : WITHOUT.of(key);
    }

    private static String cut(String key) {
        String outside = IN_BRACKETS.matcher(key).replaceAll("");
        return AT_END.matcher(outside).replaceFirst("");
    }

    /** What follows behind 单位：万元 at the beginning of a line. */
    static String behindLeadingLine(String text) {
        return LEADING_LINE.matcher(text).replaceFirst("");
    }
}
