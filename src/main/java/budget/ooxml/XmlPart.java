package budget.ooxml;

import budget.finding.FindingCode;
import budget.ooxml.XmlScanner.Token;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** An XML part being read forward. Namespaces and prefixes differ between programs, so local names decide. */
public final class XmlPart implements Closeable {

    /** Limit of characters in a cell. */
    public static final int LONGEST_TEXT = 32_767;

    /** The replacement for invalid bytes; may also be in the text itself. */
    private static final char UNREADABLE = '\ufffd';

    private static final int BUFFER = 16 << 10;

    private final XmlScanner xml;
    private final String name;
    private final Closeable after;

    /** A part of this name; closing it closes the stream. */
    XmlPart(XmlScanner xml, String name, Closeable after) {
        this.xml = xml;
        this.name = name;
        this.after = after;
    }

    /** A part in UTF-8 whose byte places matter; closing it closes the stream. */
    public static XmlPart of(InputStream in, String name) {
        return new XmlPart(new XmlScanner(in, name, new XmlNames(), new byte[BUFFER]), name, () -> {});
    }

    /** The places in a part. */
    public enum Event {
        START,
        END,
        TEXT,
        NOTHING
    }

    /** Goes to the next tag, or to the text between two; nothing at the end of the part. An empty element starts and ends. */
    public Event next() throws IOException {
        return switch (xml.next()) {
            case START -> Event.START;
            case END -> Event.END;
            case TEXT -> Event.TEXT;
            case NOTHING -> Event.NOTHING;
        };
    }

    /** The local name of the element that starts or ends here. */
    public String name() {
        return xml.name();
    }

    /** The text that is here. */
    public String run() throws RefusedException {
        return whole(xml.lastText());
    }

    /** Offset in the part of the tag that is here, and of what follows it. */
    public long from() {
        return xml.tagFrom();
    }

    public long to() {
        return xml.position();
    }

    /** Whether the element that starts here has no tag of its own to end it. */
    public boolean isEmpty() {
        return xml.closesItself();
    }

    /** Goes behind the element that has started, whatever is in it. */
    public void skip() throws IOException {
        int depth = 1;
        while (depth > 0) {
            Token token = xml.next();
            depth += token == Token.START ? 1 : token == Token.END ? -1 : 0;
        }
    }

    /** Goes to the next start of an element and gives its local name; nothing at the end of the part. */
    @Nullable
    public String nextElement() throws IOException {
        Token token = xml.next();
        while (token != Token.START && token != Token.NOTHING) {
            token = xml.next();
        }
        return token == Token.START ? xml.name() : null;
    }

    /** Goes to the next start of an element inside the given one; nothing when that one ends. */
    @Nullable
    public String nextElementWithin(String parent) throws IOException {
        Token token = xml.next();
        while (token == Token.TEXT || (token == Token.END && !xml.name().equals(parent))) {
            token = xml.next();
        }
        return token == Token.START ? xml.name() : null;
    }

    /** Skips the element just started, which has none of the same name inside. */
    public void passElement() throws IOException {
        xml.passElement();
    }

    /** The text of the element just started, up to its end; cut at the limit of a cell. */
    public String text() throws IOException {
        CharSequence text = characters();
        return text instanceof Slice slice ? whole(slice) : text.toString();
    }

    /** The same, valid until the part is read further. */
    public CharSequence characters() throws IOException {
        Token token = xml.next();
        if (token == Token.TEXT && xml.isBeforeEnd()) {
            xml.next();
            return xml.lastText();
        }
        StringBuilder runs = new StringBuilder(0);
        while (token == Token.TEXT) {
            String run = whole(xml.lastText());
            runs.append(run, 0, Math.min(run.length(), LONGEST_TEXT - runs.length()));
            token = xml.next();
        }
        if (token != Token.END) {
            throw new RefusedException(FindingCode.CORRUPT, name);
        }
        return runs;
    }

    private String whole(Slice run) throws RefusedException {
        String text = run.toString();
        if (text.indexOf(UNREADABLE) >= 0 && !run.isText()) {
            throw new RefusedException(FindingCode.CORRUPT, name);
        }
        return text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
    }

    /** An attribute by its local name of one letter, valid until the part is read further. */
    @Nullable
    public Slice value(char local) {
        return xml.attributes().value(local);
    }

    /** An attribute by its local name. */
    @Nullable
    public String attribute(String local) {
        Slice value = xml.attributes().value(local);
        return value == null ? null : value.toString();
    }

    /** The {@code r:id} of an element, with any prefix. */
    @Nullable
    public String relationship() {
        Slice value = xml.attributes().prefixed("id");
        return value == null ? null : value.toString();
    }

    /** Whether an attribute is 1, true or on; the given value where the element does not have it. */
    public boolean is(String local, boolean otherwise) {
        Slice value = xml.attributes().value(local);
        return value == null ? otherwise : value.is("1") || value.is("true") || value.is("on");
    }

    public String attribute(String local, String otherwise) {
        String value = attribute(local);
        return value == null ? otherwise : value;
    }

    public int number(String local, int otherwise) throws RefusedException {
        Slice value = xml.attributes().value(local);
        int digits = value == null ? otherwise : value.digits();
        return value == null || digits >= 0 ? digits : number(value, local);
    }

    public int number(char local, int otherwise) throws RefusedException {
        Slice value = xml.attributes().value(local);
        int digits = value == null ? otherwise : value.digits();
        return value == null || digits >= 0 ? digits : number(value, Character.toString(local));
    }

    private int number(Slice value, String local) throws RefusedException {
        try {
            return Integer.parseInt(value.toString());
        } catch (NumberFormatException e) {
            throw new RefusedException(FindingCode.CORRUPT, name + ": " + local);
        }
    }

    @Override
    public void close() throws IOException {
        try (after) {
            xml.close();
        }
    }
}
