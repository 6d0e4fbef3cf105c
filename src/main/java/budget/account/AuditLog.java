package budget.account;

import budget.base.ReplacedFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The log of what was done in the console: a line of JSON for each act, in {@code audit.log}, only ever added to.
 *
 * <p>A line that cannot be written fails the act: nothing is done without it.
 */
public final class AuditLog {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Path file;
    private final Clock clock;

    public AuditLog(Path file, Clock clock) {
        this.file = file;
        this.clock = clock;
    }

    /** Adds a line, which is on the disk afterwards. */
    public synchronized void add(String who, String from, String act, String job, String what) {
        String time = DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                ZonedDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS));
        Line line = new Line(time, who, from, act, job, what);
        try {
            if (Files.notExists(file)) {
                ReplacedFile.writePrivately(file, "");
            }
            Files.writeString(
                    file, JSON.writeValueAsString(line) + "\n", StandardOpenOption.APPEND, StandardOpenOption.DSYNC);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The last lines, the latest first; those that are none are left out. */
    public List<Line> last(int most) throws IOException {
        if (!Files.isRegularFile(file)) {
            return List.of();
        }
        List<Line> lines = new ArrayList<>();
        List<String> written = Files.readAllLines(file);
        for (int at = written.size() - 1; at >= 0 && lines.size() < most; at--) {
            parse(written.get(at)).ifPresent(lines::add);
        }
        return Collections.unmodifiableList(lines);
    }

    private static Optional<Line> parse(String text) {
        try {
            return Optional.ofNullable((@Nullable Line) JSON.readValue(text, Line.class));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /**
     * An act.
     *
     * @param time when, with the offset of the clock's zone
     * @param who the account's name; empty without one
     * @param from the address the request came from
     * @param act what was done, as {@code run-start}
     * @param job the job it was done to; empty for none
     * @param what the particulars: a unit, a file, a reason
     */
    public record Line(String time, String who, String from, String act, String job, String what) {}

    /** A log whose times are those of a zone. */
    public static AuditLog in(Path file, ZoneId zone) {
        return new AuditLog(file, Clock.system(zone));
    }
}
