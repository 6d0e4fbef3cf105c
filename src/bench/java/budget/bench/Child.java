package budget.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** One process that is measured; it says on its last line how many milliseconds of CPU it used, all threads together. */
final class Child {

    private static final OperatingSystemMXBean MACHINE =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private Child() {}

    /** {@code reader NAME FOLDER WARM}: the part after so many workbooks; {@code job ARGUMENT…} and {@code empty}: all of it. */
    public static void main(String[] arguments) throws Exception {
        if (arguments[0].equals("reader")) {
            System.out.println("cpu "
                    + cpuOf(
                            Reader.valueOf(arguments[1]),
                            Children.files(Path.of(arguments[2]), file -> true),
                            Integer.parseInt(arguments[3])));
        } else if (arguments[0].equals("empty")) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("cpu " + cpu())));
            EmptyCommand.main(new String[0]);
        } else {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("cpu " + cpu())));
            Class.forName("budget.operator.Budget")
                    .getMethod("main", String[].class)
                    .invoke(null, (Object) Arrays.copyOfRange(arguments, 1, arguments.length));
        }
    }

    private static long cpuOf(Reader reader, List<Path> files, int warm) throws Exception {
        long met = 0;
        for (Path file : files.subList(0, warm)) {
            met += reader.read(file);
        }
        long before = cpu();
        for (Path file : files.subList(warm, files.size())) {
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
}
