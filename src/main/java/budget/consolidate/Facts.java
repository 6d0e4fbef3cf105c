package budget.consolidate;

import budget.definition.JobDefinition;
import budget.figures.Vocabulary.Panel;
import budget.figures.Vocabulary.Rows;
import budget.model.ClassificationCode;
import budget.model.CodeSystem;
import budget.model.Figure;
import budget.model.FigureRow;
import budget.model.FilledTable;
import budget.model.RowKey;
import budget.submission.SubmissionContent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** The facts of one submission, by table in the job's order, then in the order of the sheet. */
public final class Facts {

    private final Map<String, List<Panel>> forms = new LinkedHashMap<>();

    public Facts(JobDefinition job) {
        for (Panel panel : job.rules().vocabulary().panels()) {
            if (panel.rows() != Rows.INDICATORS) {
                forms.computeIfAbsent(panel.form(), ignored -> new ArrayList<>())
                        .add(panel);
            }
        }
    }

    /** Passes on every fact of a submission. */
    public void each(SubmissionContent content, Consumer<Fact> receiver) {
        Set<String> secret = new HashSet<>(content.secretProjects());
        for (List<Panel> form : forms.values()) {
            if (form.size() == 1 && form.get(0).rows() != Rows.TARGETS) {
                each(form, content.tables(), secret, receiver);
            } else {
                sorted(form, content.tables(), secret).forEach(receiver);
            }
        }
    }

    /** Cells of two sides beside each other alternate. */
    private static List<Fact> sorted(List<Panel> form, List<FilledTable> tables, Set<String> secret) {
        List<Fact> facts = new ArrayList<>();
        each(form, tables, secret, facts::add);
        Map<String, Integer> sheets = new HashMap<>();
        for (Fact fact : facts) {
            sheets.putIfAbsent(fact.row().sheet(), sheets.size());
        }
        Comparator<Fact> byCell = Comparator.comparing(fact -> fact.figure().cell());
        facts.sort(
                sheets.size() < 2
                        ? byCell
                        : Comparator.comparing(
                                        (Fact fact) -> sheets.get(fact.row().sheet()))
                                .thenComparing(byCell));
        return facts;
    }

    private static void each(List<Panel> form, List<FilledTable> tables, Set<String> secret, Consumer<Fact> receiver) {
        for (FilledTable table : tables) {
            for (Panel panel : form) {
                if (panel.key().equals(table.panel())) {
                    each(panel, table, secret, receiver);
                }
            }
        }
    }

    private static void each(Panel panel, FilledTable table, Set<String> secret, Consumer<Fact> receiver) {
        for (FigureRow row : table.rows()) {
            FactRow stated = row(panel.form(), row.key(), table.sheet(), secret);
            String ofRow = code(row.key(), CodeSystem.ECONOMIC_DEPARTMENT);
            for (Figure figure : row.figures()) {
                String economic = ofRow.isEmpty() ? economic(panel, figure.measure()) : ofRow;
                receiver.accept(new Fact(stated, economic, figure));
            }
        }
    }

    private static String economic(Panel panel, String measure) {
        return panel.columns().get(panel.column(measure)).economic();
    }

    private static FactRow row(String form, RowKey key, String sheet, Set<String> secret) {
        Optional<String> project = key.project();
        return new FactRow(
                form,
                key.text(),
                code(key, CodeSystem.FUNCTIONAL),
                project.orElse(""),
                key instanceof RowKey.Item item ? item.text() : "",
                sheet,
                project.filter(secret::contains).isPresent() ? "amount-only" : "");
    }

    private static String code(RowKey key, CodeSystem system) {
        Optional<ClassificationCode> code = key.code();
        return code.isPresent() && code.get().system() == system ? code.get().digits() : "";
    }
}
