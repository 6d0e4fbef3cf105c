package budget.layout;

import budget.base.Bilingual;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names of derived rules, and the names of columns in formulas. */
public final class RuleNames {

    private static final Pattern NAME = Pattern.compile("「([^」]*)」|[^\\s+\\-*/()「」]+");
    private static final Pattern SIGNS = Pattern.compile("[\\s+\\-*/()=<>,;\\[\\]%.]");

    private RuleNames() {}

    /** The name of a column as a formula has it. */
    public static String quoted(String column) {
        return SIGNS.matcher(column).find() || isNumber(column) ? "「" + column + "」" : column;
    }

    /** The names of columns in a declaration such as {@code 本年预算数 - 上年执行数}. */
    static List<String> names(String declared) {
        List<String> names = new ArrayList<>();
        Matcher name = NAME.matcher(declared);
        while (name.find()) {
            if (!isNumber(name.group())) {
                names.add(name.group(1) == null ? name.group() : name.group(1));
            }
        }
        return names;
    }

    private static boolean isNumber(String word) {
        return word.charAt(0) >= '0' && word.charAt(0) <= '9';
    }

    /** What a column declares, as a formula over every row of its panel. */
    public static String across(String panel, ColumnLayout column) {
        String row = panel + "[*].";
        String right = NAME.matcher(column.claim().formula())
                .replaceAll(
                        name -> isNumber(name.group()) ? name.group() : Matcher.quoteReplacement(row + name.group()));
        boolean isPercent = column.role() == ColumnLayout.Role.PERCENT;
        return row + quoted(column.key()) + " = " + right + (isPercent ? " * 100" : "");
    }

    /** A formula in words: 表1支出各类的预算数等于表3各类的合计; in English the formula itself. */
    public static Bilingual of(String formula) {
        return new Bilingual(inWords(formula), formula);
    }

    private static String inWords(String formula) {
        return formula.replaceAll("sum\\(([^()]*)\\)", "$1之和")
                .replace("[*]", "各行")
                .replaceAll("\\[(类|款|项|项目)]", "各$1")
                .replaceAll("\\[([^\\]]*)]", "$1")
                .replaceAll("(?<![0-9])\\.", "的")
                .replace(">=", "不小于")
                .replace("<=", "不大于")
                .replace("=", "等于")
                .replace("+", "加")
                .replace(" - ", "减")
                .replace("*", "乘以")
                .replace(" / ", "除以")
                .replaceAll("[\\s「」]", "");
    }
}
