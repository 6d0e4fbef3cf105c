package budget.consolidate;

import budget.definition.Datasets.Column;
import budget.model.Amount;
import budget.model.BudgetUnit;
import budget.model.FigureRow;
import budget.model.FilledTable;
import budget.model.SubmissionContent;
import budget.rule.FigureSum;
import budget.rule.NamedFigures;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
        UnitFigures figures = new UnitFigures(unit, file, content);
        for (Panels.Form form : panels.forms()) {
            for (Panel panel : form.panels()) {
                List<FilledTable> parts = parts(panel.key(), content.tables());
                if (!parts.isEmpty()) {
                    figures.tables.put(panel.key(), CompletedTable.of(panel, merged(parts)));
                }
            }
        }
        return figures;
    }

    private static List<FilledTable> parts(String panel, List<FilledTable> tables) {
        List<FilledTable> parts = new ArrayList<>(1);
        for (FilledTable table : tables) {
            if (table.panel().equals(panel)) {
                parts.add(table);
            }
        }
        return parts;
    }

    /** A form may be spread over several sheets, as target tables are. */
    private static FilledTable merged(List<FilledTable> parts) {
        FilledTable first = parts.get(0);
        if (parts.size() == 1) {
            return first;
        }
        List<FigureRow> rows = new ArrayList<>();
        List<FilledTable.UnreadableCell> unreadable = new ArrayList<>();
        parts.forEach(part -> {
            rows.addAll(part.rows());
            unreadable.addAll(part.unreadable());
        });
        return new FilledTable(
                first.panel(), first.sheet(), first.unit(), first.columns(), rows, unreadable, FilledTable.Hidden.NONE);
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

    /** A table that is declared empty has nothing; of one that is not there nothing can be told. */
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
