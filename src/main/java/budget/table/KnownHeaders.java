package budget.table;

import budget.base.BoundedCache;
import budget.model.CellRange;
import budget.workbook.Cell;
import budget.workbook.MergedRegions;
import budget.workbook.Row;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which forms fit a header. Units fill in the bureau's own workbook, so the same header comes again in the next one, and what
 * it was found to be is remembered: of the first ones met, so neither many workbooks nor a strange one makes it grow.
 */
final class KnownHeaders {

    private static final int MOST = 500;
    private static final int MOST_CELLS = 100;
    private static final int LONGEST = 1_000;

    private final List<HeaderWords> forms;
    private final BoundedCache<Header, HeaderFits> known = new BoundedCache<>(MOST, Header::isOrdinary, this::find);

    KnownHeaders(List<HeaderWords> forms) {
        this.forms = forms;
    }

    /**
     * The forms that fit these rows.
     *
     * @param titled the form whose title is above, if any; then no other form is tried
     */
    HeaderFits fits(@Nullable HeaderWords titled, List<Row> rows, MergedRegions merged) {
        int last = rows.get(rows.size() - 1).number();
        return known.of(
                new Header(titled, List.copyOf(rows), merged.between(rows.get(0).number(), last)));
    }

    private HeaderFits find(Header header) {
        HeaderBlock block = new HeaderBlock(header.rows, new MergedRegions(header.merged));
        boolean isTitled = header.titled != null;
        List<HeaderWords> possible = header.titled != null
                ? header.titled.byHeader()
                : forms.stream().filter(words -> !words.form().hasFields()).toList();
        List<HeaderMatcher> matchers =
                possible.stream().map(words -> new HeaderMatcher(words, block)).toList();
        List<HeaderFit> best = best(matchers, isTitled);
        return new HeaderFits(best, best.isEmpty() ? nearest(matchers) : null);
    }

    private static List<HeaderFit> best(List<HeaderMatcher> matchers, boolean isTitled) {
        List<HeaderFit> best = new ArrayList<>();
        for (HeaderMatcher matcher : matchers) {
            HeaderFit fit = matcher.fit(isTitled).orElse(null);
            if (fit != null && (best.isEmpty() || !best.get(0).isBetterThan(fit))) {
                if (!best.isEmpty() && fit.isBetterThan(best.get(0))) {
                    best.clear();
                }
                best.add(fit);
            }
        }
        return List.copyOf(best);
    }

    private static @Nullable HeaderFit nearest(List<HeaderMatcher> matchers) {
        HeaderFit nearest = null;
        for (HeaderMatcher matcher : matchers) {
            HeaderFit fit = matcher.nearest();
            nearest = nearest == null || fit.isBetterThan(nearest) ? fit : nearest;
        }
        return nearest;
    }

    /**
     * What was found of a header.
     *
     * @param best the forms that fit best; more than one only when their words do not tell them apart
     * @param nearest where none fits, the one that has most columns in common with it
     */
    record HeaderFits(List<HeaderFit> best, @Nullable HeaderFit nearest) {}

    /** All that decides what a header is. */
    private record Header(@Nullable HeaderWords titled, List<Row> rows, List<CellRange> merged) {

        private boolean isOrdinary() {
            int cells = 0;
            int length = 0;
            for (Row row : rows) {
                cells += row.cells().size();
                for (Cell cell : row.cells()) {
                    length += cell.shown().length();
                }
            }
            return cells <= MOST_CELLS && length <= LONGEST;
        }
    }
}
