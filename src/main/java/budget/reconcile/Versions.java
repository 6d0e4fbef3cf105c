package budget.reconcile;

import budget.base.CodePoints;
import budget.submission.Arrival;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The order of the submissions of one unit. */
final class Versions {

    private static final Pattern NUMBERED = Pattern.compile("(?i)(?<![a-z])v([0-9]{1,3})(?![0-9])");
    private static final Pattern TIMES = Pattern.compile("第([0-9]{1,2}|[一二三四五六七八九十])(?:次|版|稿)");
    private static final Pattern CORRECTED = Pattern.compile("更正|修订|修改|重报");

    /** By intake, then by the marker in the name, then by the time of modification, then by path. */
    static final Comparator<Arrival> ORDER = Comparator.comparingInt(Arrival::firstSeen)
            .thenComparingInt(arrival -> marker(arrival.fileName()))
            .thenComparingLong(Arrival::modified)
            .thenComparing(Arrival::path, CodePoints.ORDER);

    private Versions() {}

    /** Whether the two differ only in time or path. */
    static boolean onlyTimeDecides(Arrival one, Arrival other) {
        return one.firstSeen() == other.firstSeen() && marker(one.fileName()) == marker(other.fileName());
    }

    /** The version in a file's name: v2 and 第二次 are 2, a correction without a number is 2 as well. */
    static int marker(String name) {
        Matcher numbered = NUMBERED.matcher(name);
        if (numbered.find()) {
            return Integer.parseInt(numbered.group(1));
        }
        Matcher times = TIMES.matcher(name);
        if (times.find()) {
            int chinese = "一二三四五六七八九十".indexOf(times.group(1)) + 1;
            return chinese > 0 ? chinese : Integer.parseInt(times.group(1));
        }
        return CORRECTED.matcher(name).find() ? 2 : 1;
    }
}
