package budget.layout;

import budget.jobfile.MistakeCode;
import budget.jobfile.YamlNode;
import budget.layout.ColumnLayout.Claim;
import budget.layout.ColumnLayout.Place;
import budget.layout.ColumnLayout.Role;
import budget.model.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the columns of a panel. */
final class ColumnFile {

    /** The words of a blank form for what is not used. */
    static final String TEMPLATE = "template";

    private static final List<String> KEYS = List.of(
            "key",
            "measure",
            "percent",
            "count",
            "attribute",
            "unit",
            "header",
            "under",
            "in",
            "economic",
            "sumOf",
            "equals",
            "rule",
            TEMPLATE);

    private static final Map<String, Role> ROLES = roles();

    /** Columns that are named by the job, with the key that says what they hold. */
    private static final Map<String, Role> NAMED = named();

    private ColumnFile() {}

    static List<ColumnLayout> columns(List<YamlNode> nodes, Map<String, List<String>> sets) {
        List<ColumnLayout> columns = new ArrayList<>();
        nodes.forEach(node -> columns.add(column(node.allowing(KEYS), sets)));
        return columns;
    }

    /** Whether the role of a column is known. */
    static boolean isSound(YamlNode column) {
        return !kind(column).equals("key")
                || column.find("key")
                        .filter(key -> ROLES.containsKey(key.text()))
                        .isPresent();
    }

    private static ColumnLayout column(YamlNode node, Map<String, List<String>> sets) {
        String kind = kind(node);
        Role role = NAMED.getOrDefault(kind, Role.REMARK);
        if (kind.equals("key")) {
            role = role(node.need("key"));
        }
        boolean isStrict = isStrict(node);
        checkMeaning(node, role);
        return new ColumnLayout(
                node.need(kind).text(),
                role,
                headers(node),
                node.texts(isStrict ? "in" : "under"),
                isStrict,
                node.findText("economic").orElse(""),
                node.find("sumOf").map(found -> members(found, sets)).orElse(List.of()),
                claim(node),
                node.findText("unit").orElse(""),
                Place.NONE,
                template(node, headers(node)));
    }

    /**
     * The words that a blank form has for a column or a labelled cell: of a remark those that are listed, each one of its words;
     * of anything else its first one.
     */
    static List<String> template(YamlNode node, List<String> words) {
        Optional<YamlNode> template = node.find(TEMPLATE);
        boolean isRemark = node.findText("key").filter("remark"::equals).isPresent();
        if (!isRemark) {
            template.ifPresent(found -> found.report(MistakeCode.MEANS_NOTHING.of(TEMPLATE, "remark")));
            return words.subList(0, Math.min(1, words.size()));
        }
        Set<String> keys = words.stream().map(Words::key).collect(Collectors.toSet());
        template.stream()
                .flatMap(found -> found.list().stream())
                .filter(word -> !keys.contains(Words.key(word.text())))
                .forEach(word -> word.report(
                        MistakeCode.NOT_ALLOWED.of(TEMPLATE, word.text()).offering(word.text(), words)));
        return node.texts(TEMPLATE);
    }

    private static String kind(YamlNode node) {
        return NAMED.keySet().stream()
                .filter(key -> node.find(key).isPresent())
                .findFirst()
                .orElse("key");
    }

    static List<String> headers(YamlNode node) {
        return node.need("header").list().stream().map(YamlNode::text).toList();
    }

    /** Whether the words above a header are a condition. */
    static boolean isStrict(YamlNode node) {
        boolean isStrict = node.find("in").isPresent();
        if (isStrict) {
            node.find("under").ifPresent(under -> under.report(MistakeCode.MEANS_NOTHING.of("under", "in")));
        }
        return isStrict;
    }

    private static void checkMeaning(YamlNode node, Role role) {
        if (role != Role.COUNT) {
            node.find("unit").ifPresent(found -> found.report(MistakeCode.MEANS_NOTHING.of("unit", "count")));
        }
        if (role != Role.MEASURE && role != Role.PERCENT) {
            for (String key : List.of("sumOf", "equals", "economic")) {
                node.find(key).ifPresent(found -> found.report(MistakeCode.MEANS_NOTHING.of(key, "measure")));
            }
        }
    }

    private static Claim claim(YamlNode node) {
        String sum = String.join(
                " + ", node.texts("sumOf").stream().map(RuleNames::quoted).toList());
        return new Claim(
                node.findText("equals").orElse(sum), node.findText("rule").orElse(""));
    }

    private static List<String> members(YamlNode sumOf, Map<String, List<String>> sets) {
        List<String> members = new ArrayList<>();
        for (YamlNode part : sumOf.list()) {
            members.addAll(sets.getOrDefault(part.text(), List.of(part.text())));
        }
        return members;
    }

    private static Role role(YamlNode key) {
        Role role = ROLES.get(key.text());
        if (role == null) {
            key.report(MistakeCode.NOT_ALLOWED.of("key", key.text()).offering(key.text(), ROLES.keySet()));
        }
        return role == null ? Role.REMARK : role;
    }

    private static Map<String, Role> named() {
        Map<String, Role> named = new LinkedHashMap<>();
        named.put("measure", Role.MEASURE);
        named.put("percent", Role.PERCENT);
        named.put("count", Role.COUNT);
        named.put("attribute", Role.ATTRIBUTE);
        return named;
    }

    private static Map<String, Role> roles() {
        Map<String, Role> roles = new LinkedHashMap<>();
        roles.put("category", Role.CATEGORY);
        roles.put("section", Role.SECTION);
        roles.put("item", Role.ITEM);
        roles.put("code", Role.CODE);
        List.of("name", "label", "code-and-name").forEach(name -> roles.put(name, Role.NAME));
        roles.put("project", Role.PROJECT);
        List.of(ColumnLayout.UNIT, ColumnLayout.UNIT_CODE).forEach(unit -> roles.put(unit, Role.UNIT));
        List.of("remark", "basis", "lastYear").forEach(beside -> roles.put(beside, Role.REMARK));
        List.of("first", "second", "third", "value", "weight").forEach(part -> roles.put(part, Role.INDICATOR));
        return roles;
    }
}
