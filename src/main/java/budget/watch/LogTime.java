package budget.watch;

import ch.qos.logback.classic.pattern.ClassicConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The one clock of all that is logged and said: the job's zone, with its offset; the machine's until a job is read. */
public final class LogTime extends ClassicConverter {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx", Locale.ROOT);

    private static volatile ZoneId zone = ZoneId.systemDefault();

    /** From now on times are those of this zone. */
    public static void setZone(ZoneId of) {
        zone = of;
    }

    public static ZoneId zone() {
        return zone;
    }

    /** A moment, such as 2023-02-01T20:00:00+08:00. */
    public static String of(Instant moment) {
        return MOMENT.format(moment.atZone(zone));
    }

    @Override
    public String convert(ILoggingEvent event) {
        return of(event.getInstant());
    }
}
