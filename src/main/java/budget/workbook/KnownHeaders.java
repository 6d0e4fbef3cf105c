package budget.workbook;

import budget.model.Known;
import budget.workbook.MergedRegions.Region;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    private final Known<Header, List<HeaderFit>> known = new Known<>(MOST, Header::isOrdinary, this::find);

    KnownHeaders(List<HeaderWords> forms) {
        this.forms = forms;
    }

    /**
     * The forms that fit these rows best; more than one only when their words do not tell them apart.
     *
     * @param titled the form whose title stands above, if one does; it is asked before all others
     */
    List<HeaderFit> fits(@Nullable HeaderWords titled, List<Row> rows, MergedRegions merged) {
        int last = rows.get(rows.size() - 1).number();
        return known.of(
                new Header(titled, List.copyOf(rows), merged.between(rows.get(0).number(), last)));
    }

    private List<HeaderFit> find(Header header) {
        HeaderWords titled = header.titled;
        HeaderBlock block = new HeaderBlock(header.rows, new MergedRegions(header.merged));
        Optional<HeaderFit> named = titled == null ? Optional.empty() : HeaderMatcher.fit(titled, block, true);
        return named.map(List::of).orElseGet(() -> best(block));
    }

    private List<HeaderFit> best(HeaderBlock block) {
        List<HeaderFit> best = new ArrayList<>();
        for (HeaderWords words : forms) {
            HeaderFit fit = words.form().isRepeated()
                    ? null
                    : HeaderMatcher.fit(words, block, false).orElse(null);
            if (fit != null && (best.isEmpty() || !best.get(0).isBetterThan(fit))) {
                if (!best.isEmpty() && fit.isBetterThan(best.get(0))) {
                    best.clear();
                }
                best.add(fit);
            }
        }
        return List.copyOf(best);
    }

    /** All that decides what a header is. */
    private record Header(@Nullable HeaderWords titled, List<Row> rows, List<Region> merged) {

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
