package budget.workbook;

import budget.definition.ColumnLayout;
import budget.definition.ColumnLayout.Role;
import budget.definition.FormLayout;
import budget.definition.PanelLayout;
import budget.workbook.HeaderBlock.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Lays a form over a block of header rows: which of its columns stand where, if it fits at all. */
final class HeaderMatcher {

    private static final int LEAF = 4;
    private static final int GROUP = 2;
    private static final int SIDE = 1;

    private final FormLayout form;
    private final HeaderWords words;
    private final HeaderBlock block;
    private final IdentityHashMap<ColumnLayout, Integer> bound = new IdentityHashMap<>();
    private final Map<Integer, ColumnLayout> taken = new TreeMap<>();
    private int score;

    private HeaderMatcher(HeaderWords words, HeaderBlock block) {
        this.form = words.form();
        this.words = words;
        this.block = block;
    }

    /** How the form fits the header, if every panel finds its key and enough of its measures. */
    static Optional<HeaderFit> fit(HeaderWords words, HeaderBlock block, boolean titled) {
        return new HeaderMatcher(words, block).fit(titled);
    }

    private Optional<HeaderFit> fit(boolean titled) {
        Map<PanelLayout, Integer> labels = bindLabels();
        for (Candidate candidate : candidates(labels)) {
            boolean mayBindAgain = candidate.layout.role() == Role.REMARK;
            if ((mayBindAgain || !bound.containsKey(candidate.layout)) && !taken.containsKey(candidate.column)) {
                bind(candidate);
            }
        }
        List<FoundPanel> panels = new ArrayList<>();
        for (PanelLayout panel : form.panels()) {
            FoundPanel found = found(panel);
            if (!isEnough(found, titled)) {
                return Optional.empty();
            }
            panels.add(found);
        }
        return Optional.of(new HeaderFit(form, block, panels, bound.size(), score));
    }

    private void bind(Candidate candidate) {
        bound.put(candidate.layout, candidate.column);
        taken.put(candidate.column, candidate.layout);
        score += candidate.score;
    }

    /** Of a form with two sides the label columns come first: they tell to which side the others belong. */
    private Map<PanelLayout, Integer> bindLabels() {
        Map<PanelLayout, Integer> labels = new HashMap<>();
        if (form.panels().size() < 2) {
            return labels;
        }
        List<Candidate> all = candidates(Map.of());
        for (PanelLayout panel : form.panels()) {
            all.stream()
                    .filter(candidate -> candidate.layout.role() == Role.NAME && isOf(panel, candidate.layout))
                    .filter(candidate -> !taken.containsKey(candidate.column))
                    .findFirst()
                    .ifPresent(best -> {
                        bind(best);
                        labels.put(panel, best.column);
                    });
        }
        return labels;
    }

    /** Layout columns and sheet columns whose words agree, the best first. */
    private List<Candidate> candidates(Map<PanelLayout, Integer> labels) {
        List<Candidate> candidates = new ArrayList<>();
        block.paths().forEach((column, path) -> {
            for (HeaderWords.Headed headed : words.headedBy(path.leaf())) {
                int points = LEAF
                        + (path.isUnder(headed.column().under()) ? GROUP : 0)
                        + (isBeside(column, headed.panel(), labels) ? SIDE : 0);
                candidates.add(new Candidate(headed.column(), column, points, headed.wording()));
            }
        });
        candidates.sort(Candidate.BEST_FIRST);
        return candidates;
    }

    /** Whether the nearest label column at the left, or none being there the nearest one at all, is the panel's. */
    private static boolean isBeside(int column, PanelLayout panel, Map<PanelLayout, Integer> labels) {
        return !labels.isEmpty()
                && labels.entrySet().stream()
                        .filter(label -> label.getValue() <= column)
                        .max(Map.Entry.comparingByValue())
                        .filter(label -> label.getKey().equals(panel))
                        .isPresent();
    }

    private FoundPanel found(PanelLayout panel) {
        boolean split = panel.columns().stream().anyMatch(c -> c.role() == Role.CATEGORY && bound.containsKey(c));
        List<BoundColumn> columns = new ArrayList<>();
        for (Map.Entry<Integer, ColumnLayout> entry : taken.entrySet()) {
            ColumnLayout column = entry.getValue();
            boolean own = isOf(panel, column);
            if (own && !(split && column.role() == Role.CODE)) {
                columns.add(new BoundColumn(
                        column, entry.getKey(), path(entry.getKey()).unit()));
            }
        }
        if (!split) {
            splitCode(panel, columns);
        }
        columns.sort(Comparator.comparingInt(BoundColumn::column));
        return new FoundPanel(panel, columns);
    }

    /** Two panels may declare columns of the same words, so it is the declaration itself that counts. */
    @SuppressWarnings("ReferenceEquality")
    private static boolean isOf(PanelLayout panel, ColumnLayout column) {
        return panel.columns().stream().anyMatch(declared -> declared == column);
    }

    /** One code header merged over two or three columns, without 类 款 项 below it, heads them all. */
    private void splitCode(PanelLayout panel, List<BoundColumn> columns) {
        Optional<BoundColumn> code = columns.stream()
                .filter(column -> column.layout().role() == Role.CODE)
                .findFirst();
        if (code.isEmpty()) {
            return;
        }
        List<ColumnLayout> parts = panel.columns().stream()
                .filter(column -> column.role() == Role.SECTION || column.role() == Role.ITEM)
                .filter(column -> !bound.containsKey(column))
                .toList();
        int at = code.get().column();
        for (ColumnLayout part : parts) {
            at++;
            Path path = block.paths().get(at);
            if (path == null || !path.lowest().equals(path(code.get().column()).lowest())) {
                return;
            }
            columns.add(new BoundColumn(part, at, Optional.empty()));
            taken.put(at, part);
        }
    }

    private Path path(int column) {
        return java.util.Objects.requireNonNull(block.paths().get(column));
    }

    private static boolean isEnough(FoundPanel found, boolean titled) {
        boolean named = found.column(Role.NAME).isPresent();
        boolean coded = named
                || found.column(Role.CATEGORY).isPresent()
                || found.column(Role.CODE).isPresent();
        boolean keyed = switch (found.layout().rows()) {
            case FUNCTION, ECONOMIC -> coded;
            case PROJECT -> coded && found.column(Role.PROJECT).isPresent();
            case ITEMS -> named;
            case INDICATORS -> found.columns().size() >= 3;
        };
        int measures = found.measures().size();
        int wanted = found.layout().measures().size();
        return keyed && (wanted == 0 || (measures > 0 && measures * (titled ? 3 : 2) >= wanted));
    }

    /** A layout column and a sheet column whose words agree. */
    private record Candidate(ColumnLayout layout, int column, int score, int wording) {

        static final Comparator<Candidate> BEST_FIRST = Comparator.comparingInt((Candidate c) -> -c.score)
                .thenComparingInt(Candidate::wording)
                .thenComparingInt(Candidate::column);
    }
}
