package budget.report;

import budget.base.Sha256;
import budget.model.Words;
import com.samskivert.mustache.Escapers;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.StringReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;

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
                .withLoader(part -> new StringReader(PageAssets.Resource.text(part)))
                .withEscaper(text -> MARKUP.escape(printable(text)))
                .compile(PageAssets.Resource.text(name));
        try (Writer writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            template.execute(page, writer);
        }
    }

    /** A text beside the catalogue of sentences. */
    public static String text(String name) throws IOException {
        return PageAssets.Resource.text(name);
    }

    /** The policy by which a browser takes one style sheet and nothing else. */
    public static String policy(String style) {
        return "default-src 'none'; base-uri 'none'; form-action 'none'; style-src 'sha256-" + hash(style) + "'";
    }

    static String hash(String text) {
        return Base64.getEncoder().encodeToString(HexFormat.of().parseHex(Sha256.of(text)));
    }

    /** Replaces control characters, unpaired surrogates and marks of text direction, which cells may have. */
    private static String printable(String text) {
        StringBuilder printable = new StringBuilder(text.length());
        text.codePoints().forEach(letter -> {
            if (Words.turnsText(letter)) {
                printable.append(String.format(Locale.ROOT, "\\u%04X", letter));
            } else if (Character.isISOControl(letter) || Character.getType(letter) == Character.SURROGATE) {
                printable.append(' ');
            } else {
                printable.appendCodePoint(letter);
            }
        });
        return printable.toString();
    }
}
