package budget.layout;

import budget.finding.Severity;
import budget.model.AmountUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A form by its words (表样): its titles, columns and rows.
 *
 * @param form the table's key
 * @param name the printed title
 * @param titles all its possible titles
 * @param money the unit of money, and the treatment of sheets without one
 * @param panels its sides; a form with one side has a single panel with the form's key
 * @param fields labelled cells above the columns, as target tables have them
 * @param absence what it means when the form is missing or empty
 */
public record FormLayout(
        String form,
        String name,
        List<String> titles,
        Money money,
        List<PanelLayout> panels,
        List<FieldLayout> fields,
        Absence absence) {

    /** The key of the labelled cell that names the project a table is about. */
    public static final String PROJECT = "project";

    /** The key of the labelled cell that names the unit, in a table about all of it. */
    public static final String UNIT = "unit";

    /** The key of the labelled cell with the goals of a project in words. */
    public static final String GOAL = "goal";

    public FormLayout {
        titles = List.copyOf(titles);
        panels = List.copyOf(panels);
        fields = List.copyOf(fields);
    }

    /** A form with a title only. */
    public static FormLayout titledOnly(String title) {
        return new FormLayout(
                title,
                title,
                List.of(title),
                new Money(AmountUnit.TEN_THOUSAND_YUAN, false, 0),
                List.of(),
                List.of(),
                new Absence(Optional.empty(), Optional.empty()));
    }

    /** Whether it has labelled cells; its panels are one below another then, under headers of their own. */
    public boolean hasFields() {
        return !fields.isEmpty();
    }

    /** Whether the form may occur many times in one workbook, once for each project. */
    public boolean isRepeated() {
        return fields.stream().anyMatch(field -> field.key().equals(PROJECT));
    }

    /** Whether a labelled cell tells what the whole table is about: the project, or the unit. */
    public static boolean isNaming(FieldLayout field) {
        return field.key().equals(PROJECT) || field.key().equals(UNIT);
    }

    /** The panel with this key; the labelled cells of a form are a panel with the form's key. */
    public Optional<PanelLayout> panel(String key) {
        return hasFields() && key.equals(form)
                ? Optional.of(fieldPanel())
                : panels.stream().filter(panel -> panel.key().equals(key)).findFirst();
    }

    /**
     * The labelled cells as a panel, one measure for each labelled amount: one row for each project, or of a form for the whole
     * unit a single one, which has the form's key.
     */
    public PanelLayout fieldPanel() {
        List<ColumnLayout> measures = fields.stream()
                .filter(FieldLayout::isMeasure)
                .map(field -> new ColumnLayout(
                        field.key(), ColumnLayout.Role.MEASURE, field.labels(), List.of(), false, "", List.of()))
                .toList();
        return isRepeated()
                ? new PanelLayout(form, RowKind.PROJECT, measures, List.of(), List.of(), Map.of(), false)
                : new PanelLayout(form, RowKind.ITEMS, measures, List.of(form), List.of(), Map.of(), false);
    }

    /**
     * The form's money.
     *
     * @param unit used where the sheet states none, always with a finding
     * @param required whether that finding blocks
     * @param decimals the form's usual decimals
     */
    public record Money(AmountUnit unit, boolean required, int decimals) {}

    /** The severity where the form is missing, or empty without a declaration. */
    public record Absence(Optional<Severity> missing, Optional<Severity> undeclared) {}

    /**
     * A labelled cell: a measure (年度预算总额), words that are kept (年度总体目标), or the name of the project.
     *
     * @param isKept whether its words are an attribute of the table
     * @param template the labels that a blank form has for it, one cell for each
     */
    public record FieldLayout(
            String key, boolean isMeasure, boolean isKept, List<String> labels, List<String> template) {

        public FieldLayout {
            labels = List.copyOf(labels);
            template = List.copyOf(template);
        }
    }
}
