package budget.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The processes that are measured, and what they work on. */
final class Children {

    /** What a process used. */
    record Used(long cpu, long wall) {}

    /** A command says so that something is wrong with a workbook. */
    private static final int FINDINGS = 10;

    private final Path folder;
    private final List<String> options;

    /** Children that work in a folder, with these options for Java. */
    Children(Path folder, String... options) {
        this.folder = folder;
        this.options = List.of(options);
    }

    /** Runs the job once over an input folder, in an empty place. */
    Used job(Path input, int threads) throws Exception {
        return job(input, Files.createTempDirectory(Files.createDirectories(folder), "place"), threads);
    }

    /** Runs the job over an input folder, in a place where it may have been run before. */
    Used job(Path input, Path place, int threads) throws Exception {
        return start(
                "job",
                "run",
                job().toString(),
                "--input=" + input,
                "--output=" + place.resolve("output"),
                "--state=" + place.resolve("state"),
                "--date=2023-02-01",
                "--threads=" + threads,
                "--no-progress");
    }

    /** Runs a child to its end. */
    Used start(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(options);
        command.addAll(List.of("-Dfile.encoding=UTF-8", "-Dsun.jnu.encoding=UTF-8", "-cp"));
        command.add(System.getProperty("java.class.path"));
        command.add(Child.class.getName());
        command.addAll(Arrays.asList(arguments));
        long before = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int code = process.waitFor();
        if (code != 0 && code != FINDINGS) {
            throw new IllegalStateException(String.join(" ", arguments) + "\n" + said);
        }
        long cpu = Long.parseLong(said.substring(said.lastIndexOf("cpu ") + 4).strip());
        return new Used(cpu, (System.nanoTime() - before) / 1_000_000);
    }

    /** The sample's job without its register: the invented units are in none, and every unit that arrives counts. */
    private Path job() throws IOException {
        Path copy = folder.resolve("job");
        if (!Files.exists(copy)) {
            Path sample = Path.of("jobs", "department-budget-2023");
            for (Path file : files(sample, path -> true)) {
                Path place = copy.resolve(sample.relativize(file).toString());
                Files.createDirectories(place.getParent());
                if (!file.endsWith("units.csv") && !file.endsWith("waivers.csv")) {
                    Files.copy(file, place);
                }
            }
        }
        return copy;
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
