package budget.layout;

import budget.figures.IndicatorFigure;
import budget.finding.Severity;
import budget.jobfile.YamlNode;
import budget.layout.PanelLayout.Claims;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads what a panel of a layout declares of its rows: {@code levels}, {@code rules} and {@code figures}. */
final class PanelClaims {

    private static final List<String> RULES = List.of("levels", "children");
    private static final List<String> KINDS = Arrays.stream(IndicatorFigure.Of.values())
            .map(IndicatorFigure.Of::written)
            .toList();

    private PanelClaims() {}

    static Claims of(YamlNode panel) {
        boolean isSum = panel.has("levels", "sum");
        Map<String, String> ids = new LinkedHashMap<>();
        Optional<YamlNode> rules =
                panel.find("rules").map(node -> node.allowing(List.of("levels", "children", "severity")));
        rules.ifPresent(node -> RULES.forEach(key -> node.findText(key).ifPresent(id -> ids.put(key, id))));
        Severity severity = rules.map(node -> node.severity("severity")).orElse(Severity.BLOCKING);
        boolean hasTotal = !panel.has("totalRow", "optional");
        return new Claims(
                isSum, hasTotal, severity, ids, figures(panel), panel.texts("offset"), panel.texts("totalOf"));
    }

    private static List<IndicatorFigure> figures(YamlNode panel) {
        List<IndicatorFigure> figures = new ArrayList<>();
        for (YamlNode node : panel.list("figures")) {
            node.allowing(List.of("figure", "of", "under", "except"));
            IndicatorFigure.Of of =
                    IndicatorFigure.Of.valueOf(node.choice("of", "count", KINDS).toUpperCase(Locale.ROOT));
            figures.add(new IndicatorFigure(node.needText("figure"), of, node.texts("under"), node.texts("except")));
        }
        return figures;
    }
}
