package budget.cause;

import budget.model.CellAddress;
import budget.model.FilledTable;
import budget.model.Finding;
import budget.model.Finding.Subject;
import budget.model.FindingCode;
import budget.model.SheetCell;
import budget.rule.Outcome;
import budget.rule.Part;
import budget.rule.TableFigures;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Sums hold only without a hidden or filtered row or column: they were typed without it. */
final class HiddenParts implements Hypothesis {

    private static final int SIZE = 1;

    private final Map<String, Set<Integer>> rows = new HashMap<>();
    private final Map<String, Set<Integer>> columns = new HashMap<>();

    HiddenParts(List<FilledTable> tables) {
        for (FilledTable table : tables) {
            if (!table.hidden().equals(FilledTable.Hidden.NONE)) {
                rows.computeIfAbsent(table.sheet(), ignored -> new HashSet<>())
                        .addAll(table.hidden().rows());
                columns.computeIfAbsent(table.sheet(), ignored -> new HashSet<>())
                        .addAll(table.hidden().columns());
            }
        }
    }

    @Override
    public Stream<Supposition> suppositions(Inquiry inquiry) {
        if (rows.isEmpty()) {
            return Stream.empty();
        }
        Map<Integer, List<Outcome>> byPanel = new LinkedHashMap<>();
        inquiry.comparisons().stream()
                .filter(this::missesHidden)
                .forEach(outcome -> byPanel.computeIfAbsent(
                                inquiry.figures()
                                        .number(outcome.left().parts().get(0).table()),
                                ignored -> new ArrayList<>())
                        .add(outcome));
        return byPanel.entrySet().stream()
                .flatMap(entry -> Stream.of(
                        new Supposition(() -> without(inquiry, entry.getKey()), SIZE, cause(entry.getValue())),
                        new Supposition(
                                () -> addedUp(inquiry, entry.getKey(), entry.getValue()),
                                SIZE,
                                cause(entry.getValue()))));
    }

    /** Something of the sum must be seen, and what it adds up to as well: else nothing is left that could hold. */
    private boolean missesHidden(Outcome outcome) {
        List<Part> left = outcome.left().parts();
        List<Part> parts = outcome.right().parts();
        long hidden = parts.stream()
                .filter(this::isHidden)
                .mapToLong(part -> part.sign() * part.value())
                .sum();
        long halves = (outcome.left().half() + outcome.right().half()) / 2;
        return left.size() == 1
                && left.get(0).cell() >= 0
                && left.stream().noneMatch(this::isHidden)
                && parts.stream().anyMatch(part -> part.isFilled() && !isHidden(part))
                && parts.stream().anyMatch(this::isHidden)
                && Math.abs(outcome.difference() + hidden) <= halves;
    }

    private boolean isHidden(Part part) {
        return part.isFilled() && part.place().filter(this::isHidden).isPresent();
    }

    private boolean isHidden(SheetCell cell) {
        return isHiddenRow(cell)
                || columns.getOrDefault(cell.sheet(), Set.of())
                        .contains(cell.address().column());
    }

    private boolean isHiddenRow(SheetCell cell) {
        return rows.getOrDefault(cell.sheet(), Set.of()).contains(cell.address().row());
    }

    /** The table without what is hidden. */
    private Map<Integer, TableFigures> without(Inquiry inquiry, int panel) {
        TableFigures copy = inquiry.figures().table(panel).copy();
        IntStream.range(0, copy.rows().size() * copy.panel().columns().size())
                .filter(cell -> copy.place(cell).filter(this::isHidden).isPresent())
                .forEach(copy::clear);
        return Map.of(panel, copy);
    }

    /** The table with its sums worked out anew. */
    private static Map<Integer, TableFigures> addedUp(Inquiry inquiry, int panel, List<Outcome> sums) {
        TableFigures copy = inquiry.figures().table(panel).copy();
        sums.forEach(sum -> copy.clear(sum.left().parts().get(0).cell()));
        return Map.of(panel, copy);
    }

    private Cause cause(List<Outcome> sums) {
        List<SheetCell> cells = sums.stream()
                .flatMap(sum -> sum.right().parts().stream())
                .filter(this::isHidden)
                .flatMap(part -> part.place().stream())
                .distinct()
                .toList();
        Finding finding = Finding.at(
                FindingCode.SUM_WITHOUT_HIDDEN,
                Subject.of(sums.get(0).left().parts().get(0).form()),
                cells,
                lines(cells),
                Integer.toString(sums.size()));
        return Cause.named(
                finding,
                other -> other.code() == FindingCode.HIDDEN_CELLS
                        && other.subject().table().equals(finding.subject().table()));
    }

    /** The hidden rows and columns, as the sheet shows them. */
    private String lines(List<SheetCell> cells) {
        TreeSet<Integer> hiddenRows = new TreeSet<>();
        TreeSet<Integer> hiddenColumns = new TreeSet<>();
        for (SheetCell cell : cells) {
            if (isHiddenRow(cell)) {
                hiddenRows.add(cell.address().row());
            } else {
                hiddenColumns.add(cell.address().column());
            }
        }
        List<String> lines = new ArrayList<>();
        hiddenRows.forEach(row -> lines.add(row.toString()));
        hiddenColumns.forEach(column -> lines.add(CellAddress.columnLetters(column)));
        return String.join(" ", lines);
    }
}
