package budget.hostile;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Reads every bomb in a Java of its own and prints how each ends; the heap it is started with is the point. */
public final class SmallHeap {

    private SmallHeap() {}

    /** Prints a line for each bomb: its name, its end, and the milliseconds that reading it took. */
    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        RealPath path = new RealPath(Files.createDirectories(Path.of(arguments[0])));
        for (Map.Entry<String, Bombs.Bomb> bomb : Bombs.all().entrySet()) {
            byte[] file = bomb.getValue().bytes();
            long before = RealPath.nanos();
            String end = endOf(path, file);
            long millis = TimeUnit.NANOSECONDS.toMillis(RealPath.nanos() - before);
            out.println(bomb.getKey() + ": " + end + (millis > Fuzzer.MOST_MILLIS ? " after " + millis + " ms" : "")
                    + (arguments.length > 1 ? " " + millis + " ms" : ""));
        }
    }

    private static String endOf(RealPath path, byte[] file) throws IOException {
        try {
            return path.endOf(file);
        } catch (OutOfMemoryError | StackOverflowError e) {
            return e.toString();
        }
    }
}
