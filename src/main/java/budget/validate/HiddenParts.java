package budget.validate;

import budget.model.CellAddress;
import budget.model.FilledTable;
import budget.model.Finding;
import budget.model.Finding.Subject;
import budget.model.FindingCode;
import budget.model.Judgement.Hint;
import budget.model.SheetCell;
import budget.rule.Figures;
import budget.rule.Part;
import budget.rule.RuleBook;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Finds sums that hold only without a hidden row or column: whoever typed them did not see it.
 *
 * <p>The broken sum stays the finding that counts; it says so itself, and so does a finding at the hidden cells.
 */
final class HiddenParts {

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

    /** Folds the sums that miss the same hidden rows and columns under one of them; the findings say what is hidden. */
    List<Finding> fold(List<Breach> breaches, RuleBook book, Figures figures) {
        if (rows.isEmpty() || breaches.isEmpty()) {
            return List.of();
        }
        Supposed visible = new Supposed(book, figures.without(this::isHidden));
        Map<Key, List<Breach>> byLines = new LinkedHashMap<>();
        List<Breach> following = new ArrayList<>();
        for (Breach breach : breaches) {
            boolean holds = breach.outcome().isEquation() && visible.settles(breach);
            if (holds && addsUpHidden(breach)) {
                byLines.computeIfAbsent(key(breach), ignored -> new ArrayList<>())
                        .add(breach);
            } else if (holds && parts(breach).noneMatch(this::isHidden)) {
                following.add(breach);
            }
        }
        List<Finding> findings = new ArrayList<>();
        byLines.forEach((key, missing) -> findings.add(fold(key.lines, missing, following)));
        return findings;
    }

    /** Something of the sum must be seen, and what it adds up to as well: else nothing is left that could hold. */
    private boolean addsUpHidden(Breach breach) {
        List<Part> parts = breach.outcome().right().parts();
        return breach.outcome().left().parts().stream().noneMatch(this::isHidden)
                && parts.stream().anyMatch(part -> part.isFilled() && !isHidden(part))
                && parts.stream().anyMatch(this::isHidden);
    }

    private static Stream<Part> parts(Breach breach) {
        return Stream.concat(breach.outcome().left().parts().stream(), breach.outcome().right().parts().stream());
    }

    private boolean isHidden(Part part) {
        return part.isFilled() && part.place().filter(this::isHidden).isPresent();
    }

    private boolean isHidden(SheetCell cell) {
        return isHiddenRow(cell) || isHiddenColumn(cell);
    }

    private boolean isHiddenRow(SheetCell cell) {
        return rows.getOrDefault(cell.sheet(), Set.of()).contains(cell.address().row());
    }

    private boolean isHiddenColumn(SheetCell cell) {
        return columns.getOrDefault(cell.sheet(), Set.of())
                .contains(cell.address().column());
    }

    private List<SheetCell> hiddenCells(Breach breach) {
        return breach.outcome().right().parts().stream()
                .filter(this::isHidden)
                .flatMap(part -> part.place().stream())
                .toList();
    }

    /** The hidden rows and columns that the sum adds up, as the sheet shows them. */
    private Key key(Breach breach) {
        TreeSet<Integer> hiddenRows = new TreeSet<>();
        TreeSet<Integer> hiddenColumns = new TreeSet<>();
        for (SheetCell cell : hiddenCells(breach)) {
            if (isHiddenRow(cell)) {
                hiddenRows.add(cell.address().row());
            } else {
                hiddenColumns.add(cell.address().column());
            }
        }
        List<String> lines = new ArrayList<>();
        hiddenRows.forEach(row -> lines.add(row.toString()));
        hiddenColumns.forEach(column -> lines.add(CellAddress.columnLetters(column)));
        return new Key(hiddenCells(breach).get(0).sheet(), String.join(" ", lines));
    }

    /** Breaches that only follow from blanks worked out with what is hidden are told with the first of them. */
    private Finding fold(String lines, List<Breach> missing, List<Breach> following) {
        Breach root = missing.stream()
                .min(Comparator.comparing(Breach::severity)
                        .thenComparing(breach -> -Math.abs(breach.outcome().difference())))
                .orElseThrow();
        missing.stream().filter(breach -> breach != root).forEach(breach -> breach.foldUnder(root));
        following.forEach(breach -> breach.foldUnder(root));
        following.clear();
        root.hints().add(new Hint(Hint.Kind.WITHOUT_HIDDEN, List.of(lines)));
        Finding broken = RuleFindings.broken(root);
        return new Finding(
                        FindingCode.SUM_WITHOUT_HIDDEN,
                        FindingCode.SUM_WITHOUT_HIDDEN.severity(),
                        Subject.of(hiddenTable(root)),
                        missing.stream()
                                .flatMap(breach -> hiddenCells(breach).stream())
                                .distinct()
                                .toList(),
                        List.of(lines, Integer.toString(missing.size())))
                .foldedUnder(broken.key());
    }

    private String hiddenTable(Breach root) {
        return root.outcome().right().parts().stream()
                .filter(this::isHidden)
                .map(Part::form)
                .findFirst()
                .orElse("");
    }

    private record Key(String sheet, String lines) {}
}
