package budget.plan;

import budget.definition.JobDefinition;
import budget.layout.ColumnLayout;
import budget.layout.FormLayout;
import budget.layout.PanelLayout;
import budget.model.Catalogue;
import budget.model.ClassificationCode;
import budget.model.CodeSystem;
import budget.model.RowKey;
import budget.rule.Rule;
import budget.store.ContentFormat;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.Set;

/** What returns in every workbook of a job, by its layouts, rules and code lists: no stored content need spell it out. */
public final class DocumentDictionary {

    private final Set<String> words = new LinkedHashSet<>();
    private final Set<RowKey> keys = new LinkedHashSet<>();

    private DocumentDictionary() {}

    /** The format in which the contents of a job's workbooks are stored. */
    public static ContentFormat in(JobDefinition job) {
        DocumentDictionary recurring = new DocumentDictionary();
        for (FormLayout form : job.forms()) {
            recurring.add(form);
        }
        for (Rule rule : job.rules().book().rules()) {
            recurring.words.add(rule.id());
        }
        for (CodeSystem system : CodeSystem.values()) {
            recurring.add(job.codes().catalogue(system));
        }
        return new ContentFormat(
                job.rules().vocabulary(), new ArrayList<>(recurring.words), new ArrayList<>(recurring.keys));
    }

    private void add(FormLayout form) {
        words.add(form.form());
        for (FormLayout.FieldLayout field : form.fields()) {
            words.add(field.key());
        }
        for (PanelLayout panel : form.panels()) {
            words.add(panel.key());
            for (ColumnLayout column : panel.columns()) {
                words.add(column.key());
            }
            panel.totalKey().ifPresent(total -> keys.add(new RowKey.Total(total)));
            words.addAll(panel.total());
            for (PanelLayout.ItemLayout item : panel.items()) {
                keys.add(item.key());
                words.addAll(item.labels());
            }
        }
    }

    private void add(Catalogue catalogue) {
        for (String digits : catalogue.digits()) {
            ClassificationCode code = catalogue.code(digits).orElseThrow();
            keys.add(new RowKey.Code(code));
            words.add(catalogue.name(code));
        }
    }
}
