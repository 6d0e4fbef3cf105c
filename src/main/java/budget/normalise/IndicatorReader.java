package budget.normalise;

import budget.model.Amount;
import budget.model.AmountUnit;
import budget.model.Indicator;
import budget.model.Indicator.Names;
import budget.model.Indicator.Target;
import budget.model.SheetCell;
import budget.model.Words;
import budget.workbook.Cell;
import budget.workbook.FoundPanel;
import budget.workbook.Row;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the indicator rows of one target table; 一级 and 二级指标 count on until the next ones. */
final class IndicatorReader {

    private static final Pattern VALUE =
            Pattern.compile("(>=|<=|≥|≤|>|<|=|＝|不少于|不超过|不低于|不高于)?\\s*([0-9][0-9,]*(?:\\.[0-9]+)?)(.*)", Pattern.DOTALL);

    private final String project;
    private final String sheet;
    private final FoundPanel panel;
    private String first = "";
    private String second = "";

    IndicatorReader(String project, String sheet, FoundPanel panel) {
        this.project = project;
        this.sheet = sheet;
        this.panel = panel;
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
        if (third.isEmpty() || value == null) {
            return Optional.empty();
        }
        Cell weight = panel.at(row, "weight");
        return Optional.of(new Indicator(
                project,
                new Names(first, second, third),
                target(Words.trimmed(value.shown())),
                weight == null ? "" : Words.narrow(Words.key(weight.shown())),
                new SheetCell(sheet, value.address())));
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
