package budget.consolidate;

import budget.definition.FormLayout;
import budget.definition.JobDefinition;
import budget.definition.PanelLayout;
import budget.definition.RowKind;
import budget.model.Amount;
import budget.model.BudgetUnit;
import budget.model.FilledTable;
import budget.model.SubmissionContent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The figures of one counting unit, table by table in the job's order, completed. */
public final class UnitFigures {

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
    public static UnitFigures of(BudgetUnit unit, String file, SubmissionContent content, JobDefinition job) {
        UnitFigures figures = new UnitFigures(unit, file, content);
        for (FormLayout form : job.forms()) {
            for (PanelLayout panel : panels(form)) {
                figures.merged(panel.key())
                        .ifPresent(table -> figures.tables.put(panel.key(), CompletedTable.of(panel, table)));
            }
        }
        return figures;
    }

    /** The panels that carry figures; a form of labelled cells is one panel of its own. */
    static List<PanelLayout> panels(FormLayout form) {
        return form.isRepeated()
                ? List.of(form.fieldPanel())
                : form.panels().stream()
                        .filter(panel -> panel.rows() != RowKind.INDICATORS)
                        .toList();
    }

    /** A form may be spread over several sheets, as target tables are. */
    private Optional<FilledTable> merged(String panel) {
        List<FilledTable> parts = content.tables().stream()
                .filter(table -> table.panel().equals(panel))
                .toList();
        if (parts.size() < 2) {
            return parts.stream().findFirst();
        }
        FilledTable first = parts.get(0);
        List<budget.model.FigureRow> rows = new ArrayList<>();
        parts.forEach(part -> rows.addAll(part.rows()));
        return Optional.of(new FilledTable(
                panel, first.sheet(), first.unit(), first.columns(), rows, List.of(), FilledTable.Hidden.NONE));
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

    /** The total of a table under a measure; nothing where the table is not there. */
    Amount total(String panel, String measure) {
        return table(panel).map(table -> table.total(measure)).orElse(Amount.ZERO);
    }
}
