package budget.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** One process that is measured; it says on its last line how many milliseconds of CPU it used, all threads together. */
final class Child {

    /** From here on a reader counts as warm. */
    private static final int WARM = 500;

    private static final OperatingSystemMXBean MACHINE =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private Child() {}

    /** {@code reader NAME FOLDER}: the part after the first 500 workbooks; {@code job ARGUMENT…}: all of it. */
    public static void main(String[] arguments) throws Exception {
        if (arguments[0].equals("reader")) {
            System.out.println("cpu " + cpuOf(Reader.valueOf(arguments[1]), files(Path.of(arguments[2]))));
        } else {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("cpu " + cpu())));
            Class.forName("budget.operator.Budget")
                    .getMethod("main", String[].class)
                    .invoke(null, (Object) Arrays.copyOfRange(arguments, 1, arguments.length));
        }
    }

    private static long cpuOf(Reader reader, List<Path> files) throws Exception {
        long met = 0;
        for (Path file : files.subList(0, WARM)) {
            met += reader.read(file);
        }
        long before = cpu();
        for (Path file : files.subList(WARM, files.size())) {
            met += reader.read(file);
        }
        if (met == 0) {
            throw new IllegalStateException(reader + " met nothing");
        }
        return cpu() - before;
    }

    private static long cpu() {
        return MACHINE.getProcessCpuTime() / 1_000_000;
    }

    private static List<Path> files(Path folder) throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
