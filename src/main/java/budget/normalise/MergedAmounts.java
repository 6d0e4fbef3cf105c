package budget.normalise;

import budget.finding.Finding;
import budget.finding.Finding.Subject;
import budget.finding.FindingCode;
import budget.model.CellAddress;
import budget.model.CellRange;
import budget.model.RowKey;
import budget.model.SheetCell;
import budget.model.Words;
import budget.workbook.Cell;
import budget.workbook.MergedRegions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Amounts whose cell is merged over several rows with keys, or over several money columns: how they divide is unknown, so
 * they are a figure of none.
 */
final class MergedAmounts {

    private final MergedRegions regions;
    private final Map<CellAddress, Merged> byCell = new LinkedHashMap<>();

    MergedAmounts(MergedRegions regions) {
        this.regions = regions;
    }

    /** Takes a cell that states an amount. */
    void take(Cell amount) {
        CellAddress at = amount.address();
        regions.at(at.row(), at.column())
                .filter(region -> region.firstRow() == at.row() && region.firstColumn() == at.column())
                .ifPresent(region -> byCell.put(at, new Merged(amount, region, new ArrayList<>())));
    }

    /** Takes a blank place for an amount. */
    void takeCovered(CellAddress place, RowKey key, String measure) {
        if (!byCell.isEmpty()) {
            regions.topLeft(place.row(), place.column())
                    .map(byCell::get)
                    .ifPresent(merged -> merged.covered.add(new UnreadableCell(key, measure, place)));
        }
    }

    /** The places without a figure of their own, because an amount is merged over them. */
    List<UnreadableCell> covered() {
        byCell.values().removeIf(merged -> merged.covered.isEmpty());
        return byCell.values().stream()
                .flatMap(merged -> merged.covered.stream())
                .toList();
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

    /** One finding for all of them. */
    Optional<Finding> finding(Subject subject, String sheet) {
        return byCell.values().stream()
                .findFirst()
                .map(first -> Finding.at(
                        FindingCode.AMOUNT_MERGED,
                        subject,
                        byCell.keySet().stream()
                                .map(cell -> new SheetCell(sheet, cell))
                                .toList(),
                        Words.trimmed(first.amount.shown()),
                        byCell.values().stream()
                                .map(merged -> merged.region.a1())
                                .collect(Collectors.joining("、"))));
    }

    private record Merged(Cell amount, CellRange region, List<UnreadableCell> covered) {}
}
