package budget.ooxml;

import budget.base.FileLimits;
import budget.finding.FindingCode;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.jspecify.annotations.Nullable;

/** The parts of a zipped workbook, by name, each opened within the budgets. */
public final class ZipParts implements Closeable {

    private static final int LONGEST_COMMENT = 65_557;
    private static final int SMALL_PART = 2 << 20;
    private static final int BUFFER = 16 << 10;

    private final Zip zip;
    private final Budgets budgets;
    private final Map<String, ZipEntry> entries = new HashMap<>();
    private final XmlNames names = new XmlNames();
    private byte @Nullable [] spare;

    private ZipParts(Zip zip, List<? extends ZipEntry> all, FileLimits limits) throws IOException {
        this.zip = zip;
        this.budgets = new Budgets(limits);
        if (all.size() > limits.entries()) {
            zip.close();
            throw new RefusedException(FindingCode.BOMB, "zip", Integer.toString(all.size()));
        }
        // Of two entries of one name the library opens the last.
        all.forEach(entry -> entries.put(key(entry.getName()), entry));
    }

    public static ZipParts open(Path file, FileLimits limits) throws IOException {
        try {
            ZipFile zip = new ZipFile(file.toFile());
            return new ZipParts(new Zip(zip::getInputStream, zip), Collections.list(zip.entries()), limits);
        } catch (ZipException e) {
            throw hasEnd(file)
                    ? new RefusedException(FindingCode.CORRUPT, "zip")
                    : new RefusedException(FindingCode.TRUNCATED);
        }
    }

    /** The parts of a workbook that was decrypted, and is therefore kept in memory alone. */
    public static ZipParts open(byte[] bytes, FileLimits limits) throws IOException {
        try {
            var zip = org.apache.commons.compress.archivers.zip.ZipFile.builder()
                    .setByteArray(bytes)
                    .get();
            return new ZipParts(
                    new Zip(entry -> zip.getInputStream((ZipArchiveEntry) entry), zip),
                    Collections.list(zip.getEntries()),
                    limits);
        } catch (RefusedException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new RefusedException(FindingCode.CORRUPT, "zip");
        }
    }

    /** The directory of a zip is at its end, followed by its end record and possibly a comment. */
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

    public boolean has(String name) {
        return entries.containsKey(key(name));
    }

    public Set<String> names() {
        return entries.keySet();
    }

    InputStream stream(String name) throws IOException {
        ZipEntry entry = entries.get(key(name));
        if (entry == null) {
            throw new RefusedException(FindingCode.CORRUPT, "part " + name + " is missing");
        }
        return budgets.guard(zip.opening.open(entry), entry);
    }

    /** An XML part, to be closed after use. */
    public XmlPart xml(String name) throws IOException {
        return xml(name, stream(name));
    }

    /** An XML part that grows with the number of sheets, and not with their rows. */
    public XmlPart smallXml(String name) throws IOException {
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

    /** An open archive, on disk or in memory. */
    private record Zip(Opening opening, Closeable archive) implements Closeable {
        @Override
        public void close() throws IOException {
            archive.close();
        }
    }

    @FunctionalInterface
    private interface Opening {
        InputStream open(ZipEntry entry) throws IOException;
    }

    /** Ends the reading of a part that is larger than one of its kind can be. */
    private static final class LimitedStream extends CountedStream {

        private final String name;
        private final long most;
        private long taken;

        LimitedStream(InputStream in, String name, long most) {
            super(in);
            this.name = name;
            this.most = most;
        }

        @Override
        void count(int bytes) throws RefusedException {
            taken += bytes;
            if (taken > most) {
                throw new RefusedException(FindingCode.BOMB, name, Long.toString(taken));
            }
        }
    }
}
