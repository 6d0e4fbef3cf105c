package budget.normalise;

import budget.finding.Finding;
import budget.finding.Finding.Subject;
import budget.finding.FindingCode;
import budget.model.Amount;
import budget.model.AmountUnit;
import budget.model.Indicator;
import budget.model.Indicator.Names;
import budget.model.Indicator.Target;
import budget.model.SheetCell;
import budget.model.Words;
import budget.table.FoundPanel;
import budget.table.FoundTable;
import budget.workbook.Cell;
import budget.workbook.Row;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the indicator rows of one target table; 一级 and 二级指标 count on until the next ones. */
final class IndicatorReader {

    private static final Pattern VALUE =
            Pattern.compile("(>=|<=|≥|≤|>|<|=|＝|不少于|不超过|不低于|不高于)?\\s*([0-9][0-9,]*(?:\\.[0-9]+)?)(.*)", Pattern.DOTALL);

    private final String project;
    private final String sheet;
    private final FoundPanel panel;
    private final String form;
    private final Discoveries discoveries;
    private String first = "";
    private String second = "";

    IndicatorReader(String project, FoundTable table, FoundPanel panel, Discoveries discoveries) {
        this.project = project;
        this.sheet = table.sheet();
        this.panel = panel;
        this.form = table.form().form();
        this.discoveries = discoveries;
    }

    /** The indicator in a row; nothing for a row that is none. */
    Optional<Indicator> read(Row row) {
        String upper = RowKeys.text(panel.at(row, "first"));
        second = upper.isEmpty() ? second : "";
        first = upper.isEmpty() ? first : upper;
        String middle = RowKeys.text(panel.at(row, "second"));
        second = middle.isEmpty() ? second : middle;
        String third = RowKeys.text(panel.at(row, "third"));
        Cell value = panel.at(row, "value");
        Cell weight = panel.at(row, "weight");
        Names names = new Names(first, second, third);
        String weighs = weight == null ? "" : Words.narrow(Words.key(weight.shown()));
        boolean isWithout = value == null || Words.isBlank(value.shown());
        if (weight != null && !weighs.isEmpty() && isWithout != third.isEmpty()) {
            return Optional.of(incomplete(row, names, value, weight, weighs));
        }
        return third.isEmpty() || value == null
                ? Optional.empty()
                : Optional.of(indicator(row, names, Words.trimmed(value.shown()), weighs, value));
    }

    /** It counts with its weight, and what it lacks is reported. */
    private Indicator incomplete(Row row, Names names, @Nullable Cell value, Cell weight, String weighs) {
        boolean isNameless = names.third().isEmpty();
        discoveries.find(Finding.at(
                FindingCode.INDICATOR_INCOMPLETE,
                new Subject(form, project, ""),
                new SheetCell(sheet, weight.address()),
                Integer.toString(weight.address().row()),
                isNameless ? "indicator-name" : "indicator-value"));
        return value == null
                ? indicator(row, names, "", weighs, weight)
                : indicator(row, names, Words.trimmed(value.shown()), weighs, value);
    }

    private Indicator indicator(Row row, Names names, String value, String weight, Cell at) {
        Indicator.Notes notes =
                new Indicator.Notes(RowKeys.text(panel.at(row, "basis")), RowKeys.text(panel.at(row, "lastYear")));
        return new Indicator(project, names, target(value), weight, notes, new SheetCell(sheet, at.address()));
    }

    static Target target(String typed) {
        Matcher value = VALUE.matcher(Words.narrow(typed));
        if (!value.matches()) {
            return new Target("", "", typed, null);
        }
        String operator = value.group(1) == null ? "=" : operator(value.group(1));
        String number = value.group(2).replace(",", "");
        String words = Words.key(value.group(3));
        return new Target(operator, number, words, cost(number, words).orElse(null));
    }

    private static String operator(String typed) {
        return switch (typed) {
            case "≥", "不少于", "不低于" -> ">=";
            case "≤", "不超过", "不高于" -> "<=";
            case "＝" -> "=";
            default -> typed;
        };
    }

    /** Money is a cost; money per something (元/天), or more than any budget has, is not. */
    private static Optional<Amount> cost(String number, String words) {
        Optional<AmountUnit> unit =
                words.equals("万") ? Optional.of(AmountUnit.TEN_THOUSAND_YUAN) : AmountUnit.printedAs(words);
        return unit.flatMap(of -> AmountReader.amount(new BigDecimal(number), of));
    }
}
