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

/** Fills the template with a page. */
final class PageFile {

    private static final Mustache.Escaper MARKUP = Escapers.simple(
            new String[][] {{"&", "&amp;"}, {"<", "&lt;"}, {">", "&gt;"}, {"\"", "&quot;"}, {"'", "&#39;"}});

    private final Page page;

    PageFile(Page page) {
        this.page = page;
    }

    void write(Path file) throws IOException {
        Template template = Mustache.compiler()
                .withLoader(name -> new StringReader(Dress.Resource.text(name)))
                .withEscaper(text -> MARKUP.escape(printable(text)))
                .compile(Dress.Resource.text("report.mustache"));
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
