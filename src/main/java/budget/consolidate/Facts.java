package budget.consolidate;

import budget.definition.JobDefinition;
import budget.figures.Table;
import budget.figures.TableRow;
import budget.figures.Vocabulary.Panel;
import budget.figures.Vocabulary.Rows;
import budget.model.ClassificationCode;
import budget.model.CodeSystem;
import budget.model.Figure;
import budget.model.RowKey;
import budget.submission.SubmissionContent;
import java.util.ArrayList;
import java.util.BitSet;
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
                each(form, content, secret, receiver);
            } else {
                sorted(form, content, secret).forEach(receiver);
            }
        }
    }

    /** Cells of two sides beside each other alternate. */
    private static List<Fact> sorted(List<Panel> form, SubmissionContent content, Set<String> secret) {
        List<Fact> facts = new ArrayList<>();
        each(form, content, secret, facts::add);
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

    /** Sides of one form state the same money in columns of one name; it is added up on the first that states it. */
    private static void each(List<Panel> form, SubmissionContent content, Set<String> secret, Consumer<Fact> receiver) {
        Set<String> added = new HashSet<>();
        for (Panel panel : form) {
            Set<String> here = new HashSet<>();
            content.table(panel.key())
                    .ifPresent(table -> each(panel, table, secret, fact -> {
                        here.add(fact.figure().measure());
                        receiver.accept(added.contains(fact.figure().measure()) ? fact.notAdded() : fact);
                    }));
            added.addAll(here);
        }
    }

    private static void each(Panel panel, Table table, Set<String> secret, Consumer<Fact> receiver) {
        BitSet leaves = Leaves.of(table);
        for (int at = 0; at < table.rows().size(); at++) {
            TableRow row = table.rows().get(at);
            FactRow stated = row(panel, row.key(), row.sheet(), secret);
            String ofRow = code(row.key(), CodeSystem.ECONOMIC_DEPARTMENT);
            for (Figure figure : table.figures(at)) {
                int column = panel.column(figure.measure());
                String economic = ofRow.isEmpty() ? panel.columns().get(column).economic() : ofRow;
                receiver.accept(new Fact(stated, economic, figure, leaves.get(table.cell(at, column))));
            }
        }
    }

    private static FactRow row(Panel panel, RowKey key, String sheet, Set<String> secret) {
        Optional<String> project = key.project();
        return new FactRow(
                panel.form(),
                key.text(),
                FactLevel.of(key, panel.rows()),
                code(key, CodeSystem.FUNCTIONAL),
                project.orElse(""),
                key.isListed() ? key.text() : "",
                sheet,
                project.filter(secret::contains).isPresent() ? "amount-only" : "");
    }

    private static String code(RowKey key, CodeSystem system) {
        Optional<ClassificationCode> code = key.code();
        return code.isPresent() && code.get().system() == system ? code.get().digits() : "";
    }
}
