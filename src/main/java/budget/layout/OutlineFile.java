package budget.layout;

import budget.jobfile.MistakeCode;
import budget.jobfile.YamlNode;
import budget.layout.Outline.Part;
import budget.layout.Outline.Section;
import budget.layout.Outline.Term;
import budget.layout.Outline.Terms;
import budget.model.UnitKind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads {@code layouts/document.yaml} and {@code layouts/glossary.yaml}. */
public final class OutlineFile {

    private static final List<String> KEYS = List.of("cover", "contents", "parts", "signature");
    private static final List<String> PART = List.of("heading", "sections", "tables", "empty", "glossary");
    private static final List<String> SECTION =
            List.of("heading", "statements", "text", "form", "kinds", "empty", "targets", "secrets", "sections");
    private static final List<String> TERM = List.of("term", "means", "aliases");

    private final List<String> statements;
    private final List<String> forms;

    private OutlineFile(List<String> statements, List<String> forms) {
        this.statements = statements;
        this.forms = forms;
    }

    /**
     * The document of these files; none where the job has no {@code document.yaml}.
     *
     * @param statements the names of the sections of {@code statement.yaml}
     * @param forms the keys of the job's forms; empty where they are not all known
     * @param template the region's own document, if there is one
     */
    public static Outline parse(
            YamlNode root, YamlNode glossary, List<String> statements, List<String> forms, Optional<Path> template) {
        List<Term> terms = glossary.isThere() ? terms(glossary) : List.of();
        if (!root.isThere()) {
            return new Outline(List.of(), "", List.of(), List.of(), terms, template);
        }
        root.allowing(KEYS);
        OutlineFile file = new OutlineFile(statements, forms);
        return new Outline(
                root.texts("cover"),
                root.findText("contents").orElse(""),
                root.list("parts").stream().map(file::part).toList(),
                root.texts("signature"),
                terms,
                template);
    }

    private static List<Term> terms(YamlNode root) {
        List<Term> terms = new ArrayList<>();
        for (YamlNode term : root.allowing(List.of("terms")).list("terms")) {
            term.allowing(TERM);
            terms.add(new Term(term.needText("term"), term.needText("means"), term.texts("aliases")));
        }
        return terms;
    }

    private Part part(YamlNode node) {
        node.allowing(PART);
        List<String> choices = Stream.of(Terms.values()).map(OutlineFile::word).toList();
        String chosen = node.choice("glossary", word(Terms.NONE), choices);
        return new Part(
                node.needText("heading"),
                sections(node, 0),
                node.truth("tables", false),
                node.findText("empty").orElse(""),
                Terms.valueOf(chosen.toUpperCase(Locale.ROOT)));
    }

    private static String word(Terms terms) {
        return terms.name().toLowerCase(Locale.ROOT);
    }

    private List<Section> sections(YamlNode node, int depth) {
        return node.list("sections").stream()
                .map(section -> section(section, depth))
                .toList();
    }

    private Section section(YamlNode node, int depth) {
        node.allowing(depth == 0 ? SECTION : SECTION.subList(0, SECTION.size() - 1));
        String name = node.findText("statements").orElse("");
        if (!name.isEmpty() && !statements.contains(name)) {
            node.need("statements")
                    .report(MistakeCode.NOT_ALLOWED.of("statements", name).offering(name, statements));
        }
        String form = node.findText("form").orElse("");
        if (!form.isEmpty() && !forms.isEmpty() && !forms.contains(form)) {
            node.need("form").report(MistakeCode.NOT_ALLOWED.of("form", form).offering(form, forms));
        }
        return new Section(
                node.needText("heading"),
                name,
                node.findText("text").orElse(""),
                form,
                kinds(node),
                node.findText("empty").orElse(""),
                node.truth("targets", false),
                node.findText("secrets").orElse(""),
                depth == 0 ? sections(node, 1) : List.of());
    }

    private static List<UnitKind> kinds(YamlNode node) {
        List<UnitKind> kinds = new ArrayList<>();
        for (YamlNode kind : node.list("kinds")) {
            UnitKind.printedAs(kind.text())
                    .ifPresentOrElse(kinds::add, () -> kind.report(MistakeCode.NOT_ALLOWED.of("kinds", kind.text())));
        }
        return kinds;
    }
}
