package budget.cause;

import budget.figures.Part;
import budget.figures.Table;
import budget.finding.Finding;
import budget.finding.Finding.Subject;
import budget.finding.FindingCode;
import budget.model.CellRange;
import budget.model.SheetCell;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Amounts stored as text, which the sheet's own formulas do not add up. */
final class TextAmounts implements Hypothesis {

    private static final int SIZE = 1;

    @Override
    public Stream<Supposition> suppositions(Inquiry inquiry) {
        return inquiry.figures().tables().stream()
                .flatMap(table -> finding(table).stream()
                        .map(finding -> new Supposition(
                                () -> Map.of(inquiry.figures().number(table), addedUp(table)), SIZE, cause(finding))));
    }

    private static Cause cause(Finding finding) {
        return Cause.named(
                finding,
                other -> (other.code() == FindingCode.NOT_FILLED_IN || other.code() == FindingCode.SUM_OUT_OF_DATE)
                        && other.subject().table().equals(finding.subject().table()));
    }

    /** The cause for a table that breaks no rule, as its sums are blank. */
    static List<Cause> causes(Inquiry inquiry) {
        return inquiry.figures().tables().stream()
                .flatMap(table -> finding(table).stream())
                .map(TextAmounts::cause)
                .filter(cause -> inquiry.structure().stream().anyMatch(cause.absorbs()))
                .toList();
    }

    /** The texts that formulas of the table read. */
    private static List<Finding> finding(Table table) {
        if (table.making().formulas().isEmpty()) {
            return List.of();
        }
        List<SheetCell> texts = cells(table)
                .filter(cell -> isText(table, cell) && isRead(table, cell))
                .mapToObj(cell -> Part.of(table, cell, 1))
                .flatMap(part -> part.place().stream())
                .toList();
        return texts.isEmpty()
                ? List.of()
                : List.of(Finding.at(
                        FindingCode.TEXT_NOT_SUMMED,
                        Subject.of(table.panel().form()),
                        texts,
                        Integer.toString(texts.size()),
                        ranges(texts)));
    }

    private static IntStream cells(Table table) {
        return IntStream.range(0, table.size());
    }

    private static boolean isText(Table table, int cell) {
        return table.place(cell)
                .map(SheetCell::address)
                .filter(table.making().texts()::contains)
                .isPresent();
    }

    private static boolean isRead(Table table, int cell) {
        return table.place(cell)
                .filter(place -> table.making().formulas().stream().anyMatch(made -> made.reads(place.address())))
                .isPresent();
    }

    /** The rectangle around them. */
    private static String ranges(List<SheetCell> texts) {
        int top = texts.stream().mapToInt(cell -> cell.address().row()).min().orElseThrow();
        int bottom = texts.stream().mapToInt(cell -> cell.address().row()).max().orElseThrow();
        int left =
                texts.stream().mapToInt(cell -> cell.address().column()).min().orElseThrow();
        int right =
                texts.stream().mapToInt(cell -> cell.address().column()).max().orElseThrow();
        return new CellRange(top, left, bottom, right).a1();
    }

    /** The table with the sums that read texts calculated again. */
    private static Table addedUp(Table table) {
        Table copy = table.copy();
        cells(copy).filter(cell -> copy.formula(cell).isPresent()).forEach(copy::clear);
        return copy;
    }
}
