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

/**
 * The whole job beside those who only read the same workbooks: CPU for each workbook, warm, and how many times the limit's
 * that is. Every figure is the median of rounds in which all take their turn.
 *
 * <p>{@code Comparison [ROUNDS [COUNT]]}: so many workbooks are measured, as many are read before.
 */
final class Comparison {

    private final Path folder;
    private final Children children;
    private final int rounds;
    private final int count;

    private Comparison(Path folder, int rounds, int count) throws IOException {
        this.folder = folder;
        this.children = Children.running(folder, "-Xmx384m");
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
                "%s, %d processors, Java %s; %d workbooks after as many, median of %d%n",
                System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("java.version"),
                count,
                rounds);
        compare(".xlsx", List.of(Reader.values()));
        compare(".xls", List.of(Reader.POI_USER, Reader.OURS));
    }

    private void compare(String ending, List<Reader> readers) throws Exception {
        Path workbooks = workbooks(ending);
        Map<String, List<Long>> cpu = new LinkedHashMap<>();
        for (int round = 0; round < rounds; round++) {
            for (Reader reader : readers) {
                String all = workbooks.resolve("all").toString();
                add(
                        cpu,
                        reader.words(),
                        children.start("reader", reader.name(), all, Integer.toString(count))
                                .cpu());
            }
            long both = children.job(workbooks.resolve("all"), 1).cpu();
            add(
                    cpu,
                    "the whole job, one thread",
                    both - children.job(workbooks.resolve("first"), 1).cpu());
        }
        print(ending, cpu);
    }

    private static void add(Map<String, List<Long>> cpu, String who, long milliseconds) {
        cpu.computeIfAbsent(who, key -> new ArrayList<>()).add(milliseconds);
    }

    private void print(String ending, Map<String, List<Long>> cpu) {
        System.out.printf("%n| %s | ms of CPU each | times the first |%n| --- | --- | --- |%n", ending);
        double first = Children.median(cpu.values().iterator().next());
        cpu.forEach((who, all) -> System.out.printf(
                Locale.ROOT,
                "| %s | %.2f | %.2f |%n",
                who,
                (double) Children.median(all) / count,
                Children.median(all) / first));
    }

    /** Invented units of one format, {@code all} of them and the {@code first} half; written once. */
    private Path workbooks(String ending) throws IOException {
        Path place = folder.resolve(ending.substring(1) + "-" + count);
        if (!Files.exists(place)) {
            Path made = folder.resolve("made-" + count);
            if (!Files.exists(made)) {
                // Of the sample's units five in twelve send the older format.
                ManyUnits.write(made, 5 * count);
            }
            List<Path> files = Children.files(made, file -> file.toString().endsWith(ending));
            link(files.subList(0, 2 * count), place.resolve("all"));
            link(files.subList(0, count), place.resolve("first"));
        }
        return place;
    }

    private static void link(List<Path> files, Path place) throws IOException {
        Files.createDirectories(place);
        for (Path file : files) {
            Files.createLink(place.resolve(file.getFileName()), file);
        }
    }
}
