package budget.layout;

import budget.model.UnitKind;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The document that a unit publishes, from the cover to the signature: {@code layouts/document.yaml}. In its words {@link #UNIT},
 * {@link #FORM} and {@link #DAY} are placeholders.
 *
 * @param cover the lines of its cover, the first of which is its title
 * @param contents the words above the table of contents, or empty for a document without one
 * @param signature its last lines
 * @param template the region's own document with placeholders, which has a cover and last lines of its own
 */
public record Outline(
        List<String> cover,
        String contents,
        List<Part> parts,
        List<String> signature,
        List<Term> glossary,
        Optional<Path> template) {

    /** The name of the unit. */
    public static final String UNIT = "{单位}";

    /** The title of a form. */
    public static final String FORM = "{表名}";

    /** The projects a sentence is about, with their amounts. */
    public static final String PROJECTS = "{项目}";

    /** The day of the publication. */
    public static final String DAY = "{日期}";

    /** Of a job without one. */
    public static final Outline NONE = new Outline(List.of(), "", List.of(), List.of(), List.of(), Optional.empty());

    public Outline {
        cover = List.copyOf(cover);
        parts = List.copyOf(parts);
        signature = List.copyOf(signature);
        glossary = List.copyOf(glossary);
    }

    public boolean isThere() {
        return !parts.isEmpty();
    }

    /**
     * A part of the document.
     *
     * @param tables whether it holds the forms
     * @param empty the sentence below a form without figures, or empty
     * @param glossary which terms it explains
     */
    public record Part(String heading, List<Section> sections, boolean tables, String empty, Terms glossary) {
        public Part {
            sections = List.copyOf(sections);
        }
    }

    /**
     * A section of a part.
     *
     * @param statements the section of {@code statement.yaml} whose sentences it has, or empty
     * @param text a paragraph of its own, or empty
     * @param form the form it is about, or empty
     * @param kinds the kinds of units it is about; none for all
     * @param empty the paragraph in place of its own where that form has no figures, or the unit is of another kind
     * @param hasTargets whether the target tables follow it
     * @param secrets the sentence that names the projects whose targets are not published, at {@link #PROJECTS}, or empty
     */
    public record Section(
            String heading,
            String statements,
            String text,
            String form,
            List<UnitKind> kinds,
            String empty,
            boolean hasTargets,
            String secrets,
            List<Section> sections) {
        public Section {
            kinds = List.copyOf(kinds);
            sections = List.copyOf(sections);
        }
    }

    /** Which terms of the glossary are explained. */
    public enum Terms {
        NONE,
        /** Those that occur in the document. */
        OCCURRING,
        ALL
    }

    /**
     * A term of {@code layouts/glossary.yaml}.
     *
     * @param aliases other words for it that count where only terms that occur are explained
     */
    public record Term(String term, String meaning, List<String> aliases) {
        public Term {
            aliases = List.copyOf(aliases);
        }

        /** Whether a text has it. */
        public boolean isIn(String text) {
            return text.contains(term) || aliases.stream().anyMatch(text::contains);
        }
    }
}
