package budget.workbook;

import budget.model.FindingCode;
import com.fasterxml.aalto.UncheckedStreamException;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** An XML part being read forward. Namespaces and prefixes differ between programs, so local names decide. */
final class XmlPart implements Closeable {

    /** A cell of a spreadsheet holds no more characters than this. */
    static final int LONGEST_TEXT = 32_767;

    /** Elements of a spreadsheet's parts hardly stand in more than ten others, and there are some hundred words for all. */
    private static final int DEEPEST = 250;

    private static final int MOST_WORDS = 5_000;

    private final XMLStreamReader xml;
    private final InputStream in;
    private final String name;
    private final Set<String> words = Collections.newSetFromMap(new IdentityHashMap<>());
    private final @Nullable String[] lastWords = new String[64];
    private int depth;

    XmlPart(XMLStreamReader xml, InputStream in, String name) {
        this.xml = xml;
        this.in = in;
        this.name = name;
    }

    /** Goes to the next start of an element and gives its local name; nothing at the end of the part. */
    @Nullable
    String nextElement() throws IOException {
        for (int event = next(); event != XMLStreamConstants.END_DOCUMENT; event = next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                return xml.getLocalName();
            }
        }
        return null;
    }

    /** Goes to the next start of an element inside the given one; nothing when that one ends. */
    @Nullable
    String nextElementWithin(String parent) throws IOException {
        for (int event = next(); event != XMLStreamConstants.END_DOCUMENT; event = next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                return xml.getLocalName();
            }
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals(parent)) {
                return null;
            }
        }
        return null;
    }

    private int next() throws IOException {
        try {
            int event = xml.hasNext() ? xml.next() : XMLStreamConstants.END_DOCUMENT;
            if (event == XMLStreamConstants.DTD) {
                throw new RefusedException(FindingCode.CORRUPT, name + ": DOCTYPE");
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                begin();
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
            return event;
        } catch (XMLStreamException e) {
            throw refusal(e, name);
        }
    }

    /** The parser keeps every word it meets, and every element around the one it is in. */
    private void begin() throws RefusedException {
        meet(xml.getLocalName());
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            meet(xml.getAttributeLocalName(i));
        }
        depth++;
        if (depth > DEEPEST || words.size() > MOST_WORDS) {
            throw new RefusedException(FindingCode.CORRUPT, name + ": XML");
        }
    }

    /** The parser gives the same word as the same object; most are among the last ones met. */
    @SuppressWarnings("ReferenceEquality")
    private void meet(String word) {
        int place = (word.length() + 7 * word.charAt(0)) & (lastWords.length - 1);
        if (lastWords[place] != word) {
            lastWords[place] = word;
            words.add(word);
        }
    }

    /** The text of the element just started, its end included; of a very long one as much as a cell may hold. */
    String text() throws IOException {
        String first = "";
        StringBuilder all = new StringBuilder(0);
        for (int event = next(); event != XMLStreamConstants.END_ELEMENT; event = next()) {
            switch (event) {
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    String run = run();
                    if (first.isEmpty()) {
                        first = run.length() > LONGEST_TEXT ? run.substring(0, LONGEST_TEXT) : run;
                    } else {
                        append(all.isEmpty() ? all.append(first) : all, run);
                    }
                }
                case XMLStreamConstants.COMMENT, XMLStreamConstants.PROCESSING_INSTRUCTION -> {}
                default -> throw new RefusedException(FindingCode.CORRUPT, name);
            }
        }
        // Mostly a text is a single run.
        return all.isEmpty() ? first : all.toString();
    }

    private static void append(StringBuilder text, String run) {
        text.append(run, 0, Math.min(run.length(), LONGEST_TEXT - text.length()));
    }

    private String run() throws IOException {
        try {
            return xml.getText();
        } catch (UncheckedStreamException e) {
            // The parser reads texts only when they are asked for.
            throw refusal(e, name);
        }
    }

    /** An attribute by its local name. */
    @Nullable
    String attribute(String local) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(local)) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    /** The {@code r:id} of an element, which may bear any prefix. */
    @Nullable
    String relationship() {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String namespace = xml.getAttributeNamespace(i);
            if (xml.getAttributeLocalName(i).equals("id") && namespace != null && !namespace.isEmpty()) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    /** Whether an attribute says yes: 1, true or on. */
    boolean is(String local) {
        String value = attribute(local);
        return value != null && (value.equals("1") || value.equals("true") || value.equals("on"));
    }

    String attribute(String local, String otherwise) {
        String value = attribute(local);
        return value == null ? otherwise : value;
    }

    int number(String local, int otherwise) throws RefusedException {
        String value = attribute(local);
        if (value == null) {
            return otherwise;
        }
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw new RefusedException(FindingCode.CORRUPT, name + ": " + local);
        }
    }

    /** What a parser's complaint means: a budget that ran out, an end that is missing, or nonsense. */
    static IOException refusal(Exception e, String name) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException io) {
                return io instanceof RefusedException ? io : new RefusedException(FindingCode.CORRUPT, name);
            }
        }
        return new RefusedException(FindingCode.CORRUPT, name);
    }

    @Override
    public void close() throws IOException {
        try {
            xml.close();
        } catch (XMLStreamException e) {
            throw refusal(e, name);
        } finally {
            in.close();
        }
    }
}
