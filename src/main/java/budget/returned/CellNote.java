package budget.returned;

import budget.finding.Severity;
import budget.model.CellAddress;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * All texts at one cell: those in full before those that only refer elsewhere.
 *
 * @param severity the worst of those that colour it; none where it keeps its own colour
 */
record CellNote(CellAddress cell, @Nullable Severity severity, List<String> texts) {

    CellNote {
        texts = List.copyOf(texts);
    }

    /**
     * The notes of one sheet by their cells.
     *
     * @param home the cell that shows the content of another one: of merged cells the first
     */
    static SortedMap<CellAddress, CellNote> gather(List<Mark> marks, UnaryOperator<CellAddress> home) {
        Map<CellAddress, List<Mark>> byCell = new TreeMap<>();
        for (Mark mark : marks) {
            byCell.computeIfAbsent(home.apply(mark.cell().address()), ignored -> new ArrayList<>())
                    .add(mark);
        }
        SortedMap<CellAddress, CellNote> notes = new TreeMap<>();
        byCell.forEach((cell, here) -> notes.put(cell, of(cell, here)));
        return notes;
    }

    private static CellNote of(CellAddress cell, List<Mark> marks) {
        List<Mark> ordered = new ArrayList<>(marks);
        ordered.sort(Comparator.comparing(Mark::role).thenComparing(Mark::number));
        Set<Integer> told = new HashSet<>();
        List<String> texts = ordered.stream()
                .filter(mark -> told.add(mark.number()))
                .map(Mark::text)
                .toList();
        Severity worst = marks.stream()
                .filter(mark -> mark.role() != Mark.Role.PART)
                .map(Mark::severity)
                .min(Comparator.naturalOrder())
                .orElse(null);
        return new CellNote(cell, worst, texts);
    }
}
