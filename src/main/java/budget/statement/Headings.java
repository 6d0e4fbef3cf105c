package budget.statement;

import budget.model.Words;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells headings from sentences, and which section a heading begins. */
public final class Headings {

    private static final int LONGEST = 60;
    private static final Pattern CHAPTER =
            Pattern.compile("(?:[一二三四五六七八九十]{1,3}[、.．]|（[一二三四五六七八九十]{1,3}）|第[一二三四五六七八九十]{1,3}(?:部分|章|节)).*");

    private final Map<String, StatementSection> sections = new HashMap<>();

    public Headings(Statements statements) {
        statements
                .sections()
                .forEach(section ->
                        section.headings().forEach(heading -> sections.putIfAbsent(Words.bare(heading), section)));
    }

    /** Whether a text is the heading of a section that is read. */
    public boolean isKnown(String text) {
        return text.length() <= 2 * LONGEST && kind(new PlainText(text)) == Kind.KNOWN;
    }

    /** The section of facts that a title is of, as that of a table too (…表). */
    public Optional<StatementSection> ofFacts(String title) {
        String plain = new PlainText(title).text();
        return plain.length() > LONGEST
                ? Optional.empty()
                : section(plain.replaceFirst("表$", ""))
                        .filter(found -> !found.facts().isEmpty());
    }

    /** The kind of a paragraph. */
    Kind kind(PlainText paragraph) {
        String text = paragraph.text();
        boolean isSentence = text.isEmpty()
                || text.length() > LONGEST
                || text.indexOf('。') >= 0
                || WordingPattern.Figures.IN_WORDS.matcher(text).find();
        if (isSentence) {
            return Kind.SENTENCE;
        }
        return section(text).isPresent() ? Kind.KNOWN : CHAPTER.matcher(text).matches() ? Kind.UNKNOWN : Kind.SENTENCE;
    }

    /** The section whose heading has the most words in common with a text. */
    Optional<StatementSection> section(String text) {
        String bare = Words.bare(text);
        return sections.entrySet().stream()
                .filter(entry -> bare.endsWith(entry.getKey()))
                .max(Comparator.comparingInt((Map.Entry<String, StatementSection> entry) ->
                                entry.getKey().length())
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getValue);
    }

    /** What a paragraph is. */
    enum Kind {
        /** The heading of a section that is read. */
        KNOWN,
        /** Another heading. */
        UNKNOWN,
        SENTENCE
    }
}
