package budget.table;

import budget.model.CellAddress;
import java.util.List;

/**
 * How a sheet's header differs from the layout's.
 *
 * @param missing columns that no header has: measures, and keys without a substitute
 * @param unknown headed columns the layout does not know
 * @param ungrouped columns whose words the layout knows, but under other groups than the ones above them
 * @param regrouped measures that were read although a group of other words is above them
 * @param moved whether known columns are in another order
 * @param years cells of the header that name a year in words that are not the layout's
 */
public record HeaderDrift(
        List<String> missing,
        List<HeadedColumn> unknown,
        List<HeadedColumn> ungrouped,
        List<HeadedColumn> regrouped,
        boolean moved,
        List<HeaderYear> years) {

    /** A header that is the layout's, or none at all. */
    static final HeaderDrift NONE = new HeaderDrift(List.of(), List.of(), List.of(), List.of(), false, List.of());

    public HeaderDrift {
        missing = List.copyOf(missing);
        unknown = List.copyOf(unknown);
        ungrouped = List.copyOf(ungrouped);
        regrouped = List.copyOf(regrouped);
        years = List.copyOf(years);
    }

    /** Whether every column of the layout is there, in any order. */
    boolean isNone() {
        return missing.isEmpty() && unknown.isEmpty() && ungrouped.isEmpty();
    }

    /** Whether what is missing is there, under other groups. */
    public boolean isOfGroupsAlone() {
        return !ungrouped.isEmpty()
                && unknown.isEmpty()
                && missing.stream()
                        .allMatch(word -> ungrouped.stream()
                                .anyMatch(column -> column.header().equals(word)));
    }

    /**
     * A cell of the header that names a year.
     *
     * @param isRead whether it is over a column of the layout
     */
    public record HeaderYear(CellAddress cell, String header, int year, boolean isRead) {}

    /**
     * A column that no column of the layout was bound to.
     *
     * @param cell the header's lowest cell, in this column
     * @param groups the words above it, from top to bottom
     * @param group the cell of the nearest of them, or the lowest cell where there are none
     */
    public record HeadedColumn(CellAddress cell, String header, List<String> groups, CellAddress group) {

        public HeadedColumn {
            groups = List.copyOf(groups);
        }

        /** Counted from 0. */
        public int column() {
            return cell.column();
        }
    }
}
