package budget.workbook;

import budget.definition.JobSettings.Limits;
import budget.model.FindingCode;
import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The parts of a zipped workbook, by name, each opened within the budgets. */
final class ZipParts implements Closeable {

    private static final XMLInputFactory XML = factory();
    private static final int LONGEST_COMMENT = 65_557;

    private final ZipFile zip;
    private final Budgets budgets;
    private final Map<String, ZipEntry> entries = new HashMap<>();

    private ZipParts(ZipFile zip, Limits limits) throws RefusedException {
        this.zip = zip;
        this.budgets = new Budgets(limits);
        if (zip.size() > limits.entries()) {
            throw new RefusedException(FindingCode.BOMB, "zip", Integer.toString(zip.size()));
        }
        Enumeration<? extends ZipEntry> all = zip.entries();
        while (all.hasMoreElements()) {
            ZipEntry entry = all.nextElement();
            entries.putIfAbsent(key(entry.getName()), entry);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    static ZipParts open(Path file, Limits limits) throws IOException {
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (ZipException e) {
            throw hasEnd(file)
                    ? new RefusedException(FindingCode.CORRUPT, "zip")
                    : new RefusedException(FindingCode.TRUNCATED);
        }
        try {
            return new ZipParts(zip, limits);
        } catch (RefusedException e) {
            zip.close();
            throw e;
        }
    }

    /** The directory of a zip stands at its end, and behind it a record of its own, perhaps followed by a comment. */
    private static boolean hasEnd(Path file) throws IOException {
        try (RandomAccessFile zip = new RandomAccessFile(file.toFile(), "r")) {
            byte[] tail = new byte[(int) Math.min(zip.length(), LONGEST_COMMENT)];
            zip.seek(zip.length() - tail.length);
            zip.readFully(tail);
            return new String(tail, StandardCharsets.ISO_8859_1).contains("PK\u0005\u0006");
        }
    }

    private static String key(String name) {
        String plain = name.replace('\\', '/');
        return (plain.startsWith("/") ? plain.substring(1) : plain).toLowerCase(Locale.ROOT);
    }

    boolean has(String name) {
        return entries.containsKey(key(name));
    }

    Set<String> names() {
        return entries.keySet();
    }

    /** Whether all parts together unpack to no more than so many bytes; none of their own statements is believed. */
    boolean areWithin(long bytes) throws IOException {
        long left = bytes;
        for (ZipEntry entry : entries.values()) {
            try (InputStream in = zip.getInputStream(entry)) {
                left -= in.skip(left + 1);
            }
            if (left < 0) {
                return false;
            }
        }
        return true;
    }

    InputStream stream(String name) throws IOException {
        ZipEntry entry = entries.get(key(name));
        if (entry == null) {
            throw new RefusedException(FindingCode.CORRUPT, "part " + name + " is missing");
        }
        return new BufferedInputStream(
                budgets.guard(zip.getInputStream(entry), entry.getName(), entry.getCompressedSize()), 1 << 16);
    }

    /** An XML part, to be closed after use. */
    XmlPart xml(String name) throws IOException {
        InputStream in = stream(name);
        try {
            XMLStreamReader reader = XML.createXMLStreamReader(in);
            return new XmlPart(reader, in, name);
        } catch (XMLStreamException e) {
            in.close();
            throw XmlPart.refusal(e, name);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
