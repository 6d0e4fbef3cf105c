package budget.service;

import java.util.List;

/** A row of a {@link FilledForm}. */
public record FilledLine(boolean isTotal, List<FilledCell> cells) {

    public FilledLine {
        cells = List.copyOf(cells);
    }
}
