package budget.form;

import budget.definition.CodeLists;
import budget.layout.ColumnLayout.Role;
import budget.layout.PanelLayout;
import budget.layout.PanelLayout.ItemLayout;
import budget.model.ClassificationCode;
import budget.model.CodeSystem;
import budget.model.RowKey;
import java.util.Optional;

/** The keys of a panel's rows by their texts, as the datasets carry these. */
public final class PanelKeys {

    private final PanelLayout panel;
    private final CodeLists codes;

    public PanelKeys(PanelLayout panel, CodeLists codes) {
        this.panel = panel;
        this.codes = codes;
    }

    /** The key with this text; nothing where the panel has no such row. */
    public Optional<RowKey> key(String text) {
        if (panel.totalKey().filter(text::equals).isPresent()) {
            return Optional.of(new RowKey.Total(text));
        }
        Optional<RowKey> listed = panel.items().stream()
                .filter(item -> item.path().equals(text))
                .map(ItemLayout::key)
                .findFirst();
        return listed.or(() -> switch (panel.rows()) {
            case FUNCTION, ECONOMIC, GOVERNMENT ->
                panel.rows().system().flatMap(system -> code(system, text)).map(RowKey.Code::new);
            case PROJECT -> project(text);
            case ITEMS, INDICATORS -> Optional.empty();
        });
    }

    private Optional<RowKey> project(String text) {
        boolean isCoded = panel.columns().stream()
                .anyMatch(column ->
                        column.role() == Role.CATEGORY || column.role() == Role.CODE || column.role() == Role.NAME);
        if (!isCoded) {
            return Optional.of(new RowKey.Target(text));
        }
        int slash = text.indexOf('/');
        return slash < 0
                ? code(CodeSystem.FUNCTIONAL, text).map(RowKey.Code::new)
                : code(CodeSystem.FUNCTIONAL, text.substring(0, slash))
                        .map(code -> new RowKey.Project(code, text.substring(slash + 1)));
    }

    private Optional<ClassificationCode> code(CodeSystem system, String digits) {
        return digits.matches("[0-9]+") ? codes.catalogue(system).code(digits) : Optional.empty();
    }
}
