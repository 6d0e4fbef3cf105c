package budget.ooxml;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import org.jspecify.annotations.Nullable;

/** Iterates over the tags of a part with their byte offsets. */
public final class XmlScan implements Closeable {

    private static final InputFactoryImpl XML = factory();
    private static final int DEEPEST = 250;

    private final InputStream in;
    private final XMLStreamReader2 reader;
    private final StringBuilder text = new StringBuilder();
    private boolean keepsText;
    private int depth = -1;
    private boolean ended;

    private XmlScan(InputStream in, XMLStreamReader2 reader) {
        this.in = in;
        this.reader = reader;
    }

    private static InputFactoryImpl factory() {
        InputFactoryImpl factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    public static XmlScan of(InputStream in) throws IOException {
        try {
            return new XmlScan(in, (XMLStreamReader2) XML.createXMLStreamReader(in));
        } catch (XMLStreamException e) {
            throw new CannotAnnotateException("not XML", e);
        }
    }

    /** Keeps the characters between tags; large sheets are scanned faster without. */
    XmlScan keepingText() {
        keepsText = true;
        return this;
    }

    /** The characters since the tag before. */
    String text() {
        return text.toString();
    }

    /** Goes to the next tag; false at the end of the part. */
    public boolean next() throws IOException {
        depth -= ended ? 1 : 0;
        ended = false;
        text.setLength(0);
        for (int event = advance(); event != XMLStreamConstants.END_DOCUMENT; event = advance()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                if (depth > DEEPEST) {
                    throw new CannotAnnotateException("a part too deep");
                }
                return located();
            }
            if (event == XMLStreamConstants.END_ELEMENT) {
                ended = true;
                return true;
            }
            if (keepsText && (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA)) {
                text.append(reader.getText());
            }
        }
        return false;
    }

    private int advance() throws IOException {
        try {
            int event = reader.next();
            if (event == XMLStreamConstants.DTD) {
                throw new CannotAnnotateException("a part with a document type");
            }
            return event;
        } catch (XMLStreamException e) {
            throw new CannotAnnotateException("not XML", e);
        }
    }

    /** Refuses encodings other than UTF-8, the encoding of inserted texts. */
    private boolean located() throws IOException {
        boolean isUtf8 = depth > 0 || (from() >= 0 && "UTF-8".equals(reader.getEncoding()));
        if (!isUtf8) {
            throw new CannotAnnotateException("a part in " + reader.getEncoding());
        }
        return true;
    }

    /** Whether the tag starts an element. One without content is started and ended by the same tag. */
    public boolean isStart() {
        return !ended;
    }

    public boolean isStart(String name) {
        return isStart() && name().equals(name);
    }

    public boolean isEmpty() throws IOException {
        try {
            return reader.isEmptyElement();
        } catch (XMLStreamException e) {
            throw new CannotAnnotateException("not XML", e);
        }
    }

    /** The depth of the element of this tag. */
    public int depth() {
        return depth;
    }

    public String name() {
        return reader.getLocalName();
    }

    /** The element's prefix and its colon; empty where it has none. */
    public String prefix() {
        String prefix = reader.getPrefix();
        return prefix == null || prefix.isEmpty() ? "" : prefix + ":";
    }

    public String namespace() {
        return reader.getNamespaceURI() == null ? "" : reader.getNamespaceURI();
    }

    @Nullable
    public String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)
                    && namespaceOfAttribute(i).isEmpty()) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    /** The attributes without a prefix, and as {@code r:id} the relationship that the element names. */
    public Map<String, String> attributes() {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String namespace = namespaceOfAttribute(i);
            if (namespace.isEmpty()) {
                attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
            } else if (namespace.endsWith("/relationships")) {
                attributes.put("r:" + reader.getAttributeLocalName(i), reader.getAttributeValue(i));
            }
        }
        return attributes;
    }

    private String namespaceOfAttribute(int number) {
        String namespace = reader.getAttributeNamespace(number);
        return namespace == null ? "" : namespace;
    }

    /** The byte at which the tag starts. */
    public long from() {
        return reader.getLocationInfo().getStartingByteOffset();
    }

    /** The byte after the tag. */
    public long to() throws IOException {
        try {
            return reader.getLocationInfo().getEndingByteOffset();
        } catch (XMLStreamException e) {
            throw new CannotAnnotateException("not XML", e);
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
