package budget.operator;

import budget.base.Messages;
import budget.model.Words;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Where answers and remarks go: answers to standard output, everything else to standard error, both in UTF-8. */
final class Console {

    private static final Pattern CONTROLS = Pattern.compile("[" + Words.STEERING + "&&[^\\n\\t]]");

    private final PrintStream out;
    private final PrintStream err;

    Console(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    static Console ofProcess() {
        return new Console(
                new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8),
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8));
    }

    /** Whether a person watches; the start script finds out. */
    boolean isTerminal() {
        return Boolean.getBoolean("budget.terminal");
    }

    void answer(String line) {
        out.println(shown(line));
    }

    void remark(String line) {
        err.println(shown(line));
    }

    /** The name of a file must not steer the terminal. */
    private static String shown(String line) {
        return CONTROLS.matcher(line).replaceAll("\ufffd");
    }

    PrintStream out() {
        return out;
    }

    PrintStream err() {
        return err;
    }

    /** A remark from the catalogue. */
    void remark(Messages messages, String key, Object... arguments) {
        remark(messages.text(key, arguments));
    }
}
