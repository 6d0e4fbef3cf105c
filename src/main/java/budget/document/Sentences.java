package budget.document;

import budget.figures.Figures;
import budget.rule.RuleBook;
import budget.statement.SentenceForm;
import budget.statement.StatementRows.Kind;
import budget.statement.StatementSection;
import budget.statement.Statements;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The sentences of a unit's narrative, written with its figures. */
final class Sentences {

    /** The end of a sentence that others follow. */
    private static final String LEADS_ON = "，其中：";

    private final Statements statements;
    private final SentenceRows rows;

    Sentences(DocumentSource source, Figures figures) {
        RuleBook book = source.job().rules().book();
        this.statements = source.job().statements();
        this.rows = new SentenceRows(source, new SlotNumbers(source.job(), book, figures, source.forPublic()));
    }

    /** The paragraphs of a section of {@code statement.yaml}. */
    List<String> of(String name) {
        List<String> paragraphs = new ArrayList<>();
        for (StatementSection section : statements.sections()) {
            if (section.name().equals(name)) {
                List<SentenceForm> forms = section.forms().stream()
                        .filter(form -> !form.isWithin() && form.with().isEmpty())
                        .toList();
                write(forms, paragraphs);
            }
        }
        int last = paragraphs.size() - 1;
        if (last >= 0 && paragraphs.get(last).endsWith(LEADS_ON)) {
            String lead = paragraphs.get(last);
            paragraphs.set(last, lead.substring(0, lead.length() - LEADS_ON.length()) + "。");
        }
        return paragraphs;
    }

    /** Sentences about projects in a row are written project by project. */
    private void write(List<SentenceForm> forms, List<String> paragraphs) {
        for (int at = 0; at < forms.size(); ) {
            int end = at;
            while (end < forms.size() && isOfProjects(forms.get(end))) {
                end++;
            }
            if (end > at) {
                rows.projects(forms.subList(at, end)).forEach(paragraphs::add);
                at = end;
            } else {
                write(forms.get(at++), paragraphs);
            }
        }
    }

    private static boolean isOfProjects(SentenceForm form) {
        return form.rows().kind() == Kind.PROJECTS || form.rows().kind() == Kind.PARTS;
    }

    /** Sentences about codes are numbered. */
    private static List<String> numbered(SentenceForm form, List<String> sentences) {
        return form.rows().kind() == Kind.CODES
                ? IntStream.range(0, sentences.size())
                        .mapToObj(at -> at + 1 + "." + sentences.get(at))
                        .toList()
                : sentences;
    }

    private void write(SentenceForm form, List<String> paragraphs) {
        List<String> sentences = rows.of(form);
        if (sentences.isEmpty()) {
            return;
        }
        SentenceForm.Writing written = form.written();
        boolean isApart = written.isParagraph() && written.join().isEmpty();
        List<String> texts =
                isApart ? numbered(form, sentences) : List.of(String.join(written.join(), sentences) + written.end());
        if (written.isParagraph() || paragraphs.isEmpty()) {
            paragraphs.addAll(texts);
        } else {
            int last = paragraphs.size() - 1;
            paragraphs.set(last, paragraphs.get(last) + texts.get(0));
        }
    }
}
