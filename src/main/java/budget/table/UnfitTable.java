package budget.table;

import budget.layout.ColumnLayout;
import budget.layout.FormLayout;
import budget.model.SheetCell;
import java.util.List;
import java.util.Optional;

/**
 * A form whose title or header was found, but whose table could not be read.
 *
 * @param titled whether its title was found; else its header has some of the form's columns
 * @param where its title, or its header
 * @param matched how many of its columns were found
 * @param wanted how many it needs
 * @param drift what is missing and what is unknown
 */
public record UnfitTable(FormLayout form, boolean titled, SheetCell where, int matched, int wanted, HeaderDrift drift) {

    /** A title without any header below it; nothing for forms that are known by labelled cells. */
    static Optional<UnfitTable> titleAlone(FormLayout form, SheetCell title) {
        List<String> missing = form.panels().stream()
                .flatMap(panel -> panel.measures().stream())
                .map(ColumnLayout::key)
                .distinct()
                .toList();
        HeaderDrift drift = new HeaderDrift(missing, List.of(), List.of(), List.of(), false, List.of());
        return form.hasFields() || missing.isEmpty()
                ? Optional.empty()
                : Optional.of(new UnfitTable(form, true, title, 0, missing.size(), drift));
    }
}
