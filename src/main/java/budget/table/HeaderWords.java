package budget.table;

import budget.base.TextCache;
import budget.layout.ColumnLayout;
import budget.layout.FormLayout;
import budget.layout.PanelLayout;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Which columns of a form a word may head. */
public final class HeaderWords {

    /** A column that counts the rows or remarks on them; no form needs to declare it. */
    static final ColumnLayout BESIDE_ROWS = new ColumnLayout(
            "remark",
            ColumnLayout.Role.REMARK,
            List.of("行次", "序号", "备注", "说明", "备注说明", "附注"),
            List.of(),
            false,
            "",
            List.of());

    /** Words that say both: 科目编码及名称, 科目编码（名称）, 科目名称（代码）. */
    private static final Pattern CODE_AND_NAME = Pattern.compile(".*(?:(?:编码|代码).*名称|名称.*(?:编码|代码)).*");

    /** What a column is worked out from, behind its words: 合计=1+2+3, 小计2=3+4. */
    private static final Pattern FORMULA = Pattern.compile("(?<=.)[（]?[0-9]{0,2}[=＝][0-9＋+×*÷/－—-]+[）]?$");

    /** A colon, or the number of a footnote. */
    private static final String MARKS = "：:*＊※①②③④⑤⑥⑦⑧⑨⑩¹²³⁴⁵⁶⁷⁸⁹";

    private static final Pattern MARKS_BEHIND = Pattern.compile("(?<=.)[" + MARKS + "]+$");

    private static final TextCache<String> KEYS = new TextCache<>(HeaderWords::cut);

    private final FormLayout form;
    private final List<PanelLayout> panels;
    private final Map<String, List<Headed>> byWord = new HashMap<>();
    /** The columns whose words name a year, by these words without it. */
    private final Map<String, List<Headed>> byDatelessWord = new HashMap<>();

    HeaderWords(FormLayout form) {
        this(form, form.panels());
    }

    private HeaderWords(FormLayout form, List<PanelLayout> panels) {
        this.form = form;
        this.panels = panels;
        for (PanelLayout panel : panels) {
            for (ColumnLayout column : panel.headed()) {
                for (String word : Set.copyOf(column.header())) {
                    Headed headed = new Headed(panel, column, column.header().indexOf(word), false);
                    byWord.computeIfAbsent(key(word), ignored -> new ArrayList<>())
                            .add(headed);
                    String dateless = HeaderYears.dateless(key(word));
                    if (!dateless.equals(key(word))) {
                        byDatelessWord
                                .computeIfAbsent(dateless, ignored -> new ArrayList<>())
                                .add(headed.ofAnotherYear());
                    }
                }
            }
        }
    }

    /** The words of a header cell, given as a key, without a unit of money, what is worked out there, and marks behind it. */
    static String key(String words) {
        boolean isPlain = words.indexOf('元') < 0
                && words.indexOf('=') < 0
                && words.indexOf('＝') < 0
                && (words.isEmpty() || MARKS.indexOf(words.charAt(words.length() - 1)) < 0);
        return isPlain ? words : KEYS.of(words);
    }

    private static String cut(String words) {
        return MARKS_BEHIND
                .matcher(FORMULA.matcher(MoneyWords.without(words)).replaceFirst(""))
                .replaceFirst("");
    }

    /** Whether the word heads a column that holds both codes and names. */
    public static boolean headsCodeAndName(String word) {
        return word.indexOf('码') >= 0 && CODE_AND_NAME.matcher(word).matches();
    }

    /** Whether the word heads a column that counts the rows or remarks on them. */
    public static boolean standsBesideRows(String word) {
        return BESIDE_ROWS.header().contains(word);
    }

    FormLayout form() {
        return form;
    }

    /** The panels that are side by side under one header. */
    List<PanelLayout> panels() {
        return panels;
    }

    /** The same for each header of the form: with labelled cells every panel has its own, one below another. */
    List<HeaderWords> byHeader() {
        return form.hasFields() && panels.size() > 1
                ? panels.stream()
                        .map(panel -> new HeaderWords(form, List.of(panel)))
                        .toList()
                : List.of(this);
    }

    /** All words that may head any column. */
    Set<String> words() {
        return byWord.keySet();
    }

    /**
     * The columns this word may head, in the order of the layout. Under another year's words the column is the same: that
     * the year is wrong is found then.
     */
    List<Headed> headedBy(String word) {
        List<Headed> headed = byWord.get(word);
        return headed != null ? headed : ofAnyYear(HeaderYears.dateless(word));
    }

    private List<Headed> ofAnyYear(String dateless) {
        List<Headed> headed = byDatelessWord.get(dateless);
        if (headed != null) {
            return headed;
        }
        return dateless.startsWith(HeaderYears.ANY)
                ? byWord.getOrDefault(dateless.substring(HeaderYears.ANY.length()), List.of()).stream()
                        .map(Headed::ofAnotherYear)
                        .toList()
                : List.of();
    }

    /**
     * A column of the form.
     *
     * @param wording which of its wordings the word is, the first being the usual one
     * @param redated whether the word names a year that this wording does not
     */
    record Headed(PanelLayout panel, ColumnLayout column, int wording, boolean redated) {

        private Headed ofAnotherYear() {
            return new Headed(panel, column, wording, true);
        }
    }
}
