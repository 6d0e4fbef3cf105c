package budget.ooxml;

import budget.finding.FindingCode;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Splits an XML part into tags and texts.
 *
 * <p>Only the current tag or text and the names of the elements around it are in memory.
 * One longer than any that means something ends the reading; so do elements too deep, too many names, a document type, and
 * whatever is not well-formed. Namespaces are not looked at: they differ between programs.
 */
final class XmlScanner extends XmlBytes {

    /** The kinds of tokens. */
    enum Token {
        START,
        END,
        TEXT,
        NOTHING
    }

    /** Limit of depth; elements of spreadsheets are hardly more than ten deep. */
    private static final int DEEPEST = 250;

    private final String part;
    private final XmlNames names;
    private final XmlAttributes attributes = new XmlAttributes();
    private final Slice text = new Slice();
    private String[] open = new String[16];
    private int depth;
    private String name = "";
    private boolean closesItself;
    private boolean isPlain;
    private long tagFrom;

    /** Offset of the current text, relative to the kept bytes. */
    private int textFrom;

    private int textTo;

    XmlScanner(InputStream in, String part, XmlNames names, byte[] buffer) {
        super(in, part, buffer);
        this.part = part;
        this.names = names;
    }

    /** Goes on to the next tag, or to the text inside of elements; nothing at the end of the part. */
    Token next() throws IOException {
        attributes.clear();
        if (closesItself) {
            closesItself = false;
            return closed();
        }
        Token token = Token.NOTHING;
        while (token == Token.NOTHING && (at < end || fill())) {
            token = bytes[at] == '<' ? markup() : text();
        }
        if (token == Token.NOTHING && (depth > 0 || name.isEmpty())) {
            throw corrupt();
        }
        return token;
    }

    /**
     * Skips the element that has started, which has none of its name in it. Its content is not checked: that is for
     * those who read the part as well.
     */
    void passElement() throws IOException {
        String passed = name;
        boolean hasEnded = closesItself;
        while (!hasEnded) {
            kept = at;
            at = nextSign(at);
            if (end - at < 2) {
                more();
            } else if (bytes[at + 1] == '!') {
                declaration();
            } else if (bytes[at + 1] == '?') {
                passOver("?>");
            } else if (bytes[at + 1] == '/' && isEndOf(passed)) {
                hasEnded = true;
            } else {
                at++;
            }
        }
        next();
    }

    /** Whether this tag ends an element of the name. */
    private boolean isEndOf(String passed) throws IOException {
        int to = behindName(at + 2);
        while (to == end) {
            more();
            to = behindName(at + 2);
        }
        int from = to - passed.length();
        boolean isWhole = from == at + 2 || (from > at + 2 && bytes[from - 1] == ':');
        return isWhole && XmlNames.is(passed, bytes, from, to);
    }

    /** Whether the end of its element follows the text directly. */
    boolean isBeforeEnd() throws IOException {
        return has(2) && bytes[at + 1] == '/';
    }

    /** The name of the element that starts or ends here, without its prefix. */
    String name() {
        return name;
    }

    /** Offset in the part of the current tag. */
    long tagFrom() {
        return tagFrom;
    }

    /** Whether the element that has started has no content and no tag of its own to end it. */
    boolean closesItself() {
        return closesItself;
    }

    /** The current text, valid until the tag after it has been read. */
    Slice lastText() {
        return text.set(bytes, kept + textFrom, kept + textTo);
    }

    XmlAttributes attributes() {
        return attributes;
    }

    private Token text() throws IOException {
        kept = at;
        isPlain = true;
        do {
            at = behindText(at);
        } while (at == end && fill());
        textFrom = 0;
        textTo = (isPlain ? at : XmlEscapes.decode(bytes, kept, at, false)) - kept;
        if (textTo < 0 || (depth == 0 && behindBlanks(kept) < at)) {
            throw corrupt();
        }
        return depth == 0 ? Token.NOTHING : Token.TEXT;
    }

    private int behindText(int from) throws RefusedException {
        int i = from;
        while (i < end && bytes[i] != '<') {
            byte c = bytes[i++];
            if (c == '&' || (c < ' ' && c >= 0)) {
                refuseControl(c);
                isPlain &= c != '&' && c != '\r';
            }
        }
        return i;
    }

    private void refuseControl(byte c) throws RefusedException {
        if (!XmlEscapes.isAllowed(c)) {
            throw corrupt();
        }
    }

    private Token markup() throws IOException {
        tagFrom = position();
        int kind = has(2) ? bytes[at + 1] : ' ';
        if (kind == '/') {
            while (!endTag()) {
                more();
            }
            return closed();
        }
        kept = at;
        if (kind == '!') {
            return declaration();
        }
        if (kind == '?') {
            passOver("?>");
            return Token.NOTHING;
        }
        while (!startTag()) {
            more();
        }
        return Token.START;
    }

    /** A comment, a marked section, or a document type. */
    private Token declaration() throws IOException {
        if (starts("<!--")) {
            at += 4;
            passOver("-->");
            return Token.NOTHING;
        }
        if (starts("<![CDATA[") && depth > 0) {
            at += 9;
            passOver("]]>");
            textFrom = 9;
            textTo = at - 3 - kept;
            return Token.TEXT;
        }
        throw starts("<!DOCTYPE") ? new RefusedException(FindingCode.CORRUPT, part + ": DOCTYPE") : corrupt();
    }

    /** Reads an end tag; false if it is not completely in memory yet. */
    private boolean endTag() throws RefusedException {
        colon = 0;
        int from = at + 2;
        int to = behindName(from);
        int last = behindBlanks(to);
        if (last >= end) {
            return false;
        }
        if (bytes[last] != '>' || depth == 0 || !XmlNames.is(open[depth - 1], bytes, local(from), to)) {
            throw corrupt();
        }
        at = last + 1;
        return true;
    }

    private Token closed() {
        depth--;
        name = open[depth];
        return Token.END;
    }

    /** Reads a start tag; false if it is not completely in memory yet. */
    private boolean startTag() throws RefusedException {
        attributes.clear();
        isPlain = true;
        colon = 0;
        int from = at + 1;
        int to = behindName(from);
        int local = local(from);
        int last = behindBlanks(to);
        while (last < end && bytes[last] != '>' && bytes[last] != '/') {
            last = behindAttribute(last);
        }
        boolean closes = last < end && bytes[last] == '/';
        last += closes ? 1 : 0;
        if (last >= end) {
            return false;
        }
        if (bytes[last] != '>' || !attributes.settle(bytes, isPlain)) {
            throw corrupt();
        }
        at = last + 1;
        closesItself = closes;
        open(local, to);
        return true;
    }

    private void open(int from, int to) throws RefusedException {
        String known = from == to || (depth == 0 && !name.isEmpty()) ? null : names.of(bytes, from, to);
        if (known == null || depth == DEEPEST) {
            throw corrupt();
        }
        if (depth == open.length) {
            open = Arrays.copyOf(open, 2 * depth);
        }
        open[depth++] = known;
        name = known;
    }

    /** Offset after an attribute and the blanks that follow; the end of the buffer if it is incomplete. */
    private int behindAttribute(int from) throws RefusedException {
        int to = behindName(from);
        int equals = behindBlanks(to);
        int quote = behindBlanks(equals + 1);
        if (quote >= end) {
            return end;
        }
        boolean isApart = to > from && isBlank(bytes[from - 1]);
        if (!isApart || bytes[equals] != '=' || (bytes[quote] != '"' && bytes[quote] != '\'')) {
            throw corrupt();
        }
        int last = behindValue(quote + 1, bytes[quote]);
        if (last >= end) {
            return end;
        }
        if (!attributes.add(from, local(from), to, quote + 1, last)) {
            throw tooLong(end - kept);
        }
        return behindBlanks(last + 1);
    }

    private int behindValue(int from, byte quote) throws RefusedException {
        int i = from;
        while (i < end && bytes[i] != quote) {
            byte c = bytes[i++];
            if (c == '&' || (c < ' ' && c >= 0)) {
                refuseControl(c);
                isPlain = false;
            } else if (c == '<') {
                throw corrupt();
            }
        }
        return i;
    }
}
