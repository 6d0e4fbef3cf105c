package budget.bench;

import budget.sample.ManyUnits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The whole job beside those who only read the same workbooks: CPU for each workbook, warm, and how many times the limit's
 * that is. Every figure is the median of rounds in which all take their turn.
 *
 * <p>{@code Comparison [ROUNDS [COUNT]]}
 */
final class Comparison {

    private static final int WARM = 500;

    private final Path folder;
    private final int rounds;
    private final int count;

    private Comparison(Path folder, int rounds, int count) {
        this.folder = folder;
        this.rounds = rounds;
        this.count = count;
    }

    public static void main(String[] arguments) throws Exception {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5;
        int count = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1000;
        new Comparison(Path.of("target", "bench", "comparison"), rounds, count).run();
    }

    private void run() throws Exception {
        System.out.printf(
                "%s, %d processors, Java %s; %d workbooks after %d, median of %d%n",
                System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("java.version"),
                count,
                WARM,
                rounds);
        for (String ending : List.of(".xlsx", ".xls")) {
            Path workbooks = workbooks(ending);
            compare(ending, workbooks);
        }
    }

    private void compare(String ending, Path workbooks) throws Exception {
        List<Reader> readers =
                ending.equals(".xlsx") ? List.of(Reader.values()) : List.of(Reader.POI_USER, Reader.OURS);
        Map<String, List<Long>> cpu = new LinkedHashMap<>();
        for (int round = 0; round < rounds; round++) {
            for (Reader reader : readers) {
                add(
                        cpu,
                        reader.words(),
                        child("reader", reader.name(), workbooks.resolve("all").toString()));
            }
            add(cpu, "the whole job, one thread", job(workbooks, "all") - job(workbooks, "warm"));
        }
        print(ending, cpu);
    }

    private static void add(Map<String, List<Long>> cpu, String who, long milliseconds) {
        cpu.computeIfAbsent(who, key -> new ArrayList<>()).add(milliseconds);
    }

    private long job(Path workbooks, String part) throws Exception {
        Path output = Files.createTempDirectory(folder, "job");
        return child(
                "job",
                "run",
                folder.resolve("job").toString(),
                "--input=" + workbooks.resolve(part),
                "--output=" + output.resolve("output"),
                "--state=" + output.resolve("state"),
                "--date=2023-02-01",
                "--threads=1",
                "--no-progress");
    }

    private static long child(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx384m",
                "-Dfile.encoding=UTF-8",
                "-Dsun.jnu.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                "budget.bench.Child"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(String.join(" ", command) + "\n" + said);
        }
        return Long.parseLong(said.substring(said.lastIndexOf("cpu ") + 4).strip());
    }

    private void print(String ending, Map<String, List<Long>> cpu) {
        System.out.printf("%n| %s | ms of CPU each | times the first |%n| --- | --- | --- |%n", ending);
        double first = median(cpu.values().iterator().next());
        cpu.forEach((who, all) -> System.out.printf(
                Locale.ROOT, "| %s | %.2f | %.2f |%n", who, median(all) / count, median(all) / first));
    }

    private static double median(List<Long> all) {
        return all.stream().sorted().toList().get(all.size() / 2);
    }

    /** The invented units of one format, {@code all} and {@code warm}, the first 500 of them; written once. */
    private Path workbooks(String ending) throws IOException {
        Path place = folder.resolve(ending.substring(1) + "-" + count);
        if (!Files.exists(place)) {
            Path made = folder.resolve("made");
            ManyUnits.write(made, 3 * (WARM + count));
            Path all = Files.createDirectories(place.resolve("all"));
            Path warm = Files.createDirectories(place.resolve("warm"));
            int taken = 0;
            for (Path file : sorted(made)) {
                if (file.toString().endsWith(ending) && taken < WARM + count) {
                    Path name = file.getFileName();
                    Files.createLink(all.resolve(name), file);
                    if (taken++ < WARM) {
                        Files.createLink(warm.resolve(name), file);
                    }
                }
            }
            withoutRegister(Path.of("jobs", "department-budget-2023"), folder.resolve("job"));
        }
        return place;
    }

    private static List<Path> sorted(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    /** The invented units are in no register; without one every unit that arrives counts. */
    private static void withoutRegister(Path job, Path copy) throws IOException {
        try (Stream<Path> files = Files.walk(job)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path place = copy.resolve(job.relativize(file).toString());
                Files.createDirectories(place.getParent());
                if (!Files.exists(place) && !file.endsWith("units.csv") && !file.endsWith("waivers.csv")) {
                    Files.copy(file, place);
                }
            }
        }
    }
}
