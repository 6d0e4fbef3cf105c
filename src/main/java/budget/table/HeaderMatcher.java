package budget.table;

import budget.base.WorkBudget;
import budget.layout.PanelLayout;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Lays a form over a block of header rows. The panels of a form are side by side: each takes neighbouring columns, with key
 * columns of its own, and one that continues to the right may take several such blocks.
 */
final class HeaderMatcher {

    /** Where a header has more columns of known words, the panels are parted at one of the first ones. */
    private static final int MOST_CUTS = 64;

    private static final int MOST_BLOCKS = 8;
    private static final int END = Integer.MAX_VALUE;

    private final HeaderWords words;
    private final HeaderBlock block;
    private final List<PanelLayout> panels;
    private final List<Integer> cuts = new ArrayList<>();
    private final Map<Stretch, PanelFit> laid = new HashMap<>();
    private final Map<Place, Arrangement> arranged = new HashMap<>();
    private final List<PanelFit> fits;

    HeaderMatcher(HeaderWords words, HeaderBlock block) {
        this.words = words;
        this.block = block;
        this.panels = words.panels();
        this.fits = arrange();
    }

    /** How the form fits the header, if every panel finds its key and enough of its measures. */
    Optional<HeaderFit> fit(boolean titled) {
        boolean enough = !fits.isEmpty() && fits.stream().allMatch(fit -> fit.isEnough(titled));
        return enough ? Optional.of(nearest()) : Optional.empty();
    }

    /** How much of the form the header has, whether or not that is enough. */
    HeaderFit nearest() {
        return new HeaderFit(words, block, fits);
    }

    private List<PanelFit> arrange() {
        if (panels.size() == 1 && !panels.get(0).continues()) {
            return List.of(new PanelFit(words, block, panels.get(0), 0, END));
        }
        block.paths().forEach((column, path) -> {
            boolean known = !words.headedBy(path.leaf()).isEmpty() || HeaderWords.headsCodeAndName(path.leaf());
            if (known && cuts.size() < MOST_CUTS) {
                cuts.add(column);
            }
        });
        Arrangement best = panels.isEmpty() ? null : best(new Place(0, (1 << panels.size()) - 1, -1, 0));
        return best == null ? List.of() : best.fits();
    }

    /** The best arrangement of the panels that are left over the columns from a place on; the first of equal ones. */
    private @Nullable Arrangement best(Place place) {
        if (arranged.containsKey(place)) {
            return arranged.get(place);
        }
        WorkBudget.check();
        Arrangement best = null;
        List<Integer> ends = ends(place.from);
        for (int panel = 0; panel < panels.size(); panel++) {
            boolean again = panel == place.last && panels.get(panel).continues() && place.blocks < MOST_BLOCKS;
            if (!again && (place.left & (1 << panel)) == 0) {
                continue;
            }
            Place rest = place.without(panel);
            for (int to : ends) {
                Arrangement whole = with(lay(panel, place.from, to), again, to == END ? null : best(rest.at(to)), to);
                boolean complete = to != END || rest.left == 0;
                if (complete && whole != null && (best == null || whole.isBetterThan(best))) {
                    best = whole;
                }
            }
        }
        arranged.put(place, best);
        return best;
    }

    private static @Nullable Arrangement with(PanelFit fit, boolean again, @Nullable Arrangement rest, int to) {
        if (again && !fit.isEnough(false)) {
            return null;
        }
        return to == END ? new Arrangement(List.of(fit)) : rest == null ? null : rest.behind(fit);
    }

    private List<Integer> ends(int from) {
        List<Integer> ends = new ArrayList<>(List.of(END));
        cuts.stream().filter(cut -> cut > from).forEach(ends::add);
        return ends;
    }

    private PanelFit lay(int panel, int from, int to) {
        return laid.computeIfAbsent(
                new Stretch(panel, from, to), it -> new PanelFit(words, block, panels.get(panel), from, to));
    }

    /** Columns of the sheet for one panel. */
    private record Stretch(int panel, int from, int to) {}

    /**
     * Where an arrangement goes on.
     *
     * @param from the first column that no panel has yet
     * @param left the panels without columns, as bits
     * @param last the panel at the left; -1 at the beginning
     * @param blocks how many blocks that panel has had already
     */
    private record Place(int from, int left, int last, int blocks) {

        private Place without(int panel) {
            return new Place(from, left & ~(1 << panel), panel, panel == last ? blocks + 1 : 1);
        }

        private Place at(int column) {
            return new Place(column, left, last, blocks);
        }
    }

    /** Panels from left to right. */
    private record Arrangement(List<PanelFit> fits) {

        private Arrangement behind(PanelFit first) {
            List<PanelFit> all = new ArrayList<>(List.of(first));
            all.addAll(fits);
            return new Arrangement(List.copyOf(all));
        }

        private boolean isBetterThan(Arrangement other) {
            return value() > other.value();
        }

        private long value() {
            long value = 0;
            for (PanelFit fit : fits) {
                value += (fit.isEnough(true) ? 1_000_000L : -1L) + fit.bound().size() * 1_000L + fit.score();
            }
            return value;
        }
    }
}
