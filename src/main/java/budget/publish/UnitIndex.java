package budget.publish;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Where the lines of each unit are in a table of a publication. The table is gone through once; afterwards the lines of one unit
 * are read without those of the others.
 */
public final class UnitIndex {

    private final Path table;
    private final Map<String, List<Block>> blocks = new HashMap<>();
    private String header = "";

    private UnitIndex(Path table) {
        this.table = table;
    }

    /** The index of a table by its file name; of one that is not there an empty one. */
    public static UnitIndex of(Path publication, String file) throws IOException {
        UnitIndex index = new UnitIndex(publication.resolve("data").resolve(file));
        if (PublishedTable.has(publication, file)) {
            try (InputStream in = new BufferedInputStream(Files.newInputStream(index.table), 1 << 16)) {
                index.read(in);
            }
        }
        return index;
    }

    private void read(InputStream in) throws IOException {
        Scan scan = new Scan(in);
        scan.line(-1);
        header = scan.text();
        int column = Arrays.asList(header.strip().split(",", -1)).indexOf(DataColumn.UNIT_CODE.title());
        byte[] unit = {};
        long from = scan.at;
        long begin = from;
        while (scan.line(column)) {
            if (!Arrays.equals(unit, scan.field()) || from == begin) {
                add(unit, begin, from);
                begin = from;
                unit = scan.field();
            }
            from = scan.at;
        }
        add(unit, begin, from);
    }

    private void add(byte[] field, long from, long to) {
        if (to > from) {
            String unit = CsvReader.builder().ofCsvRecord(new String(field, StandardCharsets.UTF_8) + ",").stream()
                    .findFirst()
                    .orElseThrow()
                    .getField(0);
            blocks.computeIfAbsent(unit, ignored -> new ArrayList<>()).add(new Block(from, to));
        }
    }

    /** Passes on the lines of a unit. */
    public void each(String unit, Consumer<? super NamedCsvRecord> receiver) throws IOException {
        for (Block block : blocks.getOrDefault(unit, List.of())) {
            byte[] bytes = new byte[Math.toIntExact(block.to - block.from)];
            try (RandomAccessFile file = new RandomAccessFile(table.toFile(), "r")) {
                file.seek(block.from);
                file.readFully(bytes);
            }
            try (CsvReader<NamedCsvRecord> lines =
                    CsvReader.builder().ofNamedCsvRecord(header + new String(bytes, StandardCharsets.UTF_8))) {
                lines.forEach(receiver);
            }
        }
    }

    /** Bytes of the table, from the first to before the last. */
    private record Block(long from, long to) {}

    /** Goes through lines; a line break between quotes ends none. */
    private static final class Scan {

        private final InputStream in;
        private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
        private long at;

        private Scan(InputStream in) {
            this.in = in;
        }

        /** Takes a line and keeps the field in a column, or all where that is negative; false at the end. */
        private boolean line(int column) throws IOException {
            kept.reset();
            boolean isQuoted = false;
            int commas = 0;
            int next = in.read();
            boolean isThere = next >= 0;
            while (next >= 0) {
                at++;
                isQuoted ^= next == '"';
                boolean isComma = next == ',' && !isQuoted;
                boolean isEnd = next == '\n' && !isQuoted;
                if (column < 0 || (commas == column && !isComma && !isEnd)) {
                    kept.write(next);
                }
                commas += isComma ? 1 : 0;
                next = isEnd ? -1 : in.read();
            }
            return isThere;
        }

        private byte[] field() {
            return kept.toByteArray();
        }

        private String text() {
            return kept.toString(StandardCharsets.UTF_8);
        }
    }
}
