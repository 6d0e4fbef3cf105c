package budget.validate;

import budget.cause.Breach;
import budget.figures.Part;
import budget.finding.Finding;
import budget.finding.Finding.Subject;
import budget.finding.FindingCode;
import budget.model.Amount;
import budget.model.AmountUnit;
import budget.model.SheetCell;
import budget.submission.Offset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the payments between units that a department's roll-up leaves out.
 *
 * <p>The amount is in the lines declared as offset by the layout. A column of a table leaves it out if its total
 * differs by exactly that much, and none of its rows by more or the other way.
 */
final class InternalPayments {

    private final Map<String, List<String>> lines;
    private final Map<String, String> forms;
    private final List<Breach> breaches;

    /**
     * For the breaches of one roll-up.
     *
     * @param lines the rows that state such payments, by panel
     * @param forms the form of each panel
     */
    InternalPayments(Map<String, List<String>> lines, Map<String, String> forms, List<Breach> breaches) {
        this.lines = lines;
        this.forms = forms;
        this.breaches = breaches;
    }

    /** The findings on offsets; the breaches they explain are removed. */
    List<Finding> take() {
        long paid = breaches.stream()
                .filter(breach -> lines.getOrDefault(panel(breach), List.of())
                        .contains(breach.outcome().row()))
                .mapToLong(InternalPayments::lacking)
                .filter(amount -> amount > 0)
                .sum();
        if (paid == 0) {
            return List.of();
        }
        List<Breach> offset = new ArrayList<>();
        columns().values().stream().filter(column -> leavesOut(column, paid)).forEach(offset::addAll);
        breaches.removeAll(offset);
        return offset.isEmpty() ? List.of() : findings(offset, paid);
    }

    private Map<String, List<Breach>> columns() {
        Map<String, List<Breach>> columns = new LinkedHashMap<>();
        breaches.forEach(
                breach -> columns.computeIfAbsent(panel(breach) + " " + measure(breach), ignored -> new ArrayList<>())
                        .add(breach));
        return columns;
    }

    private static boolean leavesOut(List<Breach> column, long paid) {
        return column.stream().allMatch(breach -> lacking(breach) > 0 && lacking(breach) <= paid)
                && column.stream().anyMatch(breach -> isTotal(breach) && lacking(breach) == paid);
    }

    private static boolean isTotal(Breach breach) {
        return subject(breach)
                .table()
                .panel()
                .total()
                .filter(breach.outcome().row()::equals)
                .isPresent();
    }

    private List<Finding> findings(List<Breach> offset, long paid) {
        List<SheetCell> cells = offset.stream()
                .filter(breach -> lines.getOrDefault(panel(breach), List.of())
                        .contains(breach.outcome().row()))
                .flatMap(breach -> breach.cells().stream())
                .toList();
        String table = lines.keySet().stream().map(this::form).findFirst().orElse("");
        Finding root = new Finding(
                FindingCode.INTERNAL_PAYMENTS,
                FindingCode.INTERNAL_PAYMENTS.severity(),
                Subject.of(table),
                cells,
                List.of(Amount.ofFen(paid).withUnit(unit(offset.get(0)))));
        return Stream.concat(
                        Stream.of(root),
                        offset.stream().map(breach -> finding(breach).foldedUnder(root.key())))
                .toList();
    }

    private Finding finding(Breach breach) {
        Offset offset =
                new Offset(panel(breach), breach.outcome().row(), measure(breach), Amount.ofFen(lacking(breach)));
        return new Finding(
                FindingCode.OFFSET_IN_ROLL_UP,
                FindingCode.OFFSET_IN_ROLL_UP.severity(),
                new Subject(form(offset.panel()), offset.row(), offset.measure()),
                breach.cells(),
                offset.arguments(unit(breach)));
    }

    private String form(String panel) {
        return forms.getOrDefault(panel, panel);
    }

    /** The amount by which the roll-up is below its units. */
    private static long lacking(Breach breach) {
        return -breach.outcome().difference();
    }

    private static Part subject(Breach breach) {
        return Optional.ofNullable(breach.subject()).orElseThrow();
    }

    private static AmountUnit unit(Breach breach) {
        return subject(breach).table().unit();
    }

    private static String panel(Breach breach) {
        return subject(breach).table().panel().key();
    }

    private static String measure(Breach breach) {
        return subject(breach).column();
    }
}
