package budget.console;

import budget.workbook.Passwords;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a console is started with.
 *
 * @param jobs the jobs it looks after, at least one
 * @param port 0 for any free one
 * @param bind the address it listens on
 * @param tls none for plain HTTP
 * @param proxies addresses of the proxy that ends TLS and says in its headers where requests came from; requests of others are
 *     refused then; none where browsers reach it themselves
 * @param users the file of the accounts
 * @param folder where it keeps its own files
 * @param program the words of a command line that starts this program
 * @param passwords of encrypted workbooks
 * @param language of the pages until a browser has chosen one
 */
public record ConsoleSettings(
        List<ServedJob> jobs,
        int port,
        String bind,
        Optional<Tls> tls,
        List<String> proxies,
        Path users,
        Path folder,
        List<String> program,
        Passwords passwords,
        Locale language) {

    public ConsoleSettings {
        jobs = List.copyOf(jobs);
        program = List.copyOf(program);
        proxies = List.copyOf(proxies);
    }

    boolean behindProxy() {
        return !proxies.isEmpty();
    }

    /** A regular expression of the addresses of the proxy. */
    String proxyPattern() {
        return proxies.stream().map(address -> address.replace(".", "\\.")).collect(Collectors.joining("|"));
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
