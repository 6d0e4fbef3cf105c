package budget.hostile;

import budget.definition.JobDefinition;
import budget.sample.Reading;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * Reads workbooks that were harmed, each known by a number: those from {@code fuzz.from} on, as many as {@code
 * fuzz.cases}, in a heap of its own. What ends in none of the ways allowed is told with its number, by which it can be
 * read again alone.
 *
 * <p>For a long time: {@code mvn -q test -Dtest=MutatedWorkbooksTest -Dfuzz.cases=100000}; or, in a small heap and with
 * the ends counted, this class with the class path of the tests: {@code java -Xmx512m -Dfuzz.cases=100000
 * budget.hostile.Fuzzer}; sound workbooks with other values with {@code -Dfuzz.values=true}.
 */
public final class Fuzzer {

    /** The longest a single workbook may take, in time of its own: other programs may be busy here as well. */
    static final long MOST_MILLIS = 15_000;

    /** The sample job where a workbook has {@code fuzz.seconds} of processor time, in a long run two. */
    static final JobDefinition LIMITED =
            Reading.withSeconds(Reading.sampleJob(), Integer.getInteger("fuzz.seconds", 10));

    private final boolean ofValues;
    private final RealPath path;
    private final Map<String, Integer> ends = new TreeMap<>();
    private final PrintStream out;
    private long slowest;
    private long altogether;
    private long slowestNumber;
    private int failures;

    private Fuzzer(RealPath path, boolean ofValues, PrintStream out) {
        this.path = path;
        this.ofValues = ofValues;
        this.out = out;
    }

    /** Reads the harmed workbooks and prints how they ended. */
    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Path folder = Files.createTempDirectory("budget-fuzz-");
        boolean ofValues = Boolean.getBoolean("fuzz.values");
        RealPath path = ofValues ? new RealPath(folder, LIMITED) : new RealPath(folder);
        Fuzzer fuzzer = new Fuzzer(path, ofValues, out);
        long from = Long.getLong("fuzz.from", 0);
        for (long number = from; number < from + Long.getLong("fuzz.cases", 1_000); number++) {
            fuzzer.read(number);
        }
        fuzzer.report();
        System.exit(fuzzer.failures == 0 ? 0 : 1);
    }

    private void read(long number) throws IOException {
        if (number % 10_000 == 0) {
            out.println("from " + number);
        }
        Mutant mutant = ofValues ? Mutant.ofValues(number) : Mutant.of(number);
        long before = RealPath.nanos();
        String end = "failed";
        try {
            end = path.endOf(mutant.bytes());
        } catch (IOException | RuntimeException | Error e) {
            fail(mutant, e.toString());
            e.printStackTrace(out);
        }
        long millis = TimeUnit.NANOSECONDS.toMillis(RealPath.nanos() - before);
        altogether += millis;
        if (millis > MOST_MILLIS || end.equals("too-slow")) {
            fail(mutant, "took " + millis + " ms");
        }
        ends.merge(end, 1, Integer::sum);
        if (millis > slowest) {
            slowest = millis;
            slowestNumber = number;
        }
    }

    private void fail(Mutant mutant, String why) {
        failures++;
        out.println("-Dfuzz.from=" + mutant.number() + " -Dfuzz.cases=1 (" + mutant.origin() + "): " + why);
    }

    private void report() {
        ends.forEach((end, count) -> out.println(end + " " + count));
        out.println("milliseconds altogether " + altogether);
        out.println("slowest " + slowest + " ms, number " + slowestNumber);
        long peak = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == java.lang.management.MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(java.lang.management.MemoryUsage::getUsed)
                .sum();
        out.println("heap at most " + (peak >> 20) + " MiB");
        out.println("failures " + failures);
    }
}
