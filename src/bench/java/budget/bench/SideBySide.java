package budget.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tasks that do the same in different ways, measured in turns: the median of the thread's CPU time, and its allocation. */
public final class SideBySide {

    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();
    private static final com.sun.management.ThreadMXBean MEMORY = (com.sun.management.ThreadMXBean) CPU;

    private final Map<String, Task> tasks = new LinkedHashMap<>();

    /** A task; it returns what is printed beside its figures, such as a number of bytes. */
    @FunctionalInterface
    public interface Task {
        long run() throws Exception;
    }

    /** Adds a task. */
    public SideBySide add(String name, Task task) {
        tasks.put(name, task);
        return this;
    }

    /** Runs each task that often after as many rounds for the compiler, and prints a line for each. */
    public void print(String what, int rounds) throws Exception {
        Map<String, List<Long>> cpu = new LinkedHashMap<>();
        Map<String, Long> result = new LinkedHashMap<>();
        Map<String, Long> allocated = new LinkedHashMap<>();
        for (int round = 0; round < 2 * rounds; round++) {
            for (Map.Entry<String, Task> task : tasks.entrySet()) {
                long bytes = MEMORY.getCurrentThreadAllocatedBytes();
                long before = CPU.getCurrentThreadCpuTime();
                result.put(task.getKey(), task.getValue().run());
                long used = CPU.getCurrentThreadCpuTime() - before;
                allocated.put(task.getKey(), MEMORY.getCurrentThreadAllocatedBytes() - bytes);
                if (round >= rounds) {
                    cpu.computeIfAbsent(task.getKey(), name -> new ArrayList<>())
                            .add(used);
                }
            }
        }
        System.out.println(what);
        cpu.forEach((name, used) -> System.out.printf(
                "  %-40s %8.2f ms of CPU %10d KB allocated  result %d%n",
                name, Children.median(used) / 1e6, allocated.get(name) / 1024, result.get(name)));
    }
}
