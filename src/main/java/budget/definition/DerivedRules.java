package budget.definition;

import budget.base.Bilingual;
import budget.finding.Severity;
import budget.jobfile.Place;
import budget.layout.ColumnLayout;
import budget.layout.FormLayout;
import budget.layout.PanelLayout;
import budget.layout.PanelLayout.Claims;
import budget.layout.PanelLayout.ItemLayout;
import budget.layout.RowKind;
import budget.layout.RuleNames;
import budget.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The rules that follow from what layouts declare: {@code sumOf} and {@code equals} of columns, {@code levels: sum} of rows,
 * and that a roll-up states the sum of its units.
 *
 * <p>A rule of the rule book with the same id or the same formula takes the place of one of these.
 */
final class DerivedRules {

    private final Formulas formulas;
    private final Function<PanelLayout, Place> placeOf;
    private final Predicate<Rule> isWritten;
    private final List<Rule> rules = new ArrayList<>();

    private DerivedRules(Formulas formulas, Function<PanelLayout, Place> placeOf, List<Rule> written) {
        this.formulas = formulas;
        this.placeOf = placeOf;
        Set<String> ids = Set.copyOf(written.stream().map(Rule::id).toList());
        Set<String> texts =
                Set.copyOf(written.stream().map(rule -> bare(rule.written())).toList());
        this.isWritten = rule -> ids.contains(rule.id()) || texts.contains(bare(rule.written()));
    }

    private static String bare(String formula) {
        return formula.replaceAll("[\\s「」]", "");
    }

    /** What the layouts declare, as far as the rule book does not say it itself. */
    static List<Rule> of(
            List<FormLayout> forms, Formulas formulas, Function<PanelLayout, Place> placeOf, List<Rule> written) {
        DerivedRules derived = new DerivedRules(formulas, placeOf, written);
        List<PanelLayout> panels = forms.stream()
                .flatMap(form -> form.panels().stream())
                .filter(panel -> panel.rows() != RowKind.INDICATORS)
                .toList();
        panels.forEach(derived::addWithin);
        panels.forEach(derived::addRollUp);
        derived.rules.removeIf(derived.isWritten);
        return derived.rules;
    }

    private void addWithin(PanelLayout panel) {
        Severity severity = panel.claims().severity();
        for (ColumnLayout column : panel.columns()) {
            if (!column.claim().formula().isEmpty()) {
                String id = column.claim().id().isEmpty()
                        ? panel.key() + "-" + column.key()
                        : column.claim().id();
                Bilingual name =
                        RuleNames.of(column.key() + " = " + column.claim().formula());
                Bilingual remedy = Bilingual.of("rules.columns.remedy");
                add(panel, id, name, RuleNames.across(panel.key(), column), severity, remedy);
            }
        }
        for (ItemLayout line : panel.items()) {
            addLine(panel, line.path(), line.sumOf(), severity);
        }
        addLine(panel, panel.totalKey().orElse(""), panel.claims().totalOf(), severity);
        if (panel.claims().isSum()) {
            boolean isTotalSaid = !panel.claims().totalOf().isEmpty();
            addLevels(panel, isTotalSaid ? "类" : "*", "", severity);
            if (isTotalSaid
                    && panel.rows().system().filter(system -> system.allows(7)).isPresent()) {
                addLevels(panel, "款", "款", severity);
            }
        }
    }

    /** Each of some rows as the sum of the rows below it. */
    private void addLevels(PanelLayout panel, String rows, String suffix, Severity severity) {
        String column = columns(panel);
        add(
                panel,
                id(panel, "levels", "下级") + suffix,
                Bilingual.of("rules.levels.name"),
                panel.key() + "[" + rows + "]." + column + " = sum(" + panel.key() + "[下级]." + column + ")",
                severity,
                Bilingual.of("rules.levels.remedy"));
    }

    /** A line, or the total, as the sum of lines and codes. */
    private void addLine(PanelLayout panel, String line, List<String> sumOf, Severity severity) {
        if (sumOf.isEmpty()) {
            return;
        }
        String rows = panel.hasProjectsAlone() ? "[项目]" : "[类]";
        String column = "." + columns(panel);
        List<String> parts = sumOf.stream()
                .map(part -> part.equals(ItemLayout.CODES)
                        ? "sum(" + panel.key() + rows + column + ")"
                        : panel.key() + "[" + part + "]" + column)
                .toList();
        String formula = panel.key() + "[" + line + "]" + column + " = " + String.join(" + ", parts);
        Bilingual remedy = Bilingual.of("rules.levels.remedy");
        add(panel, panel.key() + "-" + line, RuleNames.of(formula), formula, severity, remedy);
    }

    private void addRollUp(PanelLayout panel) {
        String figures = panel.key() + "[*]." + columns(panel);
        add(
                panel,
                id(panel, "children", "下属"),
                Bilingual.of("rules.children.name", panel.key()),
                figures + " = 下属." + figures,
                Severity.BLOCKING,
                Bilingual.of("rules.children.remedy"));
    }

    private static String columns(PanelLayout panel) {
        return panel.measures().size() == 1
                ? RuleNames.quoted(panel.measures().get(0).key())
                : "各列";
    }

    private static String id(PanelLayout panel, String kind, String otherwise) {
        Claims claims = panel.claims();
        return claims.ids().getOrDefault(kind, panel.key() + "-" + otherwise);
    }

    /** Adds a rule; a formula that cannot be resolved, such as a mistyped {@code equals}, is reported. */
    private void add(
            PanelLayout panel, String id, Bilingual name, String formula, Severity severity, Bilingual remedy) {
        Rule.Notes notes = new Rule.Notes(Optional.empty(), "", remedy);
        formulas.parse(formula, "", column -> placeOf.apply(panel))
                .ifPresent(parsed -> rules.add(new Rule(id, name, formula, severity, notes, parsed)));
    }
}
