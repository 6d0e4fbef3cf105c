package budget.book;

import budget.base.Messages;
import budget.lastyear.YearLine;
import budget.layout.ColumnLayout;
import budget.model.Amount;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The columns that compare a form with the year before. */
enum YearColumn {
    COMPARABLE("book.year.comparable"),
    CHANGE("book.year.change"),
    PERCENT("book.year.percent");

    private static final String PREFIX = "year:";

    private final String title;

    YearColumn(String title) {
        this.title = title;
    }

    /** The columns beside a measure. */
    static List<ColumnLayout> of(ColumnLayout measure, Messages messages) {
        String group = messages.text("book.year.of", measure.header().get(0));
        return Arrays.stream(values())
                .map(column -> new ColumnLayout(
                        PREFIX + column,
                        ColumnLayout.Role.PERCENT,
                        List.of(messages.text(column.title)),
                        List.of(group),
                        false,
                        "",
                        List.of()))
                .toList();
    }

    /** The column that a printed one is; none for those of the form. */
    static Optional<YearColumn> of(ColumnLayout printed) {
        return Arrays.stream(values())
                .filter(column -> printed.key().equals(PREFIX + column))
                .findFirst();
    }

    /** Its amount; none for the percentage, and where nothing is comparable. */
    Optional<Amount> amount(YearLine line) {
        return switch (this) {
            case COMPARABLE -> line.comparable();
            case CHANGE -> line.change();
            case PERCENT -> Optional.empty();
        };
    }

    /** Its percentage; none for amounts. */
    Optional<BigDecimal> percent(YearLine line) {
        return this == PERCENT ? line.percent() : Optional.empty();
    }
}
