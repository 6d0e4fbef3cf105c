package budget.validate;

import budget.model.ClassificationCode;
import budget.model.Finding;
import budget.model.RowKey;
import budget.model.SheetCell;
import budget.rule.Figures;
import budget.rule.RuleBook;
import budget.rule.TableRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Tells what a duplicate row, an unknown 类 or a table that should be empty breaks under the finding that names it.
 *
 * <p>Nothing is concluded from which rules are broken: they are evaluated anew as if the mistake had not been made, and
 * only what then holds is folded, and only if nothing else would be broken instead.
 */
final class StructuralCauses {

    /** Each takes evaluations of all rules. With more of them none is the cause; all findings are then told side by side. */
    private static final int MOST_CAUSES = 100;

    private static final RowKey NOTHING = new RowKey.Measured("", "");

    private final RuleBook book;
    private final List<Breach> all;
    private Figures figures;

    StructuralCauses(RuleBook book, Figures figures, List<Breach> breaches) {
        this.book = book;
        this.figures = figures;
        this.all = List.copyOf(breaches);
    }

    /** The breaches that findings explain, told under them; they are open no longer. */
    List<Finding> fold(List<Finding> findings, List<Breach> open) {
        List<Finding> folded = new ArrayList<>();
        List<Finding> causes =
                findings.stream().filter(StructuralCauses::isCause).toList();
        for (Finding finding : causes) {
            if (open.isEmpty() || open.size() > RootCauses.MOST_BREACHES || causes.size() > MOST_CAUSES) {
                return folded;
            }
            states(finding)
                    .map(state -> tried(state, open))
                    .flatMap(Optional::stream)
                    .max(Comparator.comparingInt(trial -> trial.settled.size()))
                    .ifPresent(trial -> {
                        figures = trial.state;
                        open.removeAll(trial.settled);
                        trial.settled.forEach(
                                breach -> folded.add(RuleFindings.broken(breach).foldedUnder(finding.key())));
                    });
        }
        return folded;
    }

    /** The figures without the mistakes that explained something: what is broken still has other causes. */
    Figures figures() {
        return figures;
    }

    private Optional<Trial> tried(Figures state, List<Breach> open) {
        Supposed supposed = new Supposed(book, state);
        List<Breach> settled = open.stream().filter(supposed::settles).toList();
        return settled.isEmpty() || supposed.breaksMoreThan(all)
                ? Optional.empty()
                : Optional.of(new Trial(state, settled));
    }

    private static boolean isCause(Finding finding) {
        return switch (finding.code()) {
            case DUPLICATE_ROW, TABLE_DECLARED_EMPTY_BUT_FILLED, CODE_UNKNOWN_CATEGORY -> true;
            default -> false;
        };
    }

    /** What the figures may be without the mistake that a finding names. */
    private Stream<Figures> states(Finding finding) {
        return switch (finding.code()) {
            case DUPLICATE_ROW -> Stream.of(2, 1).map(which -> withoutRow(finding, which));
            case TABLE_DECLARED_EMPTY_BUT_FILLED -> Stream.of(withoutRows(row -> true, finding));
            case CODE_UNKNOWN_CATEGORY -> withKnownCategories(finding);
            default -> Stream.empty();
        };
    }

    /** One of the rows that are the same taken away. */
    private Figures withoutRow(Finding finding, int which) {
        String line = finding.arguments().get(which);
        return withoutRows(
                row -> row.text().equals(finding.subject().row())
                        && Integer.toString(row.line()).equals(line)
                        && row.sheet().equals(finding.cells().get(0).sheet()),
                finding);
    }

    /** Rows that say nothing and are about nothing are as good as not there. */
    private Figures withoutRows(Predicate<TableRow> which, Finding finding) {
        Set<SheetCell> cells = new HashSet<>();
        Set<TableRow> rows = new HashSet<>();
        figures.tables().stream()
                .filter(table -> table.panel().form().equals(finding.subject().table()))
                .flatMap(table -> table.rows().stream())
                .filter(which)
                .forEach(row -> {
                    rows.add(row);
                    addPlaces(row, cells);
                });
        return figures.without(cells::contains).rekeyed(row -> rows.contains(row) ? NOTHING : row.key());
    }

    private static void addPlaces(TableRow row, Set<SheetCell> cells) {
        for (int column = 0; column < row.cells().size(); column++) {
            row.place(column).ifPresent(cells::add);
        }
    }

    /** The 类 the workbook uses otherwise, each in place of the unknown one. */
    private Stream<Figures> withKnownCategories(Finding finding) {
        String unknown = finding.arguments().get(0);
        TreeSet<String> known = new TreeSet<>();
        figures.tables().stream()
                .flatMap(table -> table.rows().stream())
                .flatMap(row -> row.key().code().stream())
                .map(ClassificationCode::category)
                .filter(category -> !unknown.startsWith(category))
                .forEach(known::add);
        return known.stream().map(category -> figures.rekeyed(row -> within(category, row.key(), unknown)));
    }

    private static RowKey within(String category, RowKey key, String unknown) {
        boolean isIt = key.code().filter(code -> code.digits().equals(unknown)).isPresent();
        if (!isIt) {
            return key;
        }
        ClassificationCode code = key.code().orElseThrow();
        ClassificationCode known =
                new ClassificationCode(code.system(), code.year(), category + unknown.substring(category.length()));
        return key instanceof RowKey.Project project
                ? new RowKey.Project(known, project.named())
                : new RowKey.Code(known);
    }

    /** What the rules said of a state of the figures. */
    private record Trial(Figures state, List<Breach> settled) {}
}
