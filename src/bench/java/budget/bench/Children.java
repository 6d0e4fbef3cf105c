package budget.bench;

import budget.sample.ManyUnits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The processes that are measured, and what they work on. */
final class Children {

    /** What a process used, in milliseconds, and how long the reading of workbooks in it took. */
    record Used(long cpu, long wall, long reading) {}

    /** A command says so that something is wrong with a workbook. */
    private static final int FINDINGS = 10;

    private static final int TOLD_TO_END = 143;

    /** The options of the start script for long commands. */
    private static final Pattern LONG = Pattern.compile("(?m)^long='(.*)'$");

    private static final Pattern READING = Pattern.compile("step=read seconds=([0-9.]+)");

    private final Path folder;
    private final List<String> options;

    /** Children that work in a folder, with these options for Java. */
    Children(Path folder, String... options) {
        this.folder = folder;
        this.options = List.of(options);
    }

    /** Children that do what runs do, as the start script starts them. */
    static Children running(Path folder, String heap) throws IOException {
        Matcher line = LONG.matcher(Files.readString(Path.of("budget")));
        if (!line.find()) {
            throw new IllegalStateException("budget: long='…'");
        }
        List<String> options = new ArrayList<>(List.of(heap));
        options.addAll(List.of(line.group(1).split(" ")));
        return new Children(folder, options.toArray(String[]::new));
    }

    /** Runs the job once over an input folder, in an empty place. */
    Used job(Path input, int threads) throws Exception {
        return job(input, Files.createTempDirectory(Files.createDirectories(folder), "place"), threads);
    }

    /** Runs the job over an input folder, in a place where it may have been run before. */
    Used job(Path input, Path place, int threads) throws Exception {
        List<String> run = run(input, place);
        run.addAll(List.of("--state=" + place.resolve("state"), "--threads=" + threads));
        return start(run.toArray(String[]::new));
    }

    /** What begins a run over an input folder that leaves its output in a place; to be added to. */
    List<String> run(Path input, Path place) throws IOException {
        return new ArrayList<>(List.of(
                "job",
                "run",
                job().toString(),
                "--input=" + input,
                "--output=" + place.resolve("output"),
                "--date=2023-02-01",
                "--no-progress"));
    }

    /** So many units' workbooks, kept under this name for the next time. */
    Path units(String name, int count) throws IOException {
        Path units = folder.resolve(name + "-" + count);
        if (!Files.exists(units)) {
            ManyUnits.write(units, count);
        }
        return units;
    }

    /** Runs a child to its end. */
    Used start(String... arguments) throws IOException, InterruptedException {
        return begin(arguments).end();
    }

    /** Begins a child. */
    Begun begin(String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(options);
        command.addAll(List.of("-Dfile.encoding=UTF-8", "-Dsun.jnu.encoding=UTF-8", "-cp"));
        command.add(System.getProperty("java.class.path"));
        command.add(Child.class.getName());
        command.addAll(Arrays.asList(arguments));
        Path said = Files.createTempFile(Files.createDirectories(folder), "said", ".txt");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
        builder.environment().put("BUDGET_STATE_USER", "postgres");
        return new Begun(builder.start(), said, System.nanoTime());
    }

    /** A child that works. */
    record Begun(Process process, Path said, long since) {

        /** Waits for its end. */
        Used end() throws IOException, InterruptedException {
            int code = process.waitFor();
            long wall = (System.nanoTime() - since) / 1_000_000;
            String text = Files.readString(said);
            if (code != 0 && code != FINDINGS && code != TOLD_TO_END) {
                throw new IllegalStateException(text);
            }
            Files.delete(said);
            Matcher reading = READING.matcher(text);
            return new Used(
                    Long.parseLong(text.substring(text.lastIndexOf("cpu ") + 4).strip()),
                    wall,
                    reading.find() ? Math.round(1000 * Double.parseDouble(reading.group(1))) : 0);
        }

        /** Tells it to end, and waits for that. */
        Used stop() throws IOException, InterruptedException {
            process.destroy();
            return end();
        }
    }

    /** The sample's job without its register: the invented units are in none, and every unit that arrives counts. */
    Path job() throws IOException {
        Path copy = folder.resolve("job");
        if (!Files.exists(copy)) {
            copy(Path.of("jobs", "department-budget-2023"), copy);
            copy(Path.of("jobs", "packs", "ten-tables-2023"), copy.resolve("base"));
            copy(Path.of("jobs", "packs", "codes-2023"), copy.resolve("base/base"));
        }
        return copy;
    }

    private static void copy(Path from, Path to) throws IOException {
        for (Path file : files(from, path -> true)) {
            Path place = to.resolve(from.relativize(file).toString());
            Files.createDirectories(place.getParent());
            if (!file.endsWith("units.csv") && !file.endsWith("waivers.csv")) {
                Files.copy(file, place);
            }
        }
    }

    /** The files below a folder, by their paths. */
    static List<Path> files(Path folder, Predicate<Path> wanted) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).filter(wanted).sorted().toList();
        }
    }

    static long median(List<Long> all) {
        return all.stream().sorted().toList().get(all.size() / 2);
    }
}
