package budget.learn;

import budget.figures.FilledRow;
import budget.figures.Table;
import budget.model.CellAddress;
import budget.submission.SubmissionContent;
import budget.workbook.Cell;
import budget.workbook.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Compares the amount cells of the samples with those that were read with the job folder that was written. */
public final class SelfTest {

    private SelfTest() {}

    /**
     * What became of the amounts of a sheet.
     *
     * @param placed how many of its amount cells were read as figures
     * @param there how many there are
     * @param lost the first cells that were not read
     */
    public record SheetResult(String file, String sheet, int placed, int there, List<String> lost) {

        private static final int MOST_SHOWN = 8;

        public SheetResult {
            lost = lost.stream().limit(MOST_SHOWN).toList();
        }

        public boolean isWhole() {
            return placed == there;
        }
    }

    /** A line for each sheet with tables. */
    static List<SheetResult> of(List<SheetGrid> sheets, List<String> files, List<SubmissionContent> contents) {
        Map<String, Set<CellAddress>> read = new HashMap<>();
        for (int sample = 0; sample < files.size(); sample++) {
            note(files.get(sample), contents.get(sample), read);
        }
        List<SheetResult> results = new ArrayList<>();
        for (SheetGrid sheet : sheets) {
            Set<CellAddress> there = amounts(sheet);
            Set<CellAddress> placed = new HashSet<>(read.getOrDefault(sheet.file() + "!" + sheet.name(), Set.of()));
            placed.retainAll(there);
            List<String> lost = there.stream()
                    .filter(cell -> !placed.contains(cell))
                    .sorted()
                    .map(CellAddress::a1)
                    .toList();
            if (!there.isEmpty()) {
                results.add(new SheetResult(sheet.file(), sheet.name(), placed.size(), there.size(), lost));
            }
        }
        return results;
    }

    private static void note(String file, SubmissionContent content, Map<String, Set<CellAddress>> read) {
        for (Table table : content.tables()) {
            for (FilledRow row : FilledRow.of(table)) {
                Set<CellAddress> cells =
                        read.computeIfAbsent(file + "!" + row.row().sheet(), ignored -> new HashSet<>());
                row.figures().forEach(figure -> cells.add(figure.cell()));
            }
        }
    }

    /** The numbers of a sheet, but for codes, percentages, counts and numbers of rows. */
    private static Set<CellAddress> amounts(SheetGrid sheet) {
        List<SampleTable> tables = TableSplitter.split(sheet);
        Set<CellAddress> amounts = new HashSet<>();
        if (tables.isEmpty()) {
            sheet.rows().forEach(row -> addNumbers(row, Set.of(), amounts));
        }
        for (SampleTable table : tables) {
            amounts.addAll(TargetDrafter.amounts(table));
            Set<Integer> others = new HashSet<>();
            ColumnGuesser.columns(table.paths(), table.body()).stream()
                    .filter(column -> column.kind() != ColumnKind.MEASURE)
                    .forEach(column -> others.add(column.at()));
            List<Row> body = table.isTarget() ? List.of() : table.body();
            body.forEach(row -> addNumbers(row, others, amounts));
        }
        return amounts;
    }

    private static void addNumbers(Row row, Set<Integer> others, Set<CellAddress> amounts) {
        for (Cell cell : row.cells()) {
            if (!others.contains(cell.address().column()) && CellKinds.isAmount(cell)) {
                amounts.add(cell.address());
            }
        }
    }
}
