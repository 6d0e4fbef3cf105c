package budget.workbook;

import budget.definition.JobSettings.Limits;
import budget.model.FindingCode;
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
import org.jspecify.annotations.Nullable;

/** The parts of a zipped workbook, by name, each opened within the budgets. */
final class ZipParts implements Closeable {

    private static final int LONGEST_COMMENT = 65_557;
    private static final int SMALL_PART = 2 << 20;
    private static final int BUFFER = 16 << 10;

    private final ZipFile zip;
    private final Budgets budgets;
    private final Map<String, ZipEntry> entries = new HashMap<>();
    private final XmlNames names = new XmlNames();
    private byte @Nullable [] spare;

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

    InputStream stream(String name) throws IOException {
        ZipEntry entry = entries.get(key(name));
        if (entry == null) {
            throw new RefusedException(FindingCode.CORRUPT, "part " + name + " is missing");
        }
        return budgets.guard(zip.getInputStream(entry), entry.getName(), entry.getCompressedSize());
    }

    /** An XML part, to be closed after use. */
    XmlPart xml(String name) throws IOException {
        return xml(name, stream(name));
    }

    /** An XML part that grows with the number of sheets, and not with their rows. */
    XmlPart smallXml(String name) throws IOException {
        return xml(name, new LimitedStream(stream(name), name, SMALL_PART));
    }

    /** Mostly one part is read after the other, and what the last one was read with serves for the next. */
    private XmlPart xml(String name, InputStream in) throws IOException {
        byte[] buffer = spare == null ? new byte[BUFFER] : spare;
        spare = null;
        try {
            XmlScanner scanner = new XmlScanner(XmlEncoding.utf8(in, name), name, names, buffer);
            return new XmlPart(scanner, name, () -> spare = scanner.buffer());
        } catch (RefusedException e) {
            in.close();
            throw e;
        } catch (IOException e) {
            in.close();
            throw new RefusedException(FindingCode.CORRUPT, name);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
