package budget.consolidate;

import budget.definition.Datasets.Column;
import budget.figures.Figures;
import budget.figures.TableFigures;
import budget.model.Amount;
import budget.model.BudgetUnit;
import budget.model.FigureRow;
import budget.model.FilledTable;
import budget.rule.FigureSum;
import budget.rule.NamedFigures;
import budget.submission.SubmissionContent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The figures of one counting unit, table by table in the job's order, completed. */
public final class UnitFigures implements FigureSum.Source {

    private final BudgetUnit unit;
    private final String file;
    private final SubmissionContent content;
    private final Map<String, CompletedTable> tables = new LinkedHashMap<>();

    private UnitFigures(BudgetUnit unit, String file, SubmissionContent content) {
        this.unit = unit;
        this.file = file;
        this.content = content;
    }

    /** The figures of a submission. */
    public static UnitFigures of(BudgetUnit unit, String file, SubmissionContent content, Panels panels) {
        UnitFigures unitFigures = new UnitFigures(unit, file, content);
        Figures figures = panels.figures(content);
        for (TableFigures table : figures.tables()) {
            Panel panel = panels.panel(table.panel().key());
            List<FigureRow> rows = rows(table.panel().key(), content.tables());
            if (panel != null && rows != null) {
                unitFigures.tables.put(
                        panel.key(),
                        new CompletedTable(
                                panel, table, rows, part -> panels.book().partsOf(figures, part)));
            }
        }
        return unitFigures;
    }

    /** The rows of a form, which may be on several sheets, as target tables are; none for a missing form. */
    private static @Nullable List<FigureRow> rows(String panel, List<FilledTable> tables) {
        @Nullable List<FigureRow> rows = null;
        for (FilledTable table : tables) {
            if (table.panel().equals(panel)) {
                rows = rows == null ? new ArrayList<>() : rows;
                rows.addAll(table.rows());
            }
        }
        return rows;
    }

    public BudgetUnit unit() {
        return unit;
    }

    public String file() {
        return file;
    }

    public SubmissionContent content() {
        return content;
    }

    /** The completed tables by panel. */
    public Map<String, CompletedTable> tables() {
        return tables;
    }

    Optional<CompletedTable> table(String panel) {
        return Optional.ofNullable(tables.get(panel));
    }

    /** A table that is declared empty has 0; a missing one is unknown. */
    @Override
    public Optional<Amount> sum(NamedFigures of, String column) {
        CompletedTable table = tables.get(of.panel().key());
        if (table == null) {
            return content.declaredEmpty().contains(of.panel().form()) ? Optional.of(Amount.ZERO) : Optional.empty();
        }
        return table.sum(of.rows(), column);
    }

    /** The total of a column; zero where the table is not there. */
    Amount total(Column column) {
        CompletedTable table = tables.get(column.panel().key());
        return table == null ? Amount.ZERO : table.total(column.measure());
    }
}
