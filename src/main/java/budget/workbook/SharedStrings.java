package budget.workbook;

import budget.finding.FindingCode;
import budget.ooxml.RefusedException;
import budget.ooxml.Slice;
import budget.ooxml.WholeCharacters;
import budget.ooxml.XmlPart;
import budget.ooxml.ZipParts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The texts that the cells of a workbook share. */
final class SharedStrings {

    /** Limit of all texts together, in bytes of memory: each takes about fifty beside its characters. */
    private static final long MOST_BYTES = 64L << 20;

    private static final int BYTES_OF_A_TEXT = 56;

    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final List<String> strings;

    /** Texts with a part that is superscript, subscript or struck through, without that part. */
    private final Map<Integer, String> plain;

    private SharedStrings(List<String> strings, Map<Integer, String> plain) {
        this.strings = strings;
        this.plain = plain;
    }

    static SharedStrings read(ZipParts parts, Optional<String> part) throws IOException {
        List<String> strings = new ArrayList<>();
        Map<Integer, String> plain = new HashMap<>();
        long bytes = 0;
        if (part.isPresent() && parts.has(part.get())) {
            try (XmlPart xml = parts.xml(part.get())) {
                for (String element = xml.nextElement(); element != null; element = xml.nextElement()) {
                    if (element.equals("si")) {
                        RichText rich = RichText.read(xml, "si");
                        String text = WholeCharacters.of(rich.text());
                        bytes += BYTES_OF_A_TEXT + 2L * text.length();
                        if (bytes > MOST_BYTES) {
                            throw new RefusedException(FindingCode.BOMB, part.get(), Long.toString(bytes));
                        }
                        if (!rich.plain().equals(rich.text())) {
                            plain.put(strings.size(), WholeCharacters.of(rich.plain()));
                        }
                        strings.add(text);
                    }
                }
            }
        }
        return new SharedStrings(strings, plain);
    }

    /** The text of an index, and the text without marks. */
    RichText rich(CharSequence index) throws RefusedException {
        String text = get(index);
        String marked = plain.isEmpty()
                ? null
                : plain.get(Integer.parseInt(index.toString().strip()));
        return new RichText(text, marked == null ? text : marked);
    }

    String get(CharSequence index) throws RefusedException {
        int digits = index instanceof Slice slice ? slice.digits() : -1;
        return digits >= 0 && digits < strings.size()
                ? strings.get(digits)
                : get(index.toString().strip());
    }

    private String get(String index) throws RefusedException {
        try {
            return strings.get(Integer.parseInt(index));
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            throw new RefusedException(FindingCode.CORRUPT, "shared string " + index);
        }
    }

    /** Control characters are written as {@code _x000D_}, and an underscore that would look so as {@code _x005F_}. */
    static String decoded(String text) {
        if (!text.contains("_x")) {
            return text;
        }
        Matcher escape = ESCAPE.matcher(text);
        return escape.replaceAll(
                found -> Matcher.quoteReplacement(Character.toString((char) Integer.parseInt(found.group(1), 16))));
    }
}
