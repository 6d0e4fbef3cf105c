package budget.workbook;

import budget.model.Making;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Queue;

/** A table or the paragraphs of a document or a text, as a sheet. */
public final class GridSheet implements Sheet {

    /** The sheet of the paragraphs outside of tables. */
    public static final String TEXT = "正文";

    private final String name;
    private final MergedRegions merged;
    private final Queue<Row> rows;

    public GridSheet(String name, MergedRegions merged, Collection<Row> rows) {
        this.name = name;
        this.merged = merged;
        this.rows = new ArrayDeque<>(rows);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean isColumnHidden(int column) {
        return false;
    }

    @Override
    public MergedRegions merged() {
        return merged;
    }

    @Override
    public List<Making.Made> formulas() {
        return List.of();
    }

    @Override
    public Optional<Row> nextRow() {
        return Optional.ofNullable(rows.poll());
    }
}
