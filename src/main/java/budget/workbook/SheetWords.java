package budget.workbook;

import budget.model.AmountUnit;
import budget.model.Words;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the lines around a table say: the unit of money, who made it, for which year, and what it declares. */
final class SheetWords {

    private static final String MONEY = "(?:人民币)?(百万元|千元|万元|亿元|元)";
    private static final Pattern MONEY_LINE = Pattern.compile("(?:货币|金额)?单位[：:]?[（(]?" + MONEY + "(?![\\p{IsHan}])");
    private static final Pattern MONEY_IN_BRACKETS = Pattern.compile("[（(](?:单位[：:]?)?" + MONEY + "[）)]");
    private static final Pattern UNIT_NAME =
            Pattern.compile("^(?:编制|填报|编报|报送|预算)?(?:部门|部|单位|单位名称|部门名称)(?:[（(](?:部门|单位)[）)])?(?:名称)?[：:](.*)$");
    private static final Pattern UNIT_LABEL =
            Pattern.compile("(?:编制|填报|编报|报送|预算)(?:部门|部|单位)(?:[（(](?:部门|单位)[）)])?(?:名称)?");
    private static final Pattern YEAR = Pattern.compile("(?<![0-9])(20[0-9]{2})年");
    private static final Pattern YEAR_ALONE = Pattern.compile("[（(]?20[0-9]{2}年度?[）)]?");
    private static final Pattern CHINESE_YEAR = Pattern.compile("二[〇○零０0]([〇○零０0一二三四五六七八九])([〇○零０0一二三四五六七八九])年");

    private SheetWords() {}

    /** The unit of money a line such as 单位：万元 names. */
    static Optional<AmountUnit> moneyLine(String text) {
        if (text.indexOf('元') < 0) {
            return Optional.empty();
        }
        String key = Words.key(text);
        Matcher line = MONEY_LINE.matcher(key);
        if (line.find()) {
            return AmountUnit.printedAs(line.group(1));
        }
        return key.length() <= 40 ? moneyInBrackets(key) : Optional.empty();
    }

    /** The unit of money in brackets behind a header word, as in 预算数（万元）. */
    static Optional<AmountUnit> moneyInBrackets(String text) {
        Matcher brackets = MONEY_IN_BRACKETS.matcher(text);
        return brackets.find() ? AmountUnit.printedAs(brackets.group(1)) : Optional.empty();
    }

    /** The words without a unit of money in brackets. */
    static String withoutMoney(String text) {
        return text.indexOf('元') < 0 ? text : MONEY_IN_BRACKETS.matcher(text).replaceAll("");
    }

    /** The name behind 编制单位：, which may be empty when it stands in the next cell; nothing if this is no such line. */
    static Optional<String> unitName(String text) {
        String trimmed = Words.trimmed(text);
        String labelled = withoutBlanksInLabel(trimmed);
        if (labelled.startsWith("单位：") || labelled.startsWith("单位:")) {
            return moneyLine(labelled).isPresent() ? Optional.empty() : Optional.of(Words.key(labelled.substring(3)));
        }
        Matcher line = UNIT_NAME.matcher(labelled);
        if (!line.matches()) {
            return UNIT_LABEL.matcher(Words.key(trimmed)).matches() ? Optional.of("") : Optional.empty();
        }
        String rest = line.group(1);
        Matcher money = Pattern.compile("(?:货币|金额)?单\\s*位\\s*[：:]").matcher(rest);
        String name = money.find() ? rest.substring(0, money.start()) : rest;
        String key = Words.key(name);
        return AmountUnit.printedAs(key.replace("人民币", "")).isPresent() ? Optional.empty() : Optional.of(key);
    }

    private static String withoutBlanksInLabel(String text) {
        int colon = Math.max(text.indexOf('：'), -1);
        int narrow = text.indexOf(':');
        int at = colon < 0 ? narrow : narrow < 0 ? colon : Math.min(colon, narrow);
        return at < 0 ? text : Words.key(text.substring(0, at)) + text.substring(at);
    }

    /** The year a title names. */
    static OptionalInt year(String text) {
        Matcher year = YEAR.matcher(Words.narrow(Words.key(text)));
        if (year.find()) {
            return OptionalInt.of(Integer.parseInt(year.group(1)));
        }
        Matcher chinese = CHINESE_YEAR.matcher(Words.key(text));
        return chinese.find()
                ? OptionalInt.of(2000 + digit(chinese.group(1)) * 10 + digit(chinese.group(2)))
                : OptionalInt.empty();
    }

    /** The year when it is all a line says, as in (2023年). */
    static OptionalInt yearAlone(String text) {
        return YEAR_ALONE.matcher(Words.narrow(Words.key(text))).matches()
                ? year(Words.key(text))
                : OptionalInt.empty();
    }

    /** Whether a sentence declares a table empty; instructions printed on the form (如为空表，请…) do not. */
    static boolean declaresEmpty(String text) {
        return text.contains("空表") && !text.contains("如") && !text.contains("若") && !text.contains("请");
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
