package budget.ooxml;

import budget.bench.SideBySide;
import com.ctc.wstx.stax.WstxInputFactory;
import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Scanners of XML over the parts of a workbook: the attributes of a cell and every text are looked at. */
public final class XmlScanners {

    private final List<byte[]> parts = new ArrayList<>();

    private XmlScanners() {}

    /** The tasks for one workbook, which is inflated before. */
    public static SideBySide of(Path workbook) throws IOException {
        XmlScanners scanners = new XmlScanners();
        try (ZipFile zip = new ZipFile(workbook.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                if (entry.getName().endsWith(".xml")) {
                    try (InputStream in = zip.getInputStream(entry)) {
                        scanners.parts.add(in.readAllBytes());
                    }
                }
            }
        }
        return new SideBySide()
                .add("ooxml.XmlScanner", scanners::ours)
                .add("Aalto", () -> scanners.stax(new InputFactoryImpl()))
                .add("Woodstox", () -> scanners.stax(new WstxInputFactory()))
                .add("JDK", () -> scanners.stax(XMLInputFactory.newDefaultFactory()));
    }

    private long ours() throws IOException {
        long met = 0;
        byte[] buffer = new byte[1 << 15];
        XmlNames names = new XmlNames();
        for (byte[] part : parts) {
            XmlScanner scanner = new XmlScanner(new ByteArrayInputStream(part), "part", names, buffer);
            for (XmlScanner.Token token = scanner.next(); token != XmlScanner.Token.NOTHING; token = scanner.next()) {
                if (token == XmlScanner.Token.START && scanner.name().equals("c")) {
                    met += scanner.attributes().value('r').length()
                            + scanner.attributes().value('s').length();
                } else if (token == XmlScanner.Token.TEXT) {
                    met += scanner.lastText().toString().length();
                }
            }
        }
        return met;
    }

    private long stax(XMLInputFactory factory) throws XMLStreamException {
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        long met = 0;
        for (byte[] part : parts) {
            XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(part));
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.START_ELEMENT
                        && reader.getLocalName().equals("c")) {
                    met += length(reader.getAttributeValue(null, "r")) + length(reader.getAttributeValue(null, "s"));
                } else if (event == XMLStreamConstants.CHARACTERS) {
                    met += reader.getText().length();
                }
            }
        }
        return met;
    }

    private static int length(String value) {
        return value == null ? 0 : value.length();
    }
}
