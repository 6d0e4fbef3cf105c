package budget.document;

import budget.docx.Block;
import budget.docx.Block.Grid;
import budget.docx.Block.Paragraph;
import budget.docx.Look;
import budget.docx.Paper;
import budget.figures.Figures;
import budget.layout.FormLayout;
import budget.layout.Outline;
import budget.layout.Outline.Part;
import budget.layout.Outline.Section;
import budget.layout.Outline.Term;
import budget.layout.Outline.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Puts the document of a unit together, in the outline of the job. */
final class UnitDocument {

    private static final String NUMBERS = "一二三四五六七八九十";

    private final Outline outline;
    private final DocumentSource source;
    private final Sentences sentences;
    private final Pages pages = new Pages();

    UnitDocument(DocumentSource source, Figures figures) {
        this.outline = source.job().outline();
        this.source = source;
        this.sentences = new Sentences(source, figures);
    }

    List<Block> blocks() {
        boolean isInTemplate = outline.template().isPresent();
        if (!isInTemplate) {
            addCover();
        }
        addContents();
        List<Part> parts = outline.isThere() ? outline.parts() : List.of(source.plainPart());
        parts.forEach(this::add);
        if (!isInTemplate) {
            addSignature();
        }
        return pages.blocks();
    }

    private void addCover() {
        pages.on(Paper.COVER);
        List<String> lines = outline.cover().isEmpty() ? source.plainCover() : outline.cover();
        for (int at = 0; at < lines.size(); at++) {
            pages.add(Look.COVER_TITLE, source.filled(lines.get(at)));
        }
    }

    private void addSignature() {
        if (!outline.signature().isEmpty()) {
            pages.add(Look.BODY, "");
        }
        outline.signature().forEach(line -> pages.add(Look.SIGNATURE, source.filled(line)));
    }

    private void addContents() {
        if (!outline.contents().isEmpty()) {
            pages.on(Paper.FRONT);
            pages.add(Look.CONTENTS_TITLE, outline.contents());
            pages.addContents();
        }
    }

    private void add(Part part) {
        if (part.tables()) {
            addForms(part);
        } else {
            pages.newPage(Paper.WORDS);
            pages.add(Look.PART, source.filled(part.heading()));
        }
        List<Section> sections = shown(part.sections());
        for (int at = 0; at < sections.size(); at++) {
            add(sections.get(at), numbered(at) + "、", Look.SECTION);
        }
        addTerms(part.glossary());
    }

    private static String numbered(int at) {
        int number = at + 1;
        if (number <= 10) {
            return NUMBERS.substring(at, at + 1);
        }
        String ones = number % 10 == 0 ? "" : NUMBERS.substring(number % 10 - 1, number % 10);
        return (number < 20 ? "" : NUMBERS.substring(number / 10 - 1, number / 10)) + "十" + ones;
    }

    private void addForms(Part part) {
        boolean isFirst = true;
        for (FormLayout form : source.forms()) {
            FormGrid of = new FormGrid(form, source.tables(), source.job());
            Grid grid = of.grid();
            pages.newPage(Pages.paperFor(grid));
            if (isFirst) {
                pages.add(Look.PART, source.filled(part.heading()));
                isFirst = false;
            }
            pages.add(Look.TABLE_NUMBER, form.form());
            pages.add(Look.TABLE_TITLE, form.name());
            pages.add(Look.TABLE_LINE, source.tableLine(form));
            pages.add(grid);
            if (of.isEmpty() && !part.empty().isEmpty()) {
                pages.add(Look.TABLE_NOTE, source.filled(part.empty()).replace(Outline.FORM, form.name()));
            }
        }
    }

    private void add(Section section, String number, Look look) {
        pages.on(Paper.WORDS);
        pages.add(look, number + source.filled(section.heading()));
        Optional<String> secrets = source.secrets(section.secrets());
        secrets.or(() -> Optional.of(text(section)).filter(words -> !words.isEmpty()))
                .filter(words -> !source.isLeftOut(words))
                .ifPresent(words -> pages.add(Look.BODY, words));
        if (!isForOthers(section)) {
            sentences.of(section.statements()).forEach(words -> pages.add(Look.BODY, words));
        }
        if (section.hasTargets()) {
            addTargets();
        }
        List<Section> sections = shown(section.sections());
        for (int at = 0; at < sections.size(); at++) {
            add(sections.get(at), "（" + numbered(at) + "）", Look.PIECE);
        }
    }

    /** Those that have something to say: a section about secret projects is left out where there are none. */
    private List<Section> shown(List<Section> sections) {
        return sections.stream()
                .filter(section -> section.secrets().isEmpty()
                        || !section.text().isEmpty()
                        || source.secrets(section.secrets()).isPresent())
                .toList();
    }

    private String text(Section section) {
        String words = isForOthers(section) || isEmpty(section) ? section.empty() : section.text();
        return source.filled(words).replace(Outline.FORM, formName(section));
    }

    /** Whether a section is about a form without figures. */
    private boolean isEmpty(Section section) {
        return source.job()
                .form(section.form())
                .filter(form -> new FormGrid(form, source.tables(), source.job()).isEmpty())
                .isPresent();
    }

    /** Whether a section is about units of another kind. */
    private boolean isForOthers(Section section) {
        return !section.kinds().isEmpty()
                && source.kind().filter(kind -> !section.kinds().contains(kind)).isPresent();
    }

    private String formName(Section section) {
        return source.job().form(section.form()).map(FormLayout::name).orElse("");
    }

    private void addTargets() {
        for (TargetTables.Target target : source.targets()) {
            pages.newPage(Paper.TABLE);
            pages.add(Look.TARGET_TITLE, target.title());
            pages.add(target.grid());
        }
    }

    private void addTerms(Terms which) {
        String text = which == Terms.OCCURRING ? text() : "";
        List<Term> terms = new ArrayList<>();
        if (which != Terms.NONE) {
            outline.glossary().stream()
                    .filter(term -> which == Terms.ALL || term.isIn(text))
                    .forEach(terms::add);
        }
        for (int at = 0; at < terms.size(); at++) {
            Term term = terms.get(at);
            pages.add(Look.BODY, numbered(at) + "、" + term.term() + "：" + term.meaning());
        }
    }

    /** All words of the document so far. */
    private String text() {
        return pages.blocks().stream()
                .map(block -> block instanceof Paragraph paragraph
                        ? paragraph.text()
                        : block instanceof Grid grid ? grid.rows().toString() : "")
                .collect(Collectors.joining("\n"));
    }
}
