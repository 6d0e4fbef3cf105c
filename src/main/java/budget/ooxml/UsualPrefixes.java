package budget.ooxml;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.ByteArrayInputStream;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Rewrites a drawing of comments with the namespace prefixes of Excel; openpyxl numbers them. */
public final class UsualPrefixes {

    private static final Map<String, String> PREFIXES = Map.of(
            "", "",
            "urn:schemas-microsoft-com:vml", "v:",
            "urn:schemas-microsoft-com:office:office", "o:",
            "urn:schemas-microsoft-com:office:excel", "x:");

    private final XMLStreamReader reader;
    private final StringBuilder out = new StringBuilder();

    private UsualPrefixes(XMLStreamReader reader) {
        this.reader = reader;
    }

    /**
     * The drawing in ASCII.
     *
     * @param names the declarations of the prefixes
     */
    public static String of(byte[] drawing, String names) throws CannotAnnotateException {
        InputFactoryImpl factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        try {
            return new UsualPrefixes(factory.createXMLStreamReader(new ByteArrayInputStream(drawing))).write(names);
        } catch (XMLStreamException e) {
            throw new CannotAnnotateException("a drawing of comments that is not XML", e);
        }
    }

    private String write(String names) throws XMLStreamException, CannotAnnotateException {
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> start(out.isEmpty() ? " " + names : "");
                case XMLStreamConstants.END_ELEMENT ->
                    out.append("</")
                            .append(name(reader.getNamespaceURI(), reader.getLocalName()))
                            .append('>');
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text(reader.getText());
                case XMLStreamConstants.DTD -> throw new CannotAnnotateException("a part with a document type");
                default -> {}
            }
        }
        return out.toString();
    }

    private void start(String names) throws CannotAnnotateException {
        out.append('<')
                .append(name(reader.getNamespaceURI(), reader.getLocalName()))
                .append(names);
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            out.append(' ').append(name(reader.getAttributeNamespace(i), reader.getAttributeLocalName(i)));
            out.append("=\"");
            text(reader.getAttributeValue(i));
            out.append('"');
        }
        out.append('>');
    }

    private static String name(String namespace, String local) throws CannotAnnotateException {
        String prefix = PREFIXES.get(namespace == null ? "" : namespace);
        if (prefix == null) {
            throw new CannotAnnotateException("a drawing of comments in other words than usual");
        }
        return prefix + local;
    }

    private void text(String text) {
        text.codePoints().forEach(letter -> {
            if (letter > '~' || "<>&\"".indexOf(letter) >= 0) {
                out.append("&#").append(letter).append(';');
            } else {
                out.appendCodePoint(letter);
            }
        });
    }
}
