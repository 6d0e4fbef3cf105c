package budget.workbook;

import budget.model.FindingCode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The texts that the cells of a workbook share. */
final class SharedStrings {

    /** All texts are in memory together, each with some fifty bytes besides its characters. */
    private static final long MOST_BYTES = 64L << 20;

    private static final int BYTES_OF_A_TEXT = 56;

    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final List<String> strings;

    private SharedStrings(List<String> strings) {
        this.strings = strings;
    }

    static SharedStrings read(ZipParts parts, Optional<String> part) throws IOException {
        List<String> strings = new ArrayList<>();
        long bytes = 0;
        if (part.isPresent() && parts.has(part.get())) {
            try (XmlPart xml = parts.xml(part.get())) {
                for (String element = xml.nextElement(); element != null; element = xml.nextElement()) {
                    if (element.equals("si")) {
                        String text = WholeCharacters.of(richText(xml, "si"));
                        bytes += BYTES_OF_A_TEXT + 2L * text.length();
                        if (bytes > MOST_BYTES) {
                            throw new RefusedException(FindingCode.BOMB, part.get(), Long.toString(bytes));
                        }
                        strings.add(text);
                    }
                }
            }
        }
        return new SharedStrings(strings);
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

    /** The text of an element that may be cut into runs; the reading aids of East Asian texts are left out. */
    static String richText(XmlPart xml, String parent) throws IOException {
        String first = "";
        @Nullable StringBuilder runs = null;
        for (String element = xml.nextElementWithin(parent); element != null; element = xml.nextElementWithin(parent)) {
            if (element.equals("t") && first.isEmpty()) {
                first = xml.text();
            } else if (element.equals("t")) {
                runs = runs == null ? new StringBuilder(first) : runs;
                append(runs, xml.text());
            } else if (element.equals("rPh")) {
                skip(xml, "rPh");
            }
        }
        // Mostly a text is a single run.
        return decoded(runs == null ? first : runs.toString());
    }

    private static void append(StringBuilder text, String run) {
        text.append(run, 0, Math.min(run.length(), XmlPart.LONGEST_TEXT - text.length()));
    }

    private static void skip(XmlPart xml, String parent) throws IOException {
        while (xml.nextElementWithin(parent) != null) {
            // nothing in here is wanted
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
