package budget.operator;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * A command that was run: the code it ended with, what it answered and what it remarked.
 *
 * @param out standard output
 * @param err standard error
 */
record Spoken(int code, String out, String err) {

    static Spoken by(List<String> arguments) {
        return by(Map.of(), arguments.toArray(String[]::new));
    }

    static Spoken by(String... arguments) {
        return by(Map.of(), arguments);
    }

    static Spoken by(Map<String, String> environment, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(
                new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8));
        int code = Budget.execute(console, environment, arguments);
        return new Spoken(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
