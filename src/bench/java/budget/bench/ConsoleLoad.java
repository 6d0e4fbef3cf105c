package budget.bench;

import budget.bench.Children.Begun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The console under people: how long a page takes for each of many at once, a check beside them, and what a run beside them
 * loses.
 *
 * <p>{@code ConsoleLoad [PEOPLE [UNITS [SECONDS]]]}
 */
final class ConsoleLoad {

    private static final Pattern STARTED = Pattern.compile("http://127\\.0\\.0\\.1:([0-9]+)/");
    private static final Pattern PASSWORD = Pattern.compile("password (\\S+) \\(");

    /** What a person reads before opening the next page, in milliseconds: from the first to the second. */
    private static final int[] PAUSE = {1_000, 5_000};

    /** Runs that are compared, alone and beside people. */
    private static final int RUNS = 3;

    private final Path folder = Path.of("target", "bench", "scenarios");
    private final Children children = Children.running(folder, "-Xmx384m");
    private final int people;
    private final int units;
    private final int seconds;

    private ConsoleLoad(int people, int units, int seconds) throws IOException {
        this.people = people;
        this.units = units;
        this.seconds = seconds;
    }

    public static void main(String[] arguments) throws Exception {
        int people = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 50;
        int units = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1_000;
        int seconds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 60;
        new ConsoleLoad(people, units, seconds).measure();
    }

    private void measure() throws Exception {
        Path input = children.units("night", units);
        Path place = Files.createTempDirectory(Files.createDirectories(folder), "console");
        children.job(input, place, 2);
        List<Long> alone = runs(input);
        Begun server = children.begin(
                "job",
                "serve",
                children.job().toString(),
                "--input=" + input,
                "--output=" + place.resolve("output"),
                "--state=" + place.resolve("state"),
                "--port=0",
                "--lang=en");
        try {
            Matcher started = await(server, STARTED);
            Matcher password = await(server, PASSWORD);
            String address = "http://127.0.0.1:" + started.group(1);
            Path workbook = Children.files(input, file -> file.toString().endsWith(".xlsx"))
                    .get(0);
            visits(address, password.group(1), workbook, place, seconds / 2); // until the compiler is done
            Visits quiet = visits(address, password.group(1), workbook, place, seconds);
            say(people + " people, pages opened", quiet.pages.size());
            say("a page, ms, median", Children.median(List.copyOf(quiet.pages)));
            say("95 of 100 pages, ms", percentile(quiet.pages));
            say("a check beside them, ms, median", Children.median(List.copyOf(quiet.checks)));
            AtomicBoolean isOver = new AtomicBoolean();
            Visits busy = new Visits();
            List<Thread> crowd = crowd(address, password.group(1), workbook, place, busy, isOver);
            List<Long> beside = runs(input);
            isOver.set(true);
            join(crowd);
            say("a run of " + units + " workbooks alone, ms", Children.median(alone));
            say("the same beside " + people + " people, ms", Children.median(beside));
            say("a page beside a run, ms, median", Children.median(List.copyOf(busy.pages)));
            say("a check beside a run, ms, median", Children.median(List.copyOf(busy.checks)));
        } finally {
            server.stop();
        }
    }

    private List<Long> runs(Path input) throws Exception {
        List<Long> runs = new ArrayList<>();
        for (int run = 0; run < RUNS; run++) {
            runs.add(children.job(input, 2).wall());
        }
        return runs;
    }

    private Visits visits(String address, String password, Path workbook, Path place, int length) throws Exception {
        AtomicBoolean isOver = new AtomicBoolean();
        Visits visits = new Visits();
        List<Thread> crowd = crowd(address, password, workbook, place, visits, isOver);
        Thread.sleep(1_000L * length);
        isOver.set(true);
        join(crowd);
        return visits;
    }

    /** People who open pages, and one who checks a workbook again and again. */
    private List<Thread> crowd(
            String address, String password, Path workbook, Path place, Visits visits, AtomicBoolean isOver)
            throws IOException {
        List<String> pages = ConsolePages.of(place.resolve("output"));
        List<Thread> crowd = new ArrayList<>();
        for (int person = 0; person < people; person++) {
            Random random = new Random(person);
            crowd.add(new Thread(() -> {
                ConsoleVisitor visitor = new ConsoleVisitor(address, password);
                while (!isOver.get()) {
                    pause(random);
                    visits.pages.add(visitor.open(pages.get(random.nextInt(pages.size()))));
                }
            }));
        }
        crowd.add(new Thread(() -> {
            ConsoleVisitor visitor = new ConsoleVisitor(address, password);
            while (!isOver.get()) {
                visits.checks.add(visitor.check(workbook));
                pause(new Random());
            }
        }));
        crowd.forEach(Thread::start);
        return crowd;
    }

    private static void pause(Random random) {
        try {
            Thread.sleep(PAUSE[0] + (long) random.nextInt(PAUSE[1] - PAUSE[0]));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void join(List<Thread> crowd) throws InterruptedException {
        for (Thread person : crowd) {
            person.join();
        }
    }

    /** What a server has said so far, once it says this. */
    private static Matcher await(Begun server, Pattern wanted) throws IOException, InterruptedException {
        while (server.process().isAlive()) {
            Matcher found = wanted.matcher(Files.readString(server.said()));
            if (found.find()) {
                return found;
            }
            Thread.sleep(200);
        }
        throw new IllegalStateException(Files.readString(server.said()));
    }

    private static long percentile(Iterable<Long> all) {
        List<Long> sorted = new ArrayList<>();
        all.forEach(sorted::add);
        sorted.sort(null);
        return sorted.get(sorted.size() * 95 / 100);
    }

    private static void say(String what, long figure) {
        System.out.printf(Locale.ROOT, "| %s | %,d |%n", what, figure);
    }

    /** Milliseconds of pages and of checks. */
    private static final class Visits {
        private final ConcurrentLinkedQueue<Long> pages = new ConcurrentLinkedQueue<>();
        private final ConcurrentLinkedQueue<Long> checks = new ConcurrentLinkedQueue<>();
    }
}
