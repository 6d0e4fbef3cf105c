package budget.consolidate;

import budget.definition.JobDefinition;
import budget.figures.FigureTables;
import budget.figures.Figures;
import budget.layout.FormLayout;
import budget.layout.RowKind;
import budget.rule.RuleBook;
import budget.submission.SubmissionContent;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The forms of a job with their panels with figures, looked up once for all units. */
public final class Panels {

    private final List<Form> forms;
    private final FigureTables tables;
    private final RuleBook book;

    private Panels(List<Form> forms, FigureTables tables, RuleBook book) {
        this.forms = forms;
        this.tables = tables;
        this.book = book;
    }

    /** The panels of a job, in its order. */
    public static Panels of(JobDefinition job) {
        return new Panels(
                job.forms().stream().map(Form::of).toList(),
                job.figureTables(),
                job.rules().book());
    }

    List<Form> forms() {
        return forms;
    }

    /** The panel with this key; none where no form has one with figures. */
    @Nullable
    Panel panel(String key) {
        for (Form form : forms) {
            Panel panel = form.panel(key);
            if (panel != null) {
                return panel;
            }
        }
        return null;
    }

    RuleBook book() {
        return book;
    }

    /** A submission's figures with derived blanks. */
    Figures figures(SubmissionContent content) {
        Figures figures = tables.ofColumnsThere(content);
        book.complete(figures);
        return figures;
    }

    /** A form's panels; a form of labelled cells is one panel of its own. */
    record Form(String form, boolean isRepeated, List<Panel> panels) {

        Form {
            panels = List.copyOf(panels);
        }

        static Form of(FormLayout form) {
            Stream<Panel> panels = form.isRepeated()
                    ? Stream.of(new Panel(form.fieldPanel()))
                    : form.panels().stream()
                            .filter(panel -> panel.rows() != RowKind.INDICATORS)
                            .map(Panel::new);
            return new Form(form.form(), form.isRepeated(), panels.toList());
        }

        /** Its panel with this key; none where it has no such panel. */
        @Nullable
        Panel panel(String key) {
            for (Panel panel : panels) {
                if (panel.key().equals(key)) {
                    return panel;
                }
            }
            return null;
        }
    }
}
