package budget.statement;

import budget.jobfile.MistakeCode;
import budget.jobfile.YamlNode;
import budget.model.CodeLevel;
import budget.model.CodeSystem;
import budget.model.Words;
import budget.statement.SentenceForm.Writing;
import budget.statement.Slot.Kind;
import budget.statement.StatementRows.Named;
import budget.statement.TemplateParser.TemplateException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads {@code layouts/statement.yaml}. */
public final class StatementFile {

    private static final List<String> KEYS = List.of("statement", "slots", "sections");
    private static final List<String> SECTION = List.of("section", "heading", "facts", "columns", "sentences");
    /** The keys of a sentence. */
    static final List<String> KEYS_OF_SENTENCE = List.of(
            "say",
            "also",
            "table",
            "row",
            "rows",
            "each",
            "level",
            "where",
            "with",
            "within",
            "equals",
            "atMost",
            "atLeast",
            "join",
            "end",
            "paragraph");

    private static final String SELF = "row";
    private static final String COLUMNS = "columns";
    private static final Map<String, StatementRows.Kind> KINDS = Map.of(
            "projects", StatementRows.Kind.PROJECTS,
            "parts", StatementRows.Kind.PARTS,
            "places", StatementRows.Kind.PLACES);
    private static final List<Map.Entry<String, String>> OPERATORS =
            List.of(Map.entry("equals", "="), Map.entry("atMost", "<="), Map.entry("atLeast", ">="));

    private final String prefix;
    private final Map<String, Slot> known = new HashMap<>();

    private StatementFile(YamlNode root) {
        prefix = root.needText("statement");
        root.find("slots").ifPresent(slots -> slots.entries().forEach(this::declare));
    }

    /** The statements of the file; none where the job has no such file. */
    public static Statements parse(YamlNode root, int year) {
        if (!root.isThere()) {
            return Statements.NONE;
        }
        root.allowing(KEYS);
        StatementFile file = new StatementFile(root);
        return new Statements(root.list("sections").stream().map(file::section).toList(), year);
    }

    private void declare(String name, YamlNode as) {
        TemplateParser.of(name, as.text())
                .ifPresentOrElse(
                        slot -> known.put(name, slot), () -> as.report(MistakeCode.WORDING_UNREADABLE.of(as.text())));
    }

    private StatementSection section(YamlNode node) {
        node.allowing(SECTION);
        String name = node.needText("section");
        List<SentenceForm> forms = new ArrayList<>();
        for (YamlNode sentence : node.list("sentences")) {
            sentence(sentence, name).ifPresent(forms::add);
        }
        Map<String, List<String>> columns = new LinkedHashMap<>();
        node.find(COLUMNS)
                .ifPresent(of -> of.entries().forEach((slot, words) -> {
                    if (forms.stream().noneMatch(form -> form.slot(slot).isPresent())) {
                        words.report(MistakeCode.NOT_ALLOWED.of(COLUMNS, slot));
                    }
                    columns.put(
                            slot,
                            words.list().stream()
                                    .map(YamlNode::text)
                                    .map(Words::key)
                                    .toList());
                }));
        return new StatementSection(name, node.findText("facts").orElse(""), node.texts("heading"), columns, forms);
    }

    private Optional<SentenceForm> sentence(YamlNode node, String section) {
        node.allowing(KEYS_OF_SENTENCE);
        Map<String, Slot> slots = new HashMap<>(known);
        node.findText("each").ifPresent(each -> slots.put(each, Slot.of(each, Kind.ROW)));
        List<Template> wordings = new ArrayList<>();
        List<YamlNode> written = new ArrayList<>(List.of(node.need("say")));
        written.addAll(node.list("also"));
        written.forEach(wording -> wording(wording, slots).ifPresent(wordings::add));
        if (wordings.size() < written.size()) {
            return Optional.empty();
        }
        return Optional.of(new SentenceForm(
                prefix + "." + node.findText("table").orElse(section),
                rows(node),
                wordings,
                node.texts("with"),
                node.truth("within", false),
                claims(node),
                new Writing(
                        node.findText("join").orElse(""),
                        node.findText("end").orElse(""),
                        node.truth("paragraph", true))));
    }

    private static Optional<Template> wording(YamlNode node, Map<String, Slot> slots) {
        if (!node.isThere()) {
            return Optional.empty();
        }
        try {
            return Optional.of(TemplateParser.parse(node.text(), slots));
        } catch (TemplateException e) {
            node.report(MistakeCode.WORDING_UNREADABLE.of(e.found()));
            return Optional.empty();
        }
    }

    private static StatementRows rows(YamlNode node) {
        String where = node.findText("where").orElse("");
        Optional<YamlNode> rows = node.find("rows");
        if (rows.isEmpty()) {
            StatementRows one = StatementRows.one(node.findText(SELF).orElse(""));
            return new StatementRows(one.kind(), one.named(), one.system(), one.level(), where);
        }
        if (!rows.get().isText()) {
            Map<String, Named> named = new LinkedHashMap<>();
            rows.get().entries().forEach((name, of) -> named.put(name, named(of)));
            return new StatementRows(StatementRows.Kind.NAMED, named, Optional.empty(), Optional.empty(), where);
        }
        String word = rows.get().text();
        if (KINDS.containsKey(word)) {
            return new StatementRows(KINDS.get(word), Map.of(), Optional.empty(), Optional.empty(), where);
        }
        Optional<CodeSystem> system = Arrays.stream(CodeSystem.values())
                .filter(one -> one.fileName().equals(word))
                .findFirst();
        if (system.isEmpty()) {
            List<String> known = new ArrayList<>(KINDS.keySet());
            Arrays.stream(CodeSystem.values()).forEach(one -> known.add(one.fileName()));
            rows.get().report(MistakeCode.NOT_ALLOWED.of("rows", word).offering(word, known));
        }
        return new StatementRows(StatementRows.Kind.CODES, Map.of(), system, level(node), where);
    }

    private static Optional<CodeLevel> level(YamlNode node) {
        List<String> levels =
                Arrays.stream(CodeLevel.values()).map(CodeLevel::printed).toList();
        Optional<String> written = node.findText("level");
        String level = node.choice("level", levels.get(0), levels);
        return written.isEmpty()
                ? Optional.empty()
                : Arrays.stream(CodeLevel.values())
                        .filter(one -> one.printed().equals(level))
                        .findFirst();
    }

    /** A row is its amount, or a mapping with its amount and its other names. */
    private static Named named(YamlNode of) {
        if (of.isText()) {
            return new Named(of.text(), List.of());
        }
        of.allowing(List.of("is", "aliases"));
        return new Named(of.findText("is").orElse(""), of.texts("aliases"));
    }

    private static Map<String, List<SlotClaim>> claims(YamlNode node) {
        Map<String, List<SlotClaim>> claims = new LinkedHashMap<>();
        for (Map.Entry<String, String> operator : OPERATORS) {
            node.find(operator.getKey())
                    .ifPresent(of -> of.entries()
                            .forEach((slot, formulas) -> formulas.list()
                                    .forEach(formula -> claims.computeIfAbsent(slot, ignored -> new ArrayList<>())
                                            .add(SlotClaim.of(operator.getValue(), formula.text())))));
        }
        return claims;
    }
}
