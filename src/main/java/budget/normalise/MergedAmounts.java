package budget.normalise;

import budget.model.CellAddress;
import budget.model.FigureRow;
import budget.model.FilledTable.UnreadableCell;
import budget.model.Finding;
import budget.model.Finding.Subject;
import budget.model.FindingCode;
import budget.model.SheetCell;
import budget.model.Words;
import budget.workbook.Cell;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Amounts whose cell is merged over several rows, each of which has a key: how much of them is whose nobody can tell, so
 * they are no figure of any row.
 */
final class MergedAmounts {

    private final Map<CellAddress, Merged> byCell = new LinkedHashMap<>();

    /** Takes an amount that is merged over a row from above. */
    void take(Cell amount, int row) {
        byCell.computeIfAbsent(amount.address(), ignored -> new Merged(amount))
                .rows
                .add(row);
    }

    /** The row without the figures that it shares with rows below. */
    FigureRow without(FigureRow row, List<UnreadableCell> unreadable) {
        if (byCell.isEmpty() || row.figures().stream().noneMatch(figure -> byCell.containsKey(figure.cell()))) {
            return row;
        }
        row.figures().stream()
                .filter(figure -> byCell.containsKey(figure.cell()))
                .forEach(figure -> unreadable.add(new UnreadableCell(row.key(), figure.measure(), figure.cell())));
        return new FigureRow(
                row.key(),
                row.name(),
                row.line(),
                row.figures().stream()
                        .filter(figure -> !byCell.containsKey(figure.cell()))
                        .toList());
    }

    /** One finding for the cells that are merged over the same rows. */
    List<Finding> findings(Subject subject, String sheet) {
        Map<TreeSet<Integer>, List<Merged>> byRows = new LinkedHashMap<>();
        byCell.values()
                .forEach(merged -> byRows.computeIfAbsent(merged.allRows(), ignored -> new ArrayList<>())
                        .add(merged));
        List<Finding> findings = new ArrayList<>();
        byRows.forEach((rows, cells) -> findings.add(new Finding(
                FindingCode.AMOUNT_MERGED,
                FindingCode.AMOUNT_MERGED.severity(),
                subject,
                cells.stream()
                        .map(merged -> new SheetCell(sheet, merged.amount.address()))
                        .toList(),
                List.of(
                        Words.trimmed(cells.get(0).amount.shown()),
                        rows.stream().map(String::valueOf).collect(Collectors.joining("、"))))));
        return findings;
    }

    private record Merged(Cell amount, TreeSet<Integer> rows) {

        private Merged(Cell amount) {
            this(amount, new TreeSet<>());
        }

        private TreeSet<Integer> allRows() {
            TreeSet<Integer> all = new TreeSet<>(rows);
            all.add(amount.address().row());
            return all;
        }
    }
}
