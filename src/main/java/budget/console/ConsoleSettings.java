package budget.console;

import budget.workbook.Passwords;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a console is started with.
 *
 * @param jobs the jobs it looks after, at least one
 * @param port 0 for any free one
 * @param bind the address it listens on
 * @param tls none for plain HTTP
 * @param behindProxy whether a proxy in front of it ends TLS and says in its headers where requests came from
 * @param users the file of the accounts
 * @param folder where it keeps its own files
 * @param program the words of a command line that starts this program
 * @param passwords of encrypted workbooks
 * @param language of whoever has not chosen one
 */
public record ConsoleSettings(
        List<ServedJob> jobs,
        int port,
        String bind,
        Optional<Tls> tls,
        boolean behindProxy,
        Path users,
        Path folder,
        List<String> program,
        Passwords passwords,
        Locale language) {

    public ConsoleSettings {
        jobs = List.copyOf(jobs);
        program = List.copyOf(program);
    }

    /** The zone of the first job, whose clock the console's own files follow. */
    ZoneId zone() {
        return jobs.get(0).zone();
    }

    /** The size in bytes of the largest file that some job takes. */
    long largestUpload() {
        return jobs.stream()
                .mapToLong(job -> job.definition().settings().limits().file())
                .max()
                .orElseThrow();
    }

    /** A certificate chain and its key, both PEM files. */
    public record Tls(Path certificate, Path key) {}
}
