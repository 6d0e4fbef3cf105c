package budget.console;

import budget.account.Account;
import budget.account.AccountsFile;
import budget.account.Role;
import budget.definition.JobDefinition;
import budget.published.OutputFolder;
import budget.published.PublishedTable;
import budget.store.StateDatabase;
import budget.workbook.Passwords;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** A console over a copy of the sample, which has run once. Its accounts are named as their roles; each has {@link #PASSWORD}. */
final class RunningConsole implements AutoCloseable {

    static final String PASSWORD = "quite-long-enough";

    /** A second reviewer. */
    static final String COLLEAGUE = "colleague";

    /** The unit of the clerk. */
    static final String UNIT = "103001";

    private final Path place;
    private final Path job;
    private final ConsoleSettings settings;
    private final ConsoleServer server;

    private RunningConsole(Path place, Path job, ConsoleSettings settings) {
        this.place = place;
        this.job = job;
        this.settings = settings;
        this.server = ConsoleServer.start(settings);
    }

    /** Prepares a job and its publication in a folder, and starts a console over them; lines are added to its job.yaml. */
    static RunningConsole start(Path place, String... settings) throws IOException {
        return start(place, UnaryOperator.identity(), settings);
    }

    /** The same, with what else the console is started with. */
    static RunningConsole start(Path place, UnaryOperator<ConsoleSettings> change, String... settings)
            throws IOException {
        Path job = place.resolve("job");
        if (settings.length == 0) {
            PublishedSample.copyTo(place);
        } else {
            PublishedSample.make(place, settings);
        }
        ServedJob served = new ServedJob(job, JobDefinition.read(job), places(place));
        accounts(place);
        return new RunningConsole(place, job, change.apply(settings(place, List.of(served))));
    }

    private static ServedJob.Places places(Path place) {
        return new ServedJob.Places(
                place.resolve("input"),
                place.resolve("output"),
                place.resolve("state"),
                StateDatabase.in(place.resolve("state")),
                List.of(
                        "--input=" + place.resolve("input"),
                        "--output=" + place.resolve("output"),
                        "--state=" + place.resolve("state")));
    }

    private static ConsoleSettings settings(Path place, List<ServedJob> jobs) {
        return new ConsoleSettings(
                jobs,
                0,
                "127.0.0.1",
                Optional.empty(),
                List.of(),
                place.resolve("users.yaml"),
                place.resolve("state/console"),
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dfile.encoding=UTF-8",
                        "-Dsun.jnu.encoding=UTF-8",
                        "-Dstdout.encoding=UTF-8",
                        "-Dstderr.encoding=UTF-8",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "budget.operator.Budget"),
                Passwords.none(),
                Locale.CHINESE);
    }

    private static void accounts(Path place) throws IOException {
        // The weakest of bcrypt: a test logs in dozens of times.
        String hash = "{bcrypt}" + new BCryptPasswordEncoder(4).encode(PASSWORD);
        new AccountsFile(place.resolve("users.yaml"))
                .write(List.of(
                        new Account("viewer", hash, Set.of(Role.VIEWER), ""),
                        new Account("clerk", hash, Set.of(Role.CLERK), UNIT),
                        new Account("operator", hash, Set.of(Role.OPERATOR), ""),
                        new Account("reviewer", hash, Set.of(Role.REVIEWER), ""),
                        new Account(COLLEAGUE, hash, Set.of(Role.REVIEWER), "")));
    }

    /** Runs the job once more. */
    void run() throws IOException {
        PublishedSample.run(place);
    }

    /** The codes of the units that count in the current publication. */
    Set<String> counted() throws IOException {
        Set<String> codes = new TreeSet<>();
        Path publication = new OutputFolder(place.resolve("output")).current().orElseThrow();
        PublishedTable.each(publication, "units.csv", "counted", "yes", unit -> codes.add(unit.getField("unit_code")));
        return codes;
    }

    /** The address of a page. */
    String address(String path) {
        return "http://127.0.0.1:" + server.port() + path;
    }

    /** The address of a page of the job. */
    String page(String path) {
        return address("/jobs/department-budget-2023" + path);
    }

    /** The folder that holds job, input, output and state. */
    Path place() {
        return place;
    }

    Path job() {
        return job;
    }

    ConsoleSettings settings() {
        return settings;
    }

    ServedJob served() {
        return settings.jobs().get(0);
    }

    /** What can be asked of it: a method and a pattern of addresses, as {@code GET /jobs/{job}}. */
    List<String> mappings() {
        return server.part(RequestMappingHandlerMapping.class).getHandlerMethods().keySet().stream()
                .flatMap(mapping -> mapping.getPatternValues().stream()
                        .flatMap(pattern -> methods(mapping).stream().map(method -> method + " " + pattern)))
                .sorted()
                .distinct()
                .toList();
    }

    private static Set<RequestMethod> methods(RequestMappingInfo mapping) {
        Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
        return methods.isEmpty() ? Set.of(RequestMethod.GET, RequestMethod.POST) : methods;
    }

    /** The address of a pattern with the job's name, a unit, and a made-up word for everything else. */
    String filled(String pattern, String unit) {
        return address(pattern.replace("{job}", "department-budget-2023")
                .replace("{unit}", unit)
                .replaceAll("\\{[^}]*\\}", "1"));
    }

    ConsoleServer server() {
        return server;
    }

    @Override
    public void close() {
        server.close();
    }
}
