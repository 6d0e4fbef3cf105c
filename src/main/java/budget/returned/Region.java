package budget.returned;

import budget.model.CellAddress;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A rectangle of cells. */
record Region(CellAddress first, CellAddress last) {

    private static final Pattern CELL = Pattern.compile("\\$?([A-Za-z]{1,3})\\$?([0-9]{1,7})");

    /** A region as a sheet writes it, such as {@code A1:E1}. */
    static Optional<Region> of(@Nullable String reference) {
        String[] ends = String.valueOf(reference).split(":", 2);
        Optional<CellAddress> first = cell(ends[0]);
        Optional<CellAddress> last = ends.length == 1 ? first : cell(ends[1]);
        return first.isEmpty() || last.isEmpty() ? Optional.empty() : Optional.of(new Region(first.get(), last.get()));
    }

    /** A cell as a sheet writes it, such as {@code E9}. */
    static Optional<CellAddress> cell(@Nullable String reference) {
        Matcher parts = CELL.matcher(String.valueOf(reference));
        if (!parts.matches()) {
            return Optional.empty();
        }
        int column = 0;
        for (char letter : parts.group(1).toCharArray()) {
            column = column * 26 + Character.toUpperCase(letter) - 'A' + 1;
        }
        return Optional.of(new CellAddress(Integer.parseInt(parts.group(2)), column - 1));
    }

    boolean holds(CellAddress cell) {
        return cell.row() >= first.row()
                && cell.row() <= last.row()
                && cell.column() >= first.column()
                && cell.column() <= last.column();
    }
}
