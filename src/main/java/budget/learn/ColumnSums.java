package budget.learn;

import budget.figures.FilledRow;
import budget.figures.Table;
import budget.layout.RuleNames;
import budget.learn.ColumnDraft.Claim;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds which columns of a panel are the sums or differences of others, in every row of every sample. */
final class ColumnSums {

    /** A sum that a few rows break may be one, with mistakes in the sample. */
    private static final int MOST_BROKEN_PER_CENT = 20;

    private static final int MOST_TERMS = 4;

    private final PanelDraft panel;
    private final List<FilledRow> rows;
    private final List<String> measures;

    private ColumnSums(PanelDraft panel, List<Table> tables) {
        this.panel = panel;
        this.rows =
                tables.stream().flatMap(table -> FilledRow.of(table).stream()).toList();
        this.measures = panel.measures().stream().map(ColumnDraft::key).toList();
    }

    /** The panel with what its columns claim. */
    static PanelDraft in(PanelDraft panel, List<Table> tables) {
        ColumnSums sums = new ColumnSums(panel, tables);
        List<ColumnDraft> columns = new ArrayList<>();
        Set<String> explained = new LinkedHashSet<>();
        for (ColumnDraft column : panel.columns()) {
            Optional<Claim> claim = column.isMeasure() ? sums.claim(column, explained) : Optional.empty();
            claim.filter(Claim::isSure).ifPresent(found -> explained.addAll(found.of()));
            columns.add(claim.map(column::claiming).orElse(column));
        }
        return panel.with(columns);
    }

    private Optional<Claim> claim(ColumnDraft column, Set<String> explained) {
        List<Claim> judged = candidates(column).stream()
                .map(members -> judged(column.key(), members))
                .toList();
        Optional<Claim> best = judged.stream()
                .filter(claim -> claim.support() > 0
                        && claim.against() * 100 <= MOST_BROKEN_PER_CENT * (claim.support() + claim.against()))
                .min(Comparator.comparingInt(Claim::against)
                        .thenComparing(Comparator.comparingInt(Claim::support).reversed()));
        return best.or(() -> difference(column.key(), explained)).or(() -> unproven(column, judged));
    }

    /** A column called a sum, which no row contradicts and none proves. */
    private static Optional<Claim> unproven(ColumnDraft column, List<Claim> judged) {
        return judged.stream()
                .filter(claim -> isSum(column) && claim.against() == 0)
                .findFirst();
    }

    private static boolean isSum(ColumnDraft column) {
        return FormWords.is("sum", column.guess().leaf());
    }

    /** Possible members: what follows at once, what stands in the same group, the first of each group behind it. */
    private List<List<String>> candidates(ColumnDraft column) {
        Set<List<String>> candidates = new LinkedHashSet<>();
        int at = measures.indexOf(column.key());
        List<ColumnDraft> behind = panel.measures().subList(at + 1, measures.size());
        candidates.add(isSum(column) ? inGroup(column) : List.of());
        candidates.add(leadersOf(behind));
        candidates.add(keys(behind.stream().filter(other -> !isSum(other)).toList()));
        candidates.add(keys(behind));
        for (int length = behind.size() - 1; length > 1; length--) {
            candidates.add(keys(behind.subList(0, length)));
        }
        List<ColumnDraft> before = isSum(column) ? panel.measures().subList(0, at) : List.of();
        for (int first = 0; first + 1 < before.size(); first++) {
            candidates.add(keys(before.subList(first, before.size())));
        }
        candidates.removeIf(members -> members.size() < 2);
        return List.copyOf(candidates);
    }

    private List<String> inGroup(ColumnDraft column) {
        return column.group().isEmpty()
                ? List.of()
                : panel.measures().stream()
                        .filter(other -> !other.key().equals(column.key()))
                        .filter(other -> column.group().equals(other.group()))
                        .map(ColumnDraft::key)
                        .toList();
    }

    /** Of columns in groups the first of each group, which is its total. */
    private static List<String> leadersOf(List<ColumnDraft> columns) {
        List<String> leaders = new ArrayList<>();
        String last = "";
        for (ColumnDraft column : columns) {
            if (column.group().isEmpty() || !column.group().equals(last)) {
                leaders.add(column.key());
            }
            last = column.group();
        }
        return leaders;
    }

    private static List<String> keys(List<ColumnDraft> columns) {
        return columns.stream().map(ColumnDraft::key).toList();
    }

    private Claim judged(String total, List<String> members) {
        int support = 0;
        int against = 0;
        Set<String> filled = new LinkedHashSet<>();
        for (FilledRow row : rows) {
            Optional<Printed> stated = Printed.stated(row, total);
            Printed sum = Printed.sum(row, members);
            if (stated.isEmpty() || (stated.get().isZero() && sum.isZero())) {
                continue;
            }
            boolean holds = stated.get().isAs(sum, true);
            support += holds ? 1 : 0;
            against += holds ? 0 : 1;
            members.stream().filter(member -> !Printed.of(row, member).isZero()).forEach(filled::add);
        }
        return filled.size() < 2
                ? new Claim("sumOf", members, 0, against)
                : new Claim("sumOf", members, support, against);
    }

    /** A column that is the difference of two others, as 增减额 is; both must differ somewhere. */
    private Optional<Claim> difference(String column, Set<String> explained) {
        if (explained.contains(column) || measures.size() < 3 || measures.size() > MOST_TERMS * MOST_TERMS) {
            return Optional.empty();
        }
        for (String more : measures) {
            for (String less : measures) {
                boolean isOther = !more.equals(less) && !more.equals(column) && !less.equals(column);
                if (isOther && measures.indexOf(column) > Math.max(measures.indexOf(more), measures.indexOf(less))) {
                    int support = differences(column, more, less);
                    if (support > 1) {
                        String formula = RuleNames.quoted(more) + " - " + RuleNames.quoted(less);
                        return Optional.of(new Claim("equals", List.of(formula), support, 0));
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** In how many rows the difference holds with all three being money; 0 where it fails in one. */
    private int differences(String column, String more, String less) {
        int support = 0;
        for (FilledRow row : rows) {
            Optional<Printed> stated = Printed.stated(row, column);
            Printed difference = Printed.of(row, more).minus(Printed.of(row, less));
            if (stated.isPresent() && !stated.get().isAs(difference, true)) {
                return 0;
            }
            boolean isMoney = stated.filter(one -> !one.isZero()).isPresent()
                    && !Printed.of(row, less).isZero();
            support += isMoney ? 1 : 0;
        }
        return support;
    }
}
