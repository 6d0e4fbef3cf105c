package budget.book;

import budget.base.Messages;
import budget.book.Listing.Column;
import budget.book.Listing.Heading;
import budget.definition.ControlTotal;
import budget.definition.JobDefinition;
import budget.layout.PanelLayout;
import budget.model.Amount;
import budget.ooxml.SheetWriter;
import budget.ooxml.Style;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** What the bureau has set for a unit (控制数). */
final class ApprovedFigures {

    private final List<ControlTotal> controls;

    ApprovedFigures(JobDefinition job, String unitCode) {
        this.controls = job.rules().controls().stream()
                .filter(control -> control.unitCode().equals(unitCode))
                .toList();
    }

    /** The figure a unit has to state exactly; none where it may be less. */
    Optional<Amount> fixed(String form, String row, String measure) {
        return controls.stream()
                .filter(control -> !control.isCeiling())
                .filter(control -> control.table().equals(form)
                        && control.row().equals(row)
                        && control.measure().equals(measure))
                .map(ControlTotal::amount)
                .findFirst();
    }

    /** The codes of a form for which anything is set. */
    List<String> codes(String form, PanelLayout panel) {
        return controls.stream()
                .filter(control -> control.table().equals(form)
                        && panel.measure(control.measure()).isPresent()
                        && control.row().matches("[0-9]{3,7}"))
                .map(ControlTotal::row)
                .distinct()
                .sorted()
                .toList();
    }

    /** Lists them on a sheet of their own, if there are any. */
    void write(BookFile book, Messages messages) throws IOException {
        if (controls.isEmpty()) {
            return;
        }
        String title = messages.text("template.approved");
        Listing list = new Listing(
                book,
                new Heading(
                        title,
                        title,
                        messages.text("template.approved.note"),
                        "",
                        0,
                        List.of(
                                new Column(messages.text("returned.column.table"), 8),
                                new Column(messages.text("returned.column.row"), 34),
                                new Column(messages.text("returned.column.column"), 24),
                                new Column(messages.text("template.approved.relation"), 12),
                                new Column(messages.text("template.approved.yuan"), 20))),
                Listing.MOST_ROWS);
        for (ControlTotal control : controls) {
            String relation =
                    messages.text(control.isCeiling() ? "template.approved.ceiling" : "template.approved.fixed");
            List<String> words = List.of(control.table(), control.row(), control.measure(), relation);
            SheetWriter sheet = list.line(words);
            for (int column = 0; column < words.size(); column++) {
                sheet.text(column, Style.WORDS, words.get(column));
            }
            sheet.number(words.size(), Style.amount(2), control.amount().inYuan());
        }
    }
}
