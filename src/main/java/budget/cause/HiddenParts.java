package budget.cause;

import budget.figures.Block;
import budget.figures.Part;
import budget.figures.Table;
import budget.finding.Finding;
import budget.finding.Finding.Subject;
import budget.finding.FindingCode;
import budget.model.CellAddress;
import budget.model.SheetCell;
import budget.rule.Outcome;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Sums that hold only without a hidden or filtered row or column. */
final class HiddenParts implements Hypothesis {

    private static final int SIZE = 1;

    private final Map<String, Set<Integer>> rows = new HashMap<>();
    private final Map<String, Set<Integer>> columns = new HashMap<>();

    HiddenParts(List<Table> tables) {
        for (Table table : tables) {
            for (Block block : table.blocks()) {
                if (!block.hidden().equals(Block.Hidden.NONE)) {
                    rows.computeIfAbsent(block.sheet(), ignored -> new HashSet<>())
                            .addAll(block.hidden().rows());
                    columns.computeIfAbsent(block.sheet(), ignored -> new HashSet<>())
                            .addAll(block.hidden().columns());
                }
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
        return Stream.concat(
                byPanel.entrySet().stream()
                        .flatMap(entry -> Stream.of(
                                new Supposition(() -> without(inquiry, entry.getKey()), SIZE, cause(entry.getValue())),
                                new Supposition(
                                        () -> addedUp(inquiry, entry.getKey(), entry.getValue()),
                                        SIZE,
                                        cause(entry.getValue())))),
                inquiry.figures().tables().stream().flatMap(table -> leftOut(inquiry, table)));
    }

    /** All sums above what is hidden in a table were made without it, and then those of each hidden row alone. */
    private Stream<Supposition> leftOut(Inquiry inquiry, Table table) {
        List<Part> hidden = Part.stated(table).stream().filter(this::isHidden).toList();
        List<List<Part>> alone = hidden.stream()
                .map(part -> table.rowOf(part.cell()))
                .distinct()
                .map(row -> hidden.stream()
                        .filter(part -> table.rowOf(part.cell()) == row)
                        .toList())
                .toList();
        return Stream.concat(Stream.of(hidden), alone.stream())
                .distinct()
                .filter(parts -> !parts.isEmpty())
                .filter(parts -> inquiry.comparisons().stream().allMatch(outcome -> isOffBy(outcome, parts)))
                .map(parts ->
                        new Supposition(() -> counted(inquiry, table, parts), SIZE, cause(inquiry, table, parts)));
    }

    /** Whether a claim is off by exactly the hidden cells that it adds up; true if it adds up none. */
    private static boolean isOffBy(Outcome outcome, List<Part> cells) {
        List<Part> added = outcome.right().parts().stream()
                .filter(part -> cells.stream().anyMatch(part::isSameCell))
                .toList();
        boolean isSumOfRows = outcome.left()
                .cell()
                .filter(sum -> added.stream().allMatch(part -> part.column().equals(sum.column())))
                .isPresent();
        return added.isEmpty() || !isSumOfRows || isOffBy(outcome, added.stream());
    }

    private static boolean isOffBy(Outcome outcome, Stream<Part> added) {
        long halves = (outcome.left().half() + outcome.right().half()) / 2;
        long sum = added.mapToLong(part -> part.sign() * part.value()).sum();
        return Math.abs(outcome.difference() + sum) <= halves;
    }

    /** The table as it would be if its sums had counted these cells. */
    private static Map<Integer, Table> counted(Inquiry inquiry, Table table, List<Part> hidden) {
        Table before = table.copy();
        hidden.forEach(part -> before.clear(part.cell()));
        Table after = table.copy();
        Set<Integer> cells = hidden.stream().map(Part::cell).collect(Collectors.toSet());
        inquiry.sums(before).carry(after, cells, false);
        return Map.of(inquiry.figures().number(table), after);
    }

    private Cause cause(Inquiry inquiry, Table table, List<Part> hidden) {
        long sums = inquiry.comparisons().stream()
                .flatMap(outcome -> outcome.left().parts().stream().limit(1))
                .filter(part -> part.table().panel().equals(table.panel()))
                .count();
        return cause(table.panel().form(), places(hidden.stream()), Math.max(1, sums));
    }

    private static List<SheetCell> places(Stream<Part> parts) {
        return parts.flatMap(part -> part.place().stream()).distinct().toList();
    }

    /** Whether the sum and at least one of its parts are visible. */
    private boolean missesHidden(Outcome outcome) {
        List<Part> parts = outcome.right().parts();
        return outcome.left().cell().filter(sum -> !isHidden(sum)).isPresent()
                && parts.stream().anyMatch(part -> part.isFilled() && !isHidden(part))
                && parts.stream().anyMatch(this::isHidden)
                && isOffBy(outcome, parts.stream().filter(this::isHidden));
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
    private Map<Integer, Table> without(Inquiry inquiry, int panel) {
        Table copy = inquiry.figures().table(panel).copy();
        IntStream.range(0, copy.size())
                .filter(cell -> copy.place(cell).filter(this::isHidden).isPresent())
                .forEach(copy::clear);
        return Map.of(panel, copy);
    }

    /** The table with its sums calculated again. */
    private static Map<Integer, Table> addedUp(Inquiry inquiry, int panel, List<Outcome> sums) {
        Table copy = inquiry.figures().table(panel).copy();
        sums.forEach(sum -> copy.clear(sum.left().parts().get(0).cell()));
        return Map.of(panel, copy);
    }

    private Cause cause(List<Outcome> sums) {
        Stream<Part> hidden =
                sums.stream().flatMap(sum -> sum.right().parts().stream()).filter(this::isHidden);
        return cause(sums.get(0).left().parts().get(0).form(), places(hidden), sums.size());
    }

    private Cause cause(String form, List<SheetCell> cells, long sums) {
        Finding finding =
                Finding.at(FindingCode.SUM_WITHOUT_HIDDEN, Subject.of(form), cells, lines(cells), Long.toString(sums));
        return Cause.named(
                finding,
                other -> (other.code() == FindingCode.HIDDEN_CELLS || other.code() == FindingCode.NOT_FILLED_IN)
                        && other.subject().table().equals(form));
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
