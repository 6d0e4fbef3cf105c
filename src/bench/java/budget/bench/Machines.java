package budget.bench;

import budget.bench.Children.Begun;
import budget.bench.Children.Used;
import budget.sample.ManyUnits;
import budget.store.Postgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What it costs to share a run among several processes, and what it gains, over one PostgreSQL on this machine; its own
 * processor time is not counted.
 *
 * <p>{@code Machines [ROUNDS [COUNT]]}
 */
final class Machines {

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
        Path input = folder.resolve("many-" + count);
        if (!Files.exists(input)) {
            ManyUnits.write(input, count);
        }
        List<List<Used>> used = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (int round = 0; round < rounds; round++) {
            for (int workers = 0; workers < used.size(); workers++) {
                used.get(workers).add(shared(input, workers));
            }
        }
        for (int workers = 0; workers < used.size(); workers++) {
            List<Used> all = used.get(workers);
            System.out.printf(
                    Locale.ROOT,
                    "| %,d workbooks, %s | %,d ms of CPU | reading took %,d ms | altogether %,d ms |%n",
                    count,
                    workers == 0 ? "one process" : "a run that reads nothing and workers: " + workers,
                    Children.median(all.stream().map(Used::cpu).toList()),
                    Children.median(all.stream().map(Used::reading).toList()),
                    Children.median(all.stream().map(Used::wall).toList()));
        }
    }

    /** A run and its workers, one thread each; the CPU of all of them. */
    private Used shared(Path input, int workers) throws Exception {
        String state = "--state=" + Postgres.newDatabase();
        Path place = Files.createTempDirectory(folder, "place");
        List<Begun> begun = new ArrayList<>();
        for (int worker = 0; worker < workers; worker++) {
            begun.add(children.begin(
                    "job",
                    "worker",
                    children.job().toString(),
                    state,
                    "--files=" + place.resolve("w" + worker),
                    "--threads=1"));
        }
        List<String> run = new ArrayList<>(List.of(
                "job",
                "run",
                children.job().toString(),
                "--input=" + input,
                "--output=" + place.resolve("output"),
                state,
                "--files=" + place.resolve("files"),
                "--date=2023-02-01",
                "--no-progress"));
        run.addAll(workers == 0 ? List.of("--threads=1") : List.of("--threads=0", "--workers"));
        Used all = children.start(run.toArray(String[]::new));
        long cpu = all.cpu();
        for (Begun worker : begun) {
            cpu += worker.stop().cpu();
        }
        return new Used(cpu, all.wall(), all.reading());
    }
}
