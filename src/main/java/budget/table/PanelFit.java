package budget.table;

import budget.layout.ColumnLayout;
import budget.layout.ColumnLayout.Role;
import budget.layout.PanelLayout;
import budget.model.CellAddress;
import budget.table.HeaderBlock.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A panel laid over neighbouring columns of a header: the places of its columns.
 *
 * <p>Where a header word occurs more than once, in the header or in the layout, a column that names groups binds only under
 * one of them: it is never bound to its neighbour.
 */
final class PanelFit {

    private static final int LEAF = 4;
    private static final int GROUP = 2;
    private static final int NONE = 0;

    private final HeaderWords words;
    private final HeaderBlock block;
    private final PanelLayout panel;
    private final SortedMap<Integer, Path> paths;
    private final Set<ColumnLayout> bound = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<Integer, ColumnLayout> taken = new TreeMap<>();
    private final boolean anchored;
    private int score;

    /**
     * Lays the panel over some columns.
     *
     * @param from the first column, counted from 0
     * @param to the first column behind them
     */
    PanelFit(HeaderWords words, HeaderBlock block, PanelLayout panel, int from, int to) {
        this.words = words;
        this.block = block;
        this.panel = panel;
        this.paths = block.paths().subMap(from, to);
        this.anchored = isAnchored();
        for (Candidate candidate : candidates()) {
            boolean mayBindAgain = candidate.layout.role() == Role.REMARK;
            if ((mayBindAgain || !bound.contains(candidate.layout)) && !taken.containsKey(candidate.column)) {
                bound.add(candidate.layout);
                taken.put(candidate.column, candidate.layout);
                score += candidate.score;
            }
        }
        completeCode();
        paths.forEach((column, path) -> {
            if (HeaderWords.standsBesideRows(path.leaf())) {
                taken.putIfAbsent(column, HeaderWords.BESIDE_ROWS);
            }
        });
    }

    PanelLayout panel() {
        return panel;
    }

    Set<ColumnLayout> bound() {
        return bound;
    }

    int score() {
        return score;
    }

    FoundPanel found() {
        List<BoundColumn> columns = new ArrayList<>();
        taken.forEach((at, column) -> {
            if (!isReplaced(column)) {
                Optional<Path> path = Optional.ofNullable(paths.get(at));
                columns.add(BoundColumn.under(
                        path.map(Path::words).orElse(List.of()), column, at, path.flatMap(Path::unit)));
            }
        });
        return new FoundPanel(panel, columns);
    }

    /** Whether its key and enough of its measures were found. */
    boolean isEnough(boolean titled) {
        boolean named = has(Role.NAME);
        boolean coded = named || has(Role.CATEGORY) || has(Role.CODE);
        boolean keyed = switch (panel.rows()) {
            case FUNCTION, ECONOMIC, GOVERNMENT -> coded;
            case PROJECT -> (coded || panel.hasProjectsAlone()) && has(Role.PROJECT);
            case ITEMS -> named || panel.print().isOneLine();
            case INDICATORS -> bound.size() >= 3;
        };
        long wanted = panel.headed().stream().filter(ColumnLayout::isMeasure).count();
        long measures = bound.stream().filter(ColumnLayout::isMeasure).count();
        return keyed && (wanted == 0 || (measures > 0 && measures * (titled ? 3 : 2) >= wanted));
    }

    private boolean has(Role role) {
        return bound.stream().anyMatch(column -> column.role() == role);
    }

    /** A whole code beside 类 款 项 is their common header. */
    private boolean isReplaced(ColumnLayout column) {
        return column.role() == Role.CODE && has(Role.CATEGORY);
    }

    /** Whether a key column tells by itself that these columns are this panel's and no other's. */
    private boolean isAnchored() {
        for (Path path : paths.values()) {
            for (HeaderWords.Headed headed : words.headedBy(path.leaf())) {
                ColumnLayout column = headed.column();
                boolean isOwn = words.headedBy(path.leaf()).stream().allMatch(other -> isOf(other.panel()));
                if (column.isKey() && isOf(headed.panel()) && (isOwn || column.isUnder(path.above()))) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isOf(PanelLayout other) {
        return other.key().equals(panel.key());
    }

    /** Layout columns and sheet columns whose words agree, the best first. */
    private List<Candidate> candidates() {
        List<Candidate> candidates = new ArrayList<>();
        paths.forEach((column, path) -> {
            for (HeaderWords.Headed headed : words.headedBy(path.leaf())) {
                if (isOf(headed.panel())) {
                    int points = points(headed.column(), path);
                    add(candidates, new Candidate(headed, column, points, path));
                }
            }
            if (words.headedBy(path.leaf()).isEmpty() && HeaderWords.headsCodeAndName(path.leaf())) {
                codeAndName()
                        .ifPresent(name -> add(
                                candidates,
                                new Candidate(name, column, points(name, path), Integer.MAX_VALUE, false, path)));
            }
        });
        candidates.removeIf(candidate -> isOtherYearOfOne(candidate, candidates));
        candidates.removeIf(candidate -> isOneOfSeveral(candidate, candidates));
        candidates.sort(Candidate.BEST_FIRST);
        return candidates;
    }

    private static void add(List<Candidate> candidates, Candidate candidate) {
        if (candidate.score > NONE) {
            candidates.add(candidate);
        }
    }

    /** The column of names, where the panel has one for codes as well: one column may hold both. */
    private Optional<ColumnLayout> codeAndName() {
        boolean coded = panel.columns().stream().anyMatch(c -> c.role() == Role.CODE || c.role() == Role.CATEGORY);
        return panel.columns().stream()
                .filter(column -> coded && column.role() == Role.NAME)
                .findFirst();
    }

    /** Columns of two panels may be declared alike, so it is the declaration itself that counts. */
    @SuppressWarnings("ReferenceEquality")
    private int points(ColumnLayout layout, Path path) {
        if (layout.isMeasure() && isOfAnotherTime(layout, path)) {
            return NONE;
        }
        if (layout.isUnder(path.above())) {
            return LEAF + GROUP;
        }
        boolean elsewhere = words.headedBy(path.leaf()).stream()
                .anyMatch(other -> other.column() != layout && other.column().isUnder(path.above()));
        boolean needsGroup = layout.strict() || (!layout.groups().isEmpty() && isRepeated(path.leaf()));
        return elsewhere || needsGroup ? NONE : LEAF;
    }

    /** Whether a group above the column speaks of another year, as 上年支出预算 over 基本支出. */
    private static boolean isOfAnotherTime(ColumnLayout layout, Path path) {
        List<String> own = Stream.concat(layout.groups().stream(), layout.header().stream())
                .toList();
        return path.above().stream().anyMatch(group -> TimeWords.areOfAnother(group, own));
    }

    /** Whether the word heads more than one column; where the panel's place is settled only its own columns count. */
    private boolean isRepeated(String word) {
        long declared = words.headedBy(word).stream()
                .filter(headed -> headed.column().role() != Role.REMARK)
                .filter(headed -> !anchored || isOf(headed.panel()))
                .count();
        return declared > 1 || (anchored ? HeaderBlock.count(word, paths) : block.count(word)) > 1;
    }

    /** Another year's column beside the one of the budget's year. */
    @SuppressWarnings("ReferenceEquality")
    private static boolean isOtherYearOfOne(Candidate one, List<Candidate> all) {
        return one.redated && all.stream().anyMatch(other -> other.layout == one.layout && !other.redated);
    }

    /** A measure without groups of its own, whose word is in several places: the one with the fewest words above it. */
    @SuppressWarnings("ReferenceEquality")
    private static boolean isOneOfSeveral(Candidate one, List<Candidate> all) {
        return one.layout.isMeasure()
                && one.score == LEAF
                && all.stream()
                        .filter(other -> other.layout == one.layout && other.score == LEAF)
                        .anyMatch(other -> !other.path.lowest().equals(one.path.lowest())
                                && other.path.words().size() <= one.path.words().size());
    }

    /** One code header merged over two or three columns, without 类 款 项 below it, heads them all. */
    private void completeCode() {
        Optional<Integer> code = taken.entrySet().stream()
                .filter(entry -> entry.getValue().role() == Role.CODE)
                .map(Map.Entry::getKey)
                .findFirst();
        if (code.isEmpty() || has(Role.CATEGORY)) {
            return;
        }
        CellAddress head = lowest(code.get());
        int at = code.get();
        for (ColumnLayout part : panel.columns()) {
            if ((part.role() == Role.SECTION || part.role() == Role.ITEM) && !bound.contains(part)) {
                at++;
                Path path = paths.get(at);
                if (path == null || !path.lowest().equals(head)) {
                    return;
                }
                taken.put(at, part);
            }
        }
    }

    private CellAddress lowest(int column) {
        return Objects.requireNonNull(paths.get(column)).lowest();
    }

    /** A layout column and a sheet column whose words agree. */
    private record Candidate(ColumnLayout layout, int column, int score, int wording, boolean redated, Path path) {

        private Candidate(HeaderWords.Headed headed, int column, int score, Path path) {
            this(headed.column(), column, score, headed.wording(), headed.redated(), path);
        }

        static final Comparator<Candidate> BEST_FIRST = Comparator.comparingInt((Candidate c) -> -c.score)
                .thenComparingInt(Candidate::wording)
                .thenComparingInt(Candidate::column);
    }
}
