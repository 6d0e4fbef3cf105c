package budget.figures;

import budget.figures.Vocabulary.Panel;
import budget.model.Amount;
import budget.model.AmountUnit;
import budget.model.Figure;
import budget.model.RowKey;
import budget.model.SentenceValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes the table that rules read of the sentences of a narrative: a row for each subject, a column for each slot. */
public final class SentenceTable {

    private static final int MOST_DECIMALS = 2;

    private SentenceTable() {}

    /** The table of a panel; of what it does not say, rules claim nothing. */
    public static Table of(Panel panel, List<SentenceValue> said) {
        TableBuilder builder = new TableBuilder(panel);
        boolean isWhole = said.stream()
                .noneMatch(value -> value.kind() == SentenceValue.Kind.UNREAD
                        && value.table().equals(panel.key()));
        builder.said(isWhole);
        Map<RowKey, List<SentenceValue>> rows = new LinkedHashMap<>();
        said.stream()
                .filter(value -> value.isNumber() && value.table().equals(panel.key()))
                .forEach(value -> rows.computeIfAbsent(value.row(), ignored -> new java.util.ArrayList<>())
                        .add(value));
        rows.forEach((key, values) -> {
            SentenceValue first = values.get(0);
            Block block = new Block(
                    first.place().sheet(),
                    AmountUnit.TEN_THOUSAND_YUAN,
                    Collections.nCopies(
                            panel.columns().size(), first.place().address().column()));
            builder.row(new TableRow(key, "", first.place().address().row(), block));
            values.forEach(value -> add(builder, panel.column(value.slot()), value));
        });
        return builder.build();
    }

    private static void add(TableBuilder builder, int column, SentenceValue value) {
        if (value.kind() == SentenceValue.Kind.MONEY) {
            AmountUnit unit = AmountUnit.printedAs(value.unit()).orElseThrow();
            Amount amount = unit.convert(value.number()).amount();
            builder.stated(
                    column,
                    new Figure(
                            value.slot(),
                            amount,
                            value.decimals(),
                            unit,
                            value.place().address()));
        } else {
            BigDecimal number = value.number();
            long hundredths = number.movePointRight(MOST_DECIMALS)
                    .setScale(0, RoundingMode.HALF_UP)
                    .longValueExact();
            boolean isExact = value.kind() == SentenceValue.Kind.COUNT;
            builder.stated(column, hundredths, isExact ? 0 : Rounding.halfOfNumber(value.decimals()));
        }
    }
}
