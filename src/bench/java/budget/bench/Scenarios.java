package budget.bench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * The job as a whole: does it grow with the number of workbooks, what does a second night cost, what do two threads gain, how
 * does it stand a long sheet, how soon does a short command answer.
 *
 * <p>{@code Scenarios [ROUNDS [FEW [MANY]]]}
 */
final class Scenarios {

    private static final int PROJECTS = 500_000;

    private final Path folder;
    private final int rounds;
    private final int few;
    private final int many;

    private Scenarios(Path folder, int rounds, int few, int many) {
        this.folder = folder;
        this.rounds = rounds;
        this.few = few;
        this.many = many;
    }

    public static void main(String[] arguments) throws Exception {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5;
        int few = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1_000;
        int many = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 10_000;
        Scenarios scenarios = new Scenarios(Path.of("target", "bench", "scenarios"), rounds, few, many);
        scenarios.start();
        scenarios.longSheet();
        scenarios.secondNight();
        scenarios.threads();
        scenarios.growth();
    }

    private void start() throws Exception {
        Children quick = new Children(folder, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto");
        String workbook = "input/department-budget-2023/昌吉州电子政务办公室2023年部门预算.xlsx";
        List<Long> empty = new ArrayList<>();
        List<Long> check = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            empty.add(quick.start("empty").wall());
            check.add(quick.start("job", "check", workbook).wall());
        }
        say("an empty command, ms", Children.median(empty));
        say("check of one workbook, ms", Children.median(check));
    }

    private void longSheet() throws Exception {
        Path input = Files.createDirectories(folder.resolve("long"));
        Path workbook = input.resolve("某某局.xlsx");
        if (!Files.exists(workbook)) {
            LongSheet.write(workbook, PROJECTS);
        }
        Children small = Children.running(folder, "-Xmx256m");
        List<Long> limit = new ArrayList<>();
        List<Long> reading = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            limit.add(small.start("reader", Reader.LIMIT.name(), input.toString(), "0")
                    .cpu());
            reading.add(small.start("reader", Reader.CELLS.name(), input.toString(), "0")
                    .cpu());
        }
        say("a sheet of " + PROJECTS + " rows: the limit, ms of CPU", Children.median(limit));
        say("the same, its cells read by this program", Children.median(reading));
    }

    private void secondNight() throws Exception {
        Children children = Children.running(folder, "-Xmx384m");
        Path input = children.units("night", few);
        Path place = Files.createTempDirectory(folder, "night");
        long first = children.job(input, place, 1).cpu();
        List<Path> files = Children.files(input, file -> file.toString().endsWith(".xlsx"));
        List<Long> idle = new ArrayList<>();
        List<Long> changed = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            idle.add(children.job(input, place, 1).cpu());
            for (int i = 0; i < few / 100; i++) {
                packAnew(files.get(round * few / 100 + i));
            }
            changed.add(children.job(input, place, 1).cpu());
        }
        say("the first night, " + few + " workbooks, ms of CPU", first);
        say("a night on which nothing is new", Children.median(idle));
        say("a night on which one in a hundred is new", Children.median(changed));
    }

    /** Other bytes for the same cells. */
    private static void packAnew(Path file) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(Files.readAllBytes(file)));
                ZipOutputStream out = new ZipOutputStream(packed)) {
            out.setLevel(1);
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                in.transferTo(out);
            }
        }
        Files.delete(file);
        Files.write(file, packed.toByteArray());
    }

    private void threads() throws Exception {
        Children children = Children.running(folder, "-Xmx384m");
        Path input = children.units("few", few);
        for (int threads = 1; threads <= 2; threads++) {
            List<Long> altogether = new ArrayList<>();
            List<Long> reading = new ArrayList<>();
            for (int round = 0; round < rounds; round++) {
                Children.Used used = children.job(input, threads);
                altogether.add(used.wall());
                reading.add(used.reading());
            }
            say(few + " workbooks, threads: " + threads + ", ms", Children.median(altogether));
            say("of which reading took", Children.median(reading));
        }
    }

    private void growth() throws Exception {
        Children children = Children.running(folder, "-Xmx384m");
        say(
                few + " workbooks, microseconds of CPU each",
                1000 * children.job(children.units("few", few), 1).cpu() / few);
        say(
                many + " workbooks, microseconds of CPU each",
                1000 * children.job(children.units("many", many), 1).cpu() / many);
    }

    private static void say(String what, long figure) {
        System.out.printf(Locale.ROOT, "| %s | %,d |%n", what, figure);
    }
}
