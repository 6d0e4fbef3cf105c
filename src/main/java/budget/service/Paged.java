package budget.service;

import java.util.List;

/**
 * A page of a long list.
 *
 * @param lines those of the page
 * @param page counted from 1
 * @param total how many lines all pages have
 */
public record Paged<T>(List<T> lines, int page, int pages, int total) {

    private static final int LINES = 50;

    public Paged {
        lines = List.copyOf(lines);
    }

    /** A page of these; the nearest one there is. */
    public static <T> Paged<T> of(List<T> all, int wanted) {
        int pages = Math.max(1, (all.size() + LINES - 1) / LINES);
        int page = Math.max(1, Math.min(pages, wanted));
        int from = (page - 1) * LINES;
        return new Paged<>(all.subList(from, Math.min(all.size(), from + LINES)), page, pages, all.size());
    }
}
