package budget.normalise;

import budget.finding.Finding;
import budget.finding.Finding.Subject;
import budget.finding.FindingCode;
import budget.layout.FormLayout;
import budget.model.SheetCell;
import budget.model.Words;
import java.util.List;

/** What is said of tables that their titles do not settle. */
final class TitleFindings {

    private TitleFindings() {}

    static Finding ambiguous(List<FormLayout> possible, SheetCell where) {
        String names = String.join("、", possible.stream().map(FormLayout::form).toList());
        return Finding.at(FindingCode.FORM_AMBIGUOUS, Subject.NONE, where, names);
    }

    static Finding unknown(FormLayout form, String title, SheetCell where) {
        return Finding.at(
                FindingCode.TITLE_UNKNOWN,
                Subject.of(form.form()),
                where,
                Words.trimmed(title),
                form.form(),
                form.name());
    }

    /** A table that was not read, for its title has a word that makes it another one. */
    static Finding ofAnother(FormLayout form, String title, String word, SheetCell where) {
        return Finding.at(
                FindingCode.TITLE_OF_ANOTHER,
                Subject.of(form.form()),
                where,
                Words.trimmed(title),
                form.form(),
                form.name(),
                word);
    }
}
