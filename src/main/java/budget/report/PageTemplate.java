package budget.report;

import com.samskivert.mustache.Escapers;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.StringReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A page for people that needs nothing beside it; what a submission writes can neither become markup nor break it.
 *
 * @param name the template's file, beside the catalogue of sentences
 */
public record PageTemplate(String name) {

    private static final Mustache.Escaper MARKUP = Escapers.simple(
            new String[][] {{"&", "&amp;"}, {"<", "&lt;"}, {">", "&gt;"}, {"\"", "&quot;"}, {"'", "&#39;"}});

    /** Fills the template with what it has names for, and writes the page. */
    public void write(Object page, Path file) throws IOException {
        Template template = Mustache.compiler()
                .withLoader(part -> new StringReader(Dress.Resource.text(part)))
                .withEscaper(text -> MARKUP.escape(printable(text)))
                .compile(Dress.Resource.text(name));
        try (Writer writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            template.execute(page, writer);
        }
    }

    /** A page cannot hold control characters or halves of letters, which a cell can. */
    private static String printable(String text) {
        return text.codePoints()
                .map(letter -> Character.isISOControl(letter) || Character.getType(letter) == Character.SURROGATE
                        ? ' '
                        : letter)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
