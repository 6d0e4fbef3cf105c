package budget.workbook;

import budget.ooxml.XmlPart;
import java.io.IOException;
import java.util.Set;

/**
 * The text of a cell that may be cut into runs.
 *
 * @param text all of it
 * @param plain it without what is superscript, subscript or struck through; the same where nothing is
 */
record RichText(String text, String plain) {

    private static final Set<String> RAISED_OR_LOWERED = Set.of("superscript", "subscript");

    /** Reads an element that has started; the reading aids of East Asian texts are left out. */
    static RichText read(XmlPart xml, String parent) throws IOException {
        Runs runs = new Runs();
        for (String element = xml.nextElementWithin(parent); element != null; element = xml.nextElementWithin(parent)) {
            switch (element) {
                case "r" -> runs.marked = false;
                case "strike" -> runs.marked |= xml.is("val", true);
                case "vertAlign" -> runs.marked |= RAISED_OR_LOWERED.contains(xml.attribute("val", ""));
                case "t" -> runs.add(xml.text());
                case "rPh" -> skip(xml, "rPh");
                default -> {}
            }
        }
        return runs.text();
    }

    private static void skip(XmlPart xml, String parent) throws IOException {
        while (xml.nextElementWithin(parent) != null) {
            // skipped
        }
    }

    /** Collects runs; most texts have a single one. */
    private static final class Runs {

        private String text = "";
        private String plain = "";
        private boolean marked;
        private boolean anyMarked;

        private void add(String run) {
            String some = run.substring(0, Math.min(run.length(), XmlPart.LONGEST_TEXT - text.length()));
            text = text.isEmpty() ? some : text + some;
            anyMarked |= marked;
            plain = marked ? plain : plain.isEmpty() ? some : plain + some;
        }

        private RichText text() {
            String decoded = SharedStrings.decoded(text);
            return new RichText(decoded, anyMarked ? SharedStrings.decoded(plain) : decoded);
        }
    }
}
