package budget.cause;

import budget.figures.Table;
import budget.finding.Finding;
import budget.finding.FindingCode;
import budget.model.Making;
import budget.model.SheetCell;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Error values that formulas pass on: only the first cell, an error or a text, is to be corrected. */
final class ErrorValues {

    /** A text is the start of #VALUE! in formulas that add it up. */
    private static final Set<FindingCode> SPREADING =
            Set.of(FindingCode.AMOUNT_ERROR_VALUE, FindingCode.AMOUNT_NOT_A_NUMBER);

    private final Map<SheetCell, Finding> errors = new HashMap<>();
    private final Map<String, Making> makings = new HashMap<>();

    private ErrorValues(List<Table> tables, List<Finding> findings) {
        findings.stream()
                .filter(finding -> SPREADING.contains(finding.code()))
                .forEach(finding -> errors.put(finding.cells().get(0), finding));
        tables.stream()
                .flatMap(table -> table.blocks().stream())
                .forEach(block -> makings.merge(block.sheet(), block.making(), Making::and));
    }

    /** The findings, each error folded under the error it comes from. */
    static List<Finding> folded(List<Table> tables, List<Finding> findings) {
        ErrorValues values = new ErrorValues(tables, findings);
        return findings.stream()
                .map(finding -> finding.code() == FindingCode.AMOUNT_ERROR_VALUE
                        ? values.beginning(finding.cells().get(0))
                                .map(first -> finding.foldedUnder(first.key()))
                                .orElse(finding)
                        : finding)
                .toList();
    }

    /** The error that one comes from; none for the first. */
    private Optional<Finding> beginning(SheetCell cell) {
        Set<SheetCell> seen = new HashSet<>(Set.of(cell));
        SheetCell at = cell;
        for (Optional<SheetCell> next = read(at, seen); next.isPresent(); next = read(at, seen)) {
            at = next.get();
            seen.add(at);
        }
        return at.equals(cell) ? Optional.empty() : Optional.ofNullable(errors.get(at));
    }

    private boolean isWords(SheetCell cell) {
        return Objects.requireNonNull(errors.get(cell)).code() == FindingCode.AMOUNT_NOT_A_NUMBER;
    }

    private Optional<SheetCell> read(SheetCell cell, Set<SheetCell> seen) {
        return makings.getOrDefault(cell.sheet(), Making.UNKNOWN).formula(cell.address()).stream()
                .flatMap(made -> errors.keySet().stream()
                        .filter(other -> other.sheet().equals(cell.sheet())
                                && !seen.contains(other)
                                && made.reads(other.address())))
                .min(Comparator.comparing((SheetCell other) -> isWords(other)).thenComparing(SheetCell::address));
    }
}
