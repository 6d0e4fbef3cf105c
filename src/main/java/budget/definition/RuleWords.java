package budget.definition;

import budget.figures.IndicatorFigure;
import budget.figures.Vocabulary;
import budget.figures.Vocabulary.Column;
import budget.figures.Vocabulary.Panel;
import budget.figures.Vocabulary.Rows;
import budget.layout.FormLayout;
import budget.layout.PanelLayout;
import budget.layout.RowKind;
import budget.model.CodeSystem;
import budget.statement.Slot;
import budget.statement.StatementRows;
import budget.statement.Statements;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The words that the job's layouts and code lists give to the rule language. */
final class RuleWords {

    private RuleWords() {}

    static Vocabulary of(List<FormLayout> forms, Statements statements, CodeLists codes, JobSettings settings) {
        List<Panel> panels = new ArrayList<>();
        for (FormLayout form : forms) {
            if (form.hasFields()) {
                panels.add(panel(form, form.fieldPanel(), form.isRepeated() ? Rows.TARGETS : Rows.ITEMS));
            }
            for (PanelLayout panel : form.panels()) {
                panels.add(
                        panel.rows() == RowKind.INDICATORS
                                ? indicators(form, panel)
                                : panel(form, panel, rows(panel.rows())));
            }
        }
        panels.addAll(panels(statements));
        long weight = settings.policy().performanceWeight() * 100L;
        return new Vocabulary(panels, new Lists(codes), Map.of("performanceWeight", weight), indicators(forms));
    }

    private static Map<String, List<IndicatorFigure>> indicators(List<FormLayout> forms) {
        Map<String, List<IndicatorFigure>> indicators = new HashMap<>();
        forms.stream()
                .flatMap(form -> form.panels().stream())
                .filter(panel -> panel.rows() == RowKind.INDICATORS)
                .forEach(panel -> indicators.put(panel.key(), panel.claims().figures()));
        return indicators;
    }

    private static Panel indicators(FormLayout form, PanelLayout panel) {
        List<Column> columns = panel.claims().figures().stream()
                .map(figure -> new Column(figure.key(), figure.isMoney(), ""))
                .toList();
        return new Panel(
                panel.key(), form.form(), Rows.INDICATORS, columns, Map.of(), List.of(), Optional.empty(), 2, false);
    }

    private static Panel panel(FormLayout form, PanelLayout panel, Rows rows) {
        List<Column> columns = panel.columns().stream()
                .filter(column -> column.isMeasure() || column.isNumber())
                .map(column -> new Column(column.key(), column.isMeasure(), column.economic()))
                .toList();
        return new Panel(
                panel.key(),
                form.form(),
                rows,
                columns,
                panel.sets(),
                panel.itemPaths(),
                panel.totalKey(),
                form.money().decimals(),
                false);
    }

    /** The tables of a narrative's sentences. */
    private static List<Panel> panels(Statements statements) {
        List<Panel> panels = new ArrayList<>();
        statements.tables().forEach((key, forms) -> {
            List<Column> columns = Statements.columns(forms).stream()
                    .map(slot -> new Column(slot.name(), slot.kind() == Slot.Kind.MONEY, ""))
                    .toList();
            panels.add(new Panel(
                    key,
                    key,
                    Statements.others(forms).map(RuleWords::rows).orElse(Rows.ITEMS),
                    columns,
                    Map.of(),
                    Statements.rows(forms),
                    Optional.empty(),
                    2,
                    true));
        });
        return panels;
    }

    private static Rows rows(StatementRows rows) {
        return switch (rows.kind()) {
            case ONE, NAMED, PLACES -> Rows.ITEMS;
            case PROJECTS -> Rows.TARGETS;
            case PARTS -> Rows.INDICATORS;
            case CODES ->
                switch (rows.system().orElse(CodeSystem.FUNCTIONAL)) {
                    case FUNCTIONAL -> Rows.FUNCTION;
                    case ECONOMIC_DEPARTMENT -> Rows.ECONOMIC;
                    case ECONOMIC_GOVERNMENT -> Rows.GOVERNMENT;
                };
        };
    }

    private static Rows rows(RowKind kind) {
        return switch (kind) {
            case FUNCTION -> Rows.FUNCTION;
            case ECONOMIC -> Rows.ECONOMIC;
            case GOVERNMENT -> Rows.GOVERNMENT;
            case PROJECT -> Rows.PROJECT;
            case ITEMS -> Rows.ITEMS;
            case INDICATORS -> Rows.INDICATORS;
        };
    }

    private record Lists(CodeLists codes) implements Vocabulary.Codes {
        @Override
        public boolean has(CodeSystem system, String digits) {
            return codes.catalogue(system).find(digits).isPresent();
        }

        @Override
        public Optional<String> nearest(CodeSystem system, String digits) {
            return digits.length() < 3
                    ? Optional.empty()
                    : codes.catalogue(system).nearest(digits).stream().findFirst();
        }
    }
}
