package budget.ooxml;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.Year;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.Deflater;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** The parts of a workbook and their changes; unchanged ones are copied as they are compressed. */
public final class Archive implements Closeable {

    /** Limit of bytes for parts in memory; sheets, which may be larger, are streamed. */
    private static final int LARGEST_PART = 16 << 20;

    /** Limit of bytes for inflated sheets kept in memory, as they are scanned several times. */
    private static final int LARGEST_KEPT = 1 << 20;

    private final ZipFile zip;
    private final Map<String, ZipArchiveEntry> entries = new LinkedHashMap<>();
    private final Map<String, byte[]> kept = new HashMap<>();
    private final Map<String, byte[]> written = new LinkedHashMap<>();
    private final Map<String, String> added = new LinkedHashMap<>();
    private final Map<String, Splices> spliced = new LinkedHashMap<>();
    private final Set<String> dropped = new HashSet<>();

    public Archive(Path file) throws IOException {
        zip = open(file);
        Enumeration<ZipArchiveEntry> all = zip.getEntries();
        while (all.hasMoreElements()) {
            ZipArchiveEntry entry = all.nextElement();
            entries.putIfAbsent(key(entry.getName()), entry);
        }
    }

    /** Refuses archives that can be read but not be rewritten. */
    private static ZipFile open(Path file) throws IOException {
        try {
            return ZipFile.builder().setPath(file).get();
        } catch (FileSystemException e) {
            throw e;
        } catch (IOException e) {
            throw new CannotAnnotateException("not a zip", e);
        }
    }

    /** Names are compared without case and with forward slashes, as programs differ in both. */
    private static String key(String name) {
        String plain = name.replace('\\', '/');
        return (plain.startsWith("/") ? plain.substring(1) : plain).toLowerCase(Locale.ROOT);
    }

    public boolean has(String name) {
        return entries.containsKey(key(name)) || added.containsKey(key(name));
    }

    /** Names of the original parts. */
    public Set<String> names() {
        return entries.keySet();
    }

    /** An original part. */
    public InputStream stream(String name) throws IOException {
        byte[] known = kept.get(key(name));
        if (known != null) {
            return new ByteArrayInputStream(known);
        }
        ZipArchiveEntry entry = entries.get(key(name));
        if (entry == null || !zip.canReadEntryData(entry)) {
            throw new CannotAnnotateException("part " + name + " is missing");
        }
        if (entry.getSize() > LARGEST_KEPT) {
            return zip.getInputStream(entry);
        }
        byte[] bytes = read(name, zip.getInputStream(entry));
        kept.put(key(name), bytes);
        return new ByteArrayInputStream(bytes);
    }

    public byte[] bytes(String name) throws IOException {
        byte[] known = written.get(key(name));
        return known == null ? read(name, stream(name)) : known;
    }

    private static byte[] read(String name, InputStream part) throws IOException {
        try (part) {
            byte[] bytes = part.readNBytes(LARGEST_PART + 1);
            if (bytes.length > LARGEST_PART) {
                throw new CannotAnnotateException("part " + name + " is too large");
            }
            return bytes;
        }
    }

    public XmlTree tree(String name) throws IOException {
        return XmlTree.of(bytes(name));
    }

    /** Gives a part other bytes, or adds it. */
    public void put(String name, byte[] bytes) {
        dropped.remove(key(name));
        written.put(key(name), bytes);
        if (!entries.containsKey(key(name))) {
            added.put(key(name), name);
        }
    }

    /** Changes a part that may be too large for memory. */
    public void change(String name, Splices splices) {
        if (!splices.isEmpty()) {
            spliced.put(key(name), splices);
        }
    }

    public void drop(String name) {
        dropped.add(key(name));
    }

    /** A name that no part has: with a number before its ending. */
    public String freeName(String start, String ending) {
        int number = 1;
        while (has(start + number + ending)) {
            number++;
        }
        return start + number + ending;
    }

    /** Writes the archive anew; every entry carries the first day of the year. */
    public void writeTo(Path target, Year year) throws IOException {
        LocalDateTime date = year.atDay(1).atStartOfDay();
        try (ZipArchiveOutputStream out = new ZipArchiveOutputStream(target)) {
            out.setUseZip64(Zip64Mode.Never);
            out.setLevel(Deflater.BEST_SPEED);
            for (Map.Entry<String, ZipArchiveEntry> entry : entries.entrySet()) {
                if (!dropped.contains(entry.getKey())) {
                    write(entry.getKey(), entry.getValue(), date, out);
                }
            }
            for (Map.Entry<String, String> part : added.entrySet()) {
                write(part.getKey(), new ZipArchiveEntry(part.getValue()), date, out);
            }
        }
    }

    private void write(String key, ZipArchiveEntry entry, LocalDateTime date, ZipArchiveOutputStream out)
            throws IOException {
        ZipArchiveEntry same = new ZipArchiveEntry(entry.getName());
        same.setTimeLocal(date);
        byte[] bytes = written.get(key);
        Splices splices = spliced.get(key);
        if (bytes == null && splices == null) {
            copy(entry, same, out);
            return;
        }
        out.putArchiveEntry(same);
        if (bytes != null) {
            out.write(bytes);
        } else if (splices != null) {
            try (InputStream in = stream(key)) {
                splices.copy(in, out);
            }
        }
        out.closeArchiveEntry();
    }

    private void copy(ZipArchiveEntry entry, ZipArchiveEntry same, ZipArchiveOutputStream out) throws IOException {
        same.setMethod(entry.getMethod());
        same.setSize(entry.getSize());
        same.setCompressedSize(entry.getCompressedSize());
        same.setCrc(entry.getCrc());
        try (InputStream raw = zip.getRawInputStream(entry)) {
            out.addRawArchiveEntry(same, raw);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
