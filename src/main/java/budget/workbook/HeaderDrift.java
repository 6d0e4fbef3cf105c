package budget.workbook;

import java.util.List;

/**
 * How a sheet's header differs from the layout's.
 *
 * @param missing measures without a column
 * @param unknown headed columns the layout does not know
 * @param moved whether known columns stand in another order
 */
public record HeaderDrift(List<String> missing, List<UnknownColumn> unknown, boolean moved) {

    public HeaderDrift {
        missing = List.copyOf(missing);
        unknown = List.copyOf(unknown);
    }

    /** A column whose header no layout column has, and the header's lowest cell. */
    public record UnknownColumn(int column, int row, String header) {}
}
