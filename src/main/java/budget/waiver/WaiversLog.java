package budget.waiver;

import budget.base.Sha256;
import de.siegmar.fastcsv.reader.CsvReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The log of all changes to {@code waivers.csv}: each line has a hash of itself and the line before, so that no line
 * can be changed, removed or inserted without breaking the hashes after it.
 */
public final class WaiversLog {

    /** The file's name in a job folder. */
    public static final String FILE = "waivers-log.csv";

    private static final List<String> OF_THE_CHANGE = List.of("at", "change", "changed_by", "why");

    private final List<List<String>> lines = new ArrayList<>();
    private String last = "";
    private long firstBroken;

    private WaiversLog() {}

    /** Reads a log; an empty text is a log of nothing. */
    static WaiversLog of(String text) {
        WaiversLog log = new WaiversLog();
        CsvReader.builder().ofCsvRecord(text).stream()
                .skip(1)
                .forEach(line -> log.take(line.getFields(), line.getStartingLineNumber()));
        return log;
    }

    private void take(List<String> fields, long number) {
        int hash = columns().size() - 1;
        boolean isLine = fields.size() == columns().size() && Change.isKnown(fields.get(1));
        boolean isWhole = isLine && fields.get(hash).equals(hash(last, fields.subList(0, hash)));
        firstBroken = firstBroken == 0 && !isWhole ? number : firstBroken;
        if (isLine) {
            last = fields.get(hash);
            lines.add(fields);
        }
    }

    /** All lines, oldest first. */
    List<List<String>> lines() {
        return List.copyOf(lines);
    }

    /** The header row. */
    static List<String> columns() {
        List<String> columns = new ArrayList<>(OF_THE_CHANGE);
        columns.addAll(WaiverTable.COLUMNS);
        columns.add("hash");
        return columns;
    }

    /** The next line: what is changed, by whom and why. */
    List<String> next(Change change, String by, String why, List<String> waiver) {
        List<String> fields = new ArrayList<>(
                List.of(Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(), change.code(), by, why));
        fields.addAll(waiver);
        last = hash(last, fields);
        fields.add(last);
        lines.add(fields);
        return fields;
    }

    private static String hash(String before, List<String> fields) {
        return Sha256.of(before + "\n" + String.join("\u001f", fields));
    }

    /** The waivers in force by this log, oldest first. */
    List<List<String>> standing() {
        List<List<String>> standing = new ArrayList<>();
        for (List<String> line : lines) {
            List<String> waiver = line.subList(OF_THE_CHANGE.size(), columns().size() - 1);
            if (Change.of(line.get(1)).adds()) {
                standing.add(waiver);
            } else {
                standing.remove(waiver);
            }
        }
        return standing;
    }

    /**
     * Whether a log is whole and has every waiver in force.
     *
     * @param log the bytes of {@code waivers-log.csv}
     * @param waivers the bytes of {@code waivers.csv}
     */
    public static Proof proof(byte[] log, byte[] waivers) {
        try {
            WaiversLog read = of(new String(log, StandardCharsets.UTF_8));
            List<List<String>> unlike = new ArrayList<>(read.standing());
            for (List<String> listed :
                    WaiverTable.of(new String(waivers, StandardCharsets.UTF_8)).waivers()) {
                if (!unlike.remove(listed)) {
                    unlike.add(listed);
                }
            }
            return new Proof(
                    read.firstBroken,
                    unlike.stream()
                            .map(waiver ->
                                    String.join(" ", waiver.subList(0, 3)).strip())
                            .toList());
        } catch (RuntimeException e) {
            // An unreadable file is no proof.
            return new Proof(1, List.of());
        }
    }

    /**
     * The result of checking a log.
     *
     * @param firstBroken the number of the first changed line, or 0
     * @param unlike rule, unit and row of the waivers that are only in the log or only in {@code waivers.csv}
     */
    public record Proof(long firstBroken, List<String> unlike) {

        public Proof {
            unlike = List.copyOf(unlike);
        }

        public boolean holds() {
            return firstBroken == 0 && unlike.isEmpty();
        }
    }

    /** The kinds of changes. */
    enum Change {
        GIVEN,
        WITHDRAWN,
        /** It is in {@code waivers.csv} without having been given by the command. */
        FOUND,
        /** It is no longer in {@code waivers.csv} without having been withdrawn by the command. */
        GONE;

        private boolean adds() {
            return this == GIVEN || this == FOUND;
        }

        private String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        private static boolean isKnown(String code) {
            return Arrays.stream(values()).anyMatch(change -> change.code().equals(code));
        }

        private static Change of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }
}
