package budget.operator;

import budget.model.Messages;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Where answers and remarks go: answers to standard output, everything else to standard error, both in UTF-8. */
final class Console {

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
        out.println(line);
    }

    void remark(String line) {
        err.println(line);
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
