package budget.learn;

import budget.base.Messages;
import budget.layout.RuleNames;
import budget.table.TimeWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Writes which figures the published datasets take from the forms, as far as their words tell. */
final class DatasetsText {

    private final List<FormDraft> forms;
    private final List<PanelDraft> panels;
    private final List<String> lines = new ArrayList<>();
    private final int year;
    private final Messages messages;

    private DatasetsText(List<FormDraft> forms, int year, Messages messages) {
        this.year = year;
        this.forms = forms;
        this.panels = forms.stream().flatMap(form -> form.panels().stream()).toList();
        this.messages = messages;
    }

    static String of(List<FormDraft> forms, int year, Messages messages) {
        DatasetsText text = new DatasetsText(forms, year, messages);
        text.lines.add("# " + messages.text("learn.job.datasets"));
        text.headline();
        text.byFunction();
        text.byEconomic();
        text.projects();
        if (text.lines.stream().allMatch(line -> line.startsWith("#"))) {
            text.lines.add("{}");
        }
        return new YearText(year).placeholders(String.join("\n", text.lines)) + "\n";
    }

    private void headline() {
        Optional<String> income = total("income");
        Optional<String> spending = total("spending");
        if (income.isPresent() && spending.isPresent()) {
            lines.add("headline: { income: " + quoted(income.get()) + ", spending: " + quoted(spending.get()) + " }");
        } else {
            lines.add("# ? " + Doubt.of("no-headline").in(messages));
        }
    }

    /** The first measure of the total row of the first panel whose total is called so, or whose form is. */
    private Optional<String> total(String kind) {
        return forms.stream()
                .flatMap(form -> form.panels().stream()
                        .filter(panel ->
                                !panel.measures().isEmpty() && !panel.total().isEmpty())
                        .filter(panel -> FormWords.is(kind, panel.total().get(0))
                                || FormWords.is(kind, panel.key())
                                || (form.panels().size() == 1 && FormWords.is(kind, form.name()))))
                .findFirst()
                .map(panel -> panel.key() + "[" + panel.total().get(0) + "]." + RuleNames.quoted(amount(panel)));
    }

    /** A table of all spending; one of a part of it, such as that of funds, would leave out the rest. */
    private void byFunction() {
        List<PanelDraft> parts = forms.stream()
                .filter(form -> FormWords.is("part", form.name()))
                .flatMap(form -> form.panels().stream())
                .filter(DatasetsText::isByFunction)
                .toList();
        Optional<PanelDraft> whole = panel(panel -> isByFunction(panel) && !parts.contains(panel));
        if (whole.isEmpty() && !parts.isEmpty()) {
            lines.add("# ? " + Doubt.of("by-function", parts.get(0).key()).in(messages));
        }
        whole.ifPresent(panel -> lines.add("by-function: { table: " + quoted(panel.key()) + ", total: "
                + quoted(amount(panel))
                + member(", basic: ", measure(panel, "basic"))
                + member(", project: ", measure(panel, "projects")) + " }"));
    }

    private static boolean isByFunction(PanelDraft panel) {
        return panel.rows() == RowsKind.FUNCTION && measure(panel, "basic").isPresent();
    }

    private void byEconomic() {
        panel(panel -> panel.rows() == RowsKind.ECONOMIC)
                .ifPresent(panel -> lines.add("by-economic: [ { table: " + quoted(panel.key()) + ", amount: "
                        + quoted(amount(panel)) + " } ]"));
    }

    private void projects() {
        panel(panel -> panel.rows() == RowsKind.PROJECT)
                .ifPresent(panel -> lines.add(
                        "projects: { table: " + quoted(panel.key()) + ", amount: " + quoted(amount(panel)) + " }"));
    }

    private static String member(String before, Optional<String> measure) {
        return measure.map(name -> before + quoted(name)).orElse("");
    }

    private Optional<PanelDraft> panel(Predicate<PanelDraft> wanted) {
        return panels.stream()
                .filter(panel -> !panel.measures().isEmpty())
                .filter(wanted)
                .findFirst();
    }

    private static Optional<String> measure(PanelDraft panel, String kind) {
        return panel.measures().stream()
                .filter(measure -> FormWords.is(kind, measure.guess().leaf()))
                .map(ColumnDraft::key)
                .findFirst();
    }

    /** The first measure that is not the year before's; the first one where all are. */
    private String amount(PanelDraft panel) {
        List<String> keys = panel.measures().stream().map(ColumnDraft::key).toList();
        return keys.stream()
                .filter(key -> !key.contains(Integer.toString(year - 1))
                        && TimeWords.yearsBefore(key).isEmpty())
                .findFirst()
                .orElse(keys.get(0));
    }

    private static String quoted(String name) {
        return LayoutText.quoted(name);
    }
}
