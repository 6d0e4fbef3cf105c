package budget.consolidate;

import budget.definition.ColumnLayout;
import budget.definition.FormLayout;
import budget.definition.JobDefinition;
import budget.definition.PanelLayout;
import budget.model.CodeSystem;
import budget.model.Figure;
import budget.model.FigureRow;
import budget.model.FilledTable;
import budget.model.SubmissionContent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** The facts of one submission, table by table in the job's order, then as they stand in the sheet. */
public final class Facts {

    private final JobDefinition job;

    public Facts(JobDefinition job) {
        this.job = job;
    }

    /** Hands over every fact of a submission. */
    public void each(SubmissionContent content, Consumer<Fact> receiver) {
        Set<String> secret = new HashSet<>(content.secretProjects());
        for (FormLayout form : job.forms()) {
            List<PanelLayout> panels = UnitFigures.panels(form);
            List<FilledTable> tables = content.tables().stream()
                    .filter(table ->
                            panels.stream().anyMatch(panel -> panel.key().equals(table.panel())))
                    .toList();
            if (panels.size() == 1 && !form.isRepeated()) {
                tables.forEach(table -> each(form, panels.get(0), table, secret, receiver));
            } else {
                sorted(form, panels, tables, secret).forEach(receiver);
            }
        }
    }

    /** Two sides stand side by side, so their cells alternate. */
    private static List<Fact> sorted(
            FormLayout form, List<PanelLayout> panels, List<FilledTable> tables, Set<String> secret) {
        List<Fact> facts = new ArrayList<>();
        Map<String, Integer> sheets = new HashMap<>();
        for (FilledTable table : tables) {
            sheets.putIfAbsent(table.sheet(), sheets.size());
            panels.stream()
                    .filter(panel -> panel.key().equals(table.panel()))
                    .forEach(panel -> each(form, panel, table, secret, facts::add));
        }
        facts.sort(Comparator.comparing((Fact fact) -> sheets.getOrDefault(fact.sheet(), 0))
                .thenComparing(fact -> fact.figure().cell()));
        return facts;
    }

    private static void each(
            FormLayout form, PanelLayout panel, FilledTable table, Set<String> secret, Consumer<Fact> receiver) {
        Map<String, String> economic = new HashMap<>();
        for (ColumnLayout column : panel.measures()) {
            economic.put(column.key(), column.economic());
        }
        for (FigureRow row : table.rows()) {
            String function = code(row, CodeSystem.FUNCTIONAL);
            String ofRow = code(row, CodeSystem.ECONOMIC_DEPARTMENT);
            String hidden = row.key().project().filter(secret::contains).isPresent() ? "amount-only" : "";
            for (Figure figure : row.figures()) {
                String ofColumn = economic.getOrDefault(figure.measure(), "");
                receiver.accept(new Fact(
                        form.form(),
                        row.key(),
                        function,
                        ofRow.isEmpty() ? ofColumn : ofRow,
                        figure,
                        table.sheet(),
                        hidden));
            }
        }
    }

    private static String code(FigureRow row, CodeSystem system) {
        return row.key()
                .code()
                .filter(code -> code.system() == system)
                .map(code -> code.digits())
                .orElse("");
    }
}
