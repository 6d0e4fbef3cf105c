package budget.operator;

import budget.base.Messages;
import budget.plan.Program;
import budget.service.ExitCode;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The program: finds the command, runs it, and turns whatever happens into an exit code. */
@Command(
        name = "budget",
        versionProvider = Budget.Version.class,
        subcommands = {
            RunCommand.class,
            RerunCommand.class,
            PlanCommand.class,
            UnitsCommand.class,
            CheckCommand.class,
            StatusCommand.class,
            TraceCommand.class,
            ImpactCommand.class,
            DiffCommand.class,
            RulesCommand.class,
            ExplainCommand.class,
            WaiveCommand.class,
            ArchiveCommand.class,
            VerifyCommand.class,
            DiscloseCommand.class,
            TemplateCommand.class,
            DocumentCommand.class,
            LearnCommand.class,
            OpenYearCommand.class,
            WorkerCommand.class,
            ServeCommand.class,
            UserCommand.class
        })
public final class Budget implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("UnusedVariable") // what is given is read where it is needed, from the session
    private final CommonOptions options;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true)
    @SuppressWarnings("UnusedVariable")
    private boolean version;

    private Budget(CommonOptions options) {
        this.options = options;
    }

    /** Starts the program. */
    public static void main(String[] arguments) {
        System.exit(execute(Console.ofProcess(), System.getenv(), arguments));
    }

    /** Runs one command where no variables are set, and gives back its exit code. */
    static int execute(Console console, String... arguments) {
        return execute(console, Map.of(), arguments);
    }

    /** Runs one command and gives back its exit code. */
    static int execute(Console console, Map<String, String> environment, String... arguments) {
        // Numbers and dates are written alike everywhere, also by libraries; texts come from the catalogue of the
        // language.
        Locale.setDefault(Locale.ROOT);
        // Else Spring Boot prepares a web server in the background of each run, because the console has one on the
        // class path.
        System.setProperty("spring.backgroundpreinitializer.ignore", "true");
        Messages messages = Messages.in(language(arguments));
        if (!"UTF-8".equalsIgnoreCase(System.getProperty("sun.jnu.encoding"))) {
            console.remark(messages, "failure.encoding", String.valueOf(System.getProperty("sun.jnu.encoding")));
            return ExitCode.CONFIGURATION.number();
        }
        CommonOptions options = new CommonOptions();
        Session session = new Session(console, messages, options, environment);
        CommandLine line = new CommandLine(new Budget(options), new Commands(session));
        line.setResourceBundle(messages.bundle());
        line.setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8));
        line.setParameterExceptionHandler((failure, given) -> usage(session, failure));
        line.setExecutionExceptionHandler((failure, command, result) -> new Failures(session).end(failure));
        line.setUsageHelpAutoWidth(console.isTerminal());
        int code = line.execute(arguments);
        if (console.out().checkError()) {
            console.remark(messages, "failure.answer");
            return ExitCode.IO.number();
        }
        return code;
    }

    private static int usage(Session session, ParameterException failure) {
        session.console().remark(new UsageMistake(failure, session.messages()).inWords());
        session.console()
                .remark(
                        session.messages(),
                        "failure.usage.help",
                        failure.getCommandLine().getCommandSpec().qualifiedName());
        return ExitCode.USAGE.number();
    }

    /** The language is needed before the command line is parsed, because mistakes in it are reported in that language. */
    private static Locale language(String... arguments) {
        for (int i = 0; i < arguments.length; i++) {
            boolean english = arguments[i].equals("--lang=en")
                    || (arguments[i].equals("--lang") && i + 1 < arguments.length && arguments[i + 1].equals("en"));
            if (english) {
                return Locale.ENGLISH;
            }
        }
        return Locale.CHINESE;
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return ExitCode.USAGE.number();
    }

    /** The version that {@code --version} prints. */
    static final class Version implements IVersionProvider {

        @Override
        public String[] getVersion() {
            return new String[] {"budget " + Program.version()};
        }
    }
}
