package budget.bench;

import budget.bench.Children.Begun;
import budget.bench.Children.Used;
import budget.store.Postgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What it costs to share a run among several processes, and what it gains, over one PostgreSQL on this machine; its own
 * processor time is not counted.
 *
 * <p>{@code Machines [ROUNDS [COUNT]]}
 */
final class Machines {

    private static final String SHARED_FILES = "--shared-files";

    private final Path folder = Path.of("target", "bench", "scenarios");
    private final Children children = Children.running(folder, "-Xmx384m");
    private final int count;

    private Machines(int count) throws IOException {
        this.count = count;
    }

    public static void main(String[] arguments) throws Exception {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 3;
        int count = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 3_000;
        new Machines(count).run(rounds);
    }

    private void run(int rounds) throws Exception {
        Path input = children.units("many", count);
        Map<String, Case> cases = new LinkedHashMap<>();
        cases.put("one process", () -> shared(input, 0));
        cases.put("a run that reads nothing and a worker", () -> shared(input, 1));
        cases.put("the same and two workers", () -> shared(input, 2));
        cases.put("a run that reads nothing, its files before a worker", () -> shared(input, 1, SHARED_FILES));
        cases.put("the same and two workers, files before all", () -> shared(input, 2, SHARED_FILES));
        Path half = children.units("many", count / 2);
        cases.put("two runs at once of half as many, with nothing in common", () -> apart(half));
        Map<String, List<Used>> used = new LinkedHashMap<>();
        for (int round = 0; round < rounds; round++) {
            for (Map.Entry<String, Case> each : cases.entrySet()) {
                used.computeIfAbsent(each.getKey(), name -> new ArrayList<>())
                        .add(each.getValue().run());
            }
        }
        used.forEach(this::say);
    }

    private void say(String name, List<Used> all) {
        System.out.printf(
                Locale.ROOT,
                "| %,d workbooks, %s | %,d ms of CPU | reading took %,d ms | altogether %,d ms |%n",
                count,
                name,
                Children.median(all.stream().map(Used::cpu).toList()),
                Children.median(all.stream().map(Used::reading).toList()),
                Children.median(all.stream().map(Used::wall).toList()));
    }

    /** A run and its workers, one thread each; the CPU of all of them. */
    private Used shared(Path input, int workers, String... options) throws Exception {
        String state = "--state=" + Postgres.newDatabase();
        Path place = Files.createTempDirectory(folder, "place");
        Path files = place.resolve("files");
        boolean sharesFiles = List.of(options).contains(SHARED_FILES);
        List<Begun> begun = new ArrayList<>();
        for (int worker = 0; worker < workers; worker++) {
            begun.add(children.begin(
                    "job",
                    "worker",
                    children.job().toString(),
                    state,
                    "--files=" + (sharesFiles ? files : place.resolve("w" + worker)),
                    "--threads=1"));
        }
        List<String> run = children.run(input, place);
        run.addAll(List.of(state, "--files=" + files));
        run.addAll(workers == 0 ? List.of("--threads=1") : List.of("--threads=0", "--workers"));
        run.addAll(List.of(options));
        Used all = children.start(run.toArray(String[]::new));
        long cpu = all.cpu();
        for (Begun worker : begun) {
            cpu += worker.stop().cpu();
        }
        return new Used(cpu, all.wall(), all.reading());
    }

    /** What two processes gain over one on these cores if nothing is between them. */
    private Used apart(Path input) throws Exception {
        List<Begun> begun = new ArrayList<>();
        for (int number = 0; number < 2; number++) {
            Path place = Files.createTempDirectory(folder, "place");
            List<String> run = children.run(input, place);
            run.addAll(
                    List.of("--state=" + Postgres.newDatabase(), "--files=" + place.resolve("files"), "--threads=1"));
            begun.add(children.begin(run.toArray(String[]::new)));
        }
        Used one = begun.get(0).end();
        Used other = begun.get(1).end();
        return new Used(
                one.cpu() + other.cpu(), Math.max(one.wall(), other.wall()), (one.reading() + other.reading()) / 2);
    }

    private interface Case {
        Used run() throws Exception;
    }
}
