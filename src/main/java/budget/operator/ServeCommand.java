package budget.operator;

import budget.account.Account;
import budget.account.AccountsFile;
import budget.account.Role;
import budget.console.ConsoleServer;
import budget.console.ConsoleSettings;
import budget.console.ConsoleSettings.Tls;
import budget.console.ServedJob;
import budget.definition.JobDefinition;
import budget.service.ExitCode;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code budget serve}: the console, until the process is ended. */
@Command(name = "serve")
final class ServeCommand implements Callable<Integer> {

    /** The name of the account that is made where there is none. */
    private static final String FIRST = "first";

    /** The form of an address, as distinct from a name, which others could come to own. */
    private static final Pattern ADDRESS =
            Pattern.compile("[0-9]{1,3}(?:\\.[0-9]{1,3}){3}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

    /** As Java writes them. */
    private static final List<String> THIS_MACHINE = List.of("127.0.0.1", "0:0:0:0:0:0:0:1");

    private final Session session;

    @Parameters(paramLabel = "JOB", arity = "0..*", defaultValue = RunOptions.DEFAULT_JOB)
    private List<Path> jobs = new ArrayList<>();

    @Option(names = "--port", paramLabel = "N", defaultValue = "8080")
    private int port = 8080;

    @Option(names = "--bind", paramLabel = "ADDRESS", defaultValue = "127.0.0.1")
    private String bind = "127.0.0.1";

    @Option(names = "--users", paramLabel = "FILE")
    private @Nullable Path users;

    @ArgGroup(exclusive = false)
    private @Nullable Certificate certificate;

    @Option(names = "--behind-proxy")
    private boolean behindProxy;

    @Option(names = "--proxy", paramLabel = "ADDRESS", split = ",")
    private List<String> proxies = new ArrayList<>();

    @Option(names = "--input", paramLabel = "DIR")
    private @Nullable Path input;

    @Mixin
    private final OutputOption output = new OutputOption();

    @Mixin
    private final StateOptions state = new StateOptions();

    ServeCommand(Session session) {
        this.session = session;
    }

    @Override
    @SuppressWarnings("try") // the shutdown hook closes the server; closing it twice does nothing
    public Integer call() throws IOException {
        check();
        AccountsFile accounts = new AccountsFile(UserCommand.file(users, state));
        boolean hasAccounts = !accounts.read().isEmpty();
        ConsoleSettings settings = new Preparation(this).settings(accounts.path());
        Optional<String> password = hasAccounts ? Optional.empty() : Optional.of(firstAccount(accounts));
        ConsoleServer server = ConsoleServer.start(settings);
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        String address = (certificate == null ? "http://" : "https://") + (bind.contains(":") ? "[" + bind + "]" : bind)
                + ":" + server.port() + "/";
        session.console().remark(session.messages(), "serve.started", address);
        password.ifPresent(word -> session.console().remark(session.messages(), "serve.first", FIRST, word));
        server.awaitEnd();
        return ExitCode.DONE.number();
    }

    /** Without TLS or a proxy in front of it, passwords would cross the network as they are. */
    private void check() throws IOException {
        if (port < 0 || port > 65_535) {
            throw new WrongUsageException(session.messages().text("usage.port", Integer.toString(port)));
        }
        if (!InetAddress.getByName(bind).isLoopbackAddress()
                && certificate == null
                && proxies().isEmpty()) {
            throw new WrongUsageException(session.messages().text("usage.bind", bind));
        }
        if (jobs.size() > 1 && (input != null || output.isGiven())) {
            throw new WrongUsageException(session.messages().text("usage.several-jobs"));
        }
    }

    /** The addresses of the proxy in front: those that are given, else this machine's own. */
    private List<String> proxies() throws IOException {
        List<String> addresses = new ArrayList<>();
        for (String proxy : proxies) {
            if (!ADDRESS.matcher(proxy).matches()) {
                throw new WrongUsageException(session.messages().text("usage.proxy", proxy));
            }
            addresses.add(InetAddress.getByName(proxy).getHostAddress());
        }
        return addresses.isEmpty() && behindProxy ? THIS_MACHINE : addresses;
    }

    private List<String> program() {
        List<String> words = new ArrayList<>(Program.words(session));
        words.add("--lang=" + session.messages().locale().getLanguage());
        return words;
    }

    /** The account for a first look, with every role; its password is shown once. */
    private static String firstAccount(AccountsFile accounts) throws IOException {
        String password = UserCommand.random();
        accounts.write(List.of(
                new Account(FIRST, Account.hash(password), EnumSet.of(Role.VIEWER, Role.OPERATOR, Role.REVIEWER), "")));
        return password;
    }

    /** TLS: a certificate chain and its key. */
    private static final class Certificate {

        @Option(names = "--tls-certificate", paramLabel = "FILE", required = true)
        private Path file = Path.of("");

        @Option(names = "--tls-key", paramLabel = "FILE", required = true)
        private Path key = Path.of("");
    }

    /**
     * Makes the settings of the console. Its classes are named here alone: all commands load this file, and would load those
     * as well that its methods return.
     */
    private record Preparation(ServeCommand command) {

        ConsoleSettings settings(Path accounts) throws IOException {
            List<ServedJob> served = new ArrayList<>();
            Set<String> names = new LinkedHashSet<>();
            for (Path folder : command.jobs) {
                JobDefinition definition = command.session.job(folder);
                if (!names.add(definition.settings().name())) {
                    throw new WrongUsageException(command.session
                            .messages()
                            .text("usage.job-twice", definition.settings().name()));
                }
                served.add(new ServedJob(folder, definition, places(definition)));
            }
            return new ConsoleSettings(
                    served,
                    command.port,
                    command.bind,
                    Optional.ofNullable(command.certificate).map(given -> new Tls(given.file, given.key)),
                    command.proxies(),
                    accounts,
                    command.state.folder().resolve("console"),
                    command.program(),
                    command.session.passwords(),
                    command.session.messages().locale());
        }

        private ServedJob.Places places(JobDefinition definition) throws IOException {
            Path from = command.input == null
                    ? Path.of(definition.settings().folders().input())
                    : command.input;
            Path to = command.output.folder(definition);
            List<String> arguments = new ArrayList<>(List.of("--input=" + from, "--output=" + to));
            arguments.addAll(command.state.arguments());
            return new ServedJob.Places(
                    from, to, command.state.folder(), command.state.database(command.session), arguments);
        }
    }

    /** How this program is started. */
    private static final class Program {

        private Program() {}

        /** By the script that started it, or as this process was: without its options, which suit a server. */
        static List<String> words(Session session) {
            Optional<String> script = session.variable("BUDGET_SELF");
            if (script.isPresent()) {
                return List.of(script.get());
            }
            String java =
                    Path.of(System.getProperty("java.home"), "bin", "java").toString();
            String path = System.getProperty("java.class.path");
            List<String> words = new ArrayList<>(List.of(
                    java,
                    "-Dfile.encoding=UTF-8",
                    "-Dsun.jnu.encoding=UTF-8",
                    "-Dstdout.encoding=UTF-8",
                    "-Dstderr.encoding=UTF-8"));
            boolean isJar = path.endsWith(".jar") && !path.contains(System.getProperty("path.separator"));
            words.addAll(isJar ? List.of("-jar", path) : List.of("-cp", path, Budget.class.getName()));
            return words;
        }
    }
}
