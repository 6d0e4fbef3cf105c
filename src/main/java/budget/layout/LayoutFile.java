package budget.layout;

import budget.finding.Severity;
import budget.jobfile.MistakeCode;
import budget.jobfile.YamlNode;
import budget.layout.FormLayout.Absence;
import budget.layout.FormLayout.FieldLayout;
import budget.layout.FormLayout.Money;
import budget.model.AmountUnit;
import budget.model.Catalogue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads one file of {@code layouts/} into a {@link FormLayout}. */
final class LayoutFile {

    private static final List<String> FORM_KEYS = List.of(
            "form", "name", "titles", "unit", "unitRequired", "decimals", "missing", "undeclared", "panels", "fields");
    private static final List<String> ALL_KEYS =
            Stream.concat(FORM_KEYS.stream(), PanelFile.KEYS.stream()).toList();
    private static final List<String> MONEY =
            Arrays.stream(AmountUnit.values()).map(AmountUnit::printed).toList();

    private LayoutFile() {}

    /**
     * The form a file describes.
     *
     * @param economic the list of the economic codes of columns
     */
    static FormLayout parse(YamlNode root, Catalogue economic) {
        root.allowing(ALL_KEYS);
        String form = root.needText("form");
        List<String> titles = new ArrayList<>(root.texts("titles"));
        String name = root.findText("name").orElse(form);
        if (!titles.contains(name)) {
            titles.add(0, name);
        }
        return new FormLayout(
                form, name, titles, money(root), panels(root, form, economic), fields(root), absence(root));
    }

    private static Money money(YamlNode root) {
        AmountUnit unit = AmountUnit.printedAs(root.choice("unit", "万元", MONEY)).orElseThrow();
        return new Money(unit, root.truth("unitRequired", false), root.number("decimals", 2, 0, unit.mostDecimals()));
    }

    private static Absence absence(YamlNode root) {
        return new Absence(severity(root, "missing"), severity(root, "undeclared"));
    }

    private static Optional<Severity> severity(YamlNode root, String key) {
        String word = root.choice(key, "blocking", List.of("blocking", "advisory", "note", "allowed"));
        return word.equals("allowed") ? Optional.empty() : Optional.of(Severity.valueOf(word.toUpperCase(Locale.ROOT)));
    }

    private static List<FieldLayout> fields(YamlNode root) {
        List<FieldLayout> fields = new ArrayList<>();
        for (YamlNode node : root.list("fields")) {
            node.allowing(List.of("key", "measure", "attribute", "label", ColumnFile.TEMPLATE));
            String kind = Stream.of("measure", "attribute")
                    .filter(named -> node.find(named).isPresent())
                    .findFirst()
                    .orElse("key");
            FieldLayout field = new FieldLayout(
                    node.need(kind).text(),
                    kind.equals("measure"),
                    kind.equals("attribute"),
                    node.texts("label"),
                    ColumnFile.template(node, node.texts("label")));
            boolean isSecondName = FormLayout.isNaming(field) && fields.stream().anyMatch(FormLayout::isNaming);
            if (isSecondName) {
                node.report(MistakeCode.MEANS_NOTHING.of(FormLayout.UNIT, FormLayout.PROJECT));
            }
            fields.add(field);
        }
        if (!fields.isEmpty() && fields.stream().noneMatch(FormLayout::isNaming)) {
            root.need("fields").report(MistakeCode.KEY_MISSING.of(FormLayout.PROJECT + " | " + FormLayout.UNIT));
        }
        return fields;
    }

    private static List<PanelLayout> panels(YamlNode root, String form, Catalogue economic) {
        if (root.find("panels").isEmpty()) {
            return List.of(PanelFile.panel(root, form, economic));
        }
        List<PanelLayout> panels = new ArrayList<>();
        for (YamlNode node : root.list("panels")) {
            node.allowing(PanelFile.KEYS_OF_ONE);
            String key = node.needText("panel");
            if (panels.stream().anyMatch(panel -> panel.key().equals(key))) {
                node.report(MistakeCode.LISTED_TWICE.of(key));
            }
            panels.add(PanelFile.panel(node, key, economic));
        }
        for (String key : PanelFile.KEYS) {
            root.find(key).ifPresent(found -> found.report(MistakeCode.MEANS_NOTHING.of(key, "panels")));
        }
        PanelChecks.checkBetween(root.list("panels"), panels);
        return panels;
    }
}
