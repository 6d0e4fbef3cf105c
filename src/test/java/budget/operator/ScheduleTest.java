package budget.operator;

import static org.assertj.core.api.Assertions.assertThat;

import budget.service.ExitCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The samples for schedules handle every exit code as their table says, and say nothing the program does not understand. */
class ScheduleTest {

    private static final Path SAMPLES = Path.of("src/schedule");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (\\d+) \\| [^|]+ \\| ([^|,]+)[^|]* \\|");
    private static final Pattern COMMAND = Pattern.compile("/budget ((?:run|rerun|worker|serve) .*)");

    @TempDir
    private Path folder;

    @Test
    void theTableHasEveryExitCode() throws IOException {
        Set<Integer> codes =
                Arrays.stream(ExitCode.values()).map(ExitCode::number).collect(Collectors.toCollection(TreeSet::new));
        codes.addAll(Set.of(129, 130, 143));

        assertThat(policy().keySet()).isEqualTo(codes);
        assertThat(policy().values()).isSubsetOf("–", "no", "once", "later");
    }

    @Test
    void systemdTriesAgainWhatTheTableSays() throws IOException {
        Map<String, String> service = unit("budget.service");
        Set<Integer> well = numbers(service.getOrDefault("SuccessExitStatus", ""));
        Set<Integer> never = numbers(service.getOrDefault("RestartPreventExitStatus", ""));
        String once = unit("budget-failed.service").getOrDefault("ExecStart", "");

        policy().forEach((code, again) -> {
            assertThat(well.contains(code)).as("well %s", code).isEqualTo(code == 10);
            boolean restarts = code != 0 && code != 10 && !never.contains(code);
            assertThat(restarts).as("restarts after %s", code).isEqualTo(again.equals("later"));
            assertThat(caseOf(once).contains(code)).as("once after %s", code).isEqualTo(again.equals("once"));
        });
        assertThat(service)
                .containsEntry("Type", "oneshot")
                .containsEntry("Restart", "on-failure")
                .containsEntry("KillSignal", "SIGTERM")
                .containsEntry("TimeoutStopSec", "60")
                .containsEntry("OnFailure", "budget-failed.service");
        assertThat(service.get("Environment")).contains("LC_ALL=C.UTF-8").contains("BUDGET_BUILD=never");
        assertThat(unit("budget.timer")).containsEntry("Persistent", "true");
    }

    @Test
    void kubernetesTriesAgainWhatTheTableSays() throws IOException {
        Map<?, ?> spec = map(yaml("cronjob.yaml"), "spec");
        Map<?, ?> job = map(spec, "jobTemplate", "spec");
        Map<Integer, String> actions = new TreeMap<>();
        for (Object rule : list(map(job, "podFailurePolicy"), "rules")) {
            Map<?, ?> each = (Map<?, ?>) rule;
            if (each.containsKey("onExitCodes")) {
                for (Object code : list(map(each, "onExitCodes"), "values")) {
                    actions.put((Integer) code, String.valueOf(each.get("action")));
                }
            }
        }
        Map<Integer, String> expected = new TreeMap<>();
        policy().forEach((code, again) -> {
            if (code != 0 && code != 10) {
                expected.put(code, again.equals("later") ? "Ignore" : again.equals("once") ? "Count" : "FailJob");
            }
        });

        assertThat(actions).isEqualTo(expected);
        assertThat(job.get("backoffLimit")).isEqualTo(1);
        assertThat(spec.get("concurrencyPolicy")).isEqualTo("Forbid");
        assertThat(map(job, "template", "spec").get("terminationGracePeriodSeconds"))
                .isEqualTo(60);
        assertThat(map(job, "template", "spec").get("restartPolicy")).isEqualTo("Never");
    }

    /** How often a night's run is started when it always ends like this, and with which code the night ends. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "0, 1, 0",
        "1, 2, 1",
        "10, 1, 0",
        "11, 1, 11",
        "64, 1, 64",
        "66, 1, 66",
        "69, 6, 69",
        "70, 2, 70",
        "74, 1, 74",
        "75, 6, 75",
        "78, 1, 78",
        "130, 6, 130",
        "143, 6, 143"
    })
    void cronTriesAgainWhatTheTableSays(int code, int starts, int end) throws IOException, InterruptedException {
        budget("echo \"$@\" >>starts; exit " + code);

        assertThat(shell("nightly.sh")).isEqualTo(end);
        assertThat(Files.readAllLines(folder.resolve("starts")))
                .hasSize(starts)
                .containsOnly("run jobs/department-budget-2023 --state=" + folder.resolve("state") + " --no-progress");
        String again = policy().getOrDefault(code, "");
        assertThat(starts).isEqualTo(again.equals("once") ? 2 : again.equals("later") ? 6 : 1);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"0, 0", "10, 0", "11, 11", "75, 75", "143, 143"})
    void aPodThatPublishedEndsWell(int code, int end) throws IOException, InterruptedException {
        budget("exit " + code);

        assertThat(shell("in-a-pod.sh", "run")).isEqualTo(end);
    }

    @Test
    void aPodThatIsToldToEndHandsItOnAndWaits() throws IOException, InterruptedException {
        budget("trap 'echo kept >kept; exit 143' TERM; touch begun; while :; do sleep 0.1; done");
        Process pod = start("in-a-pod.sh", "run");
        while (!Files.exists(folder.resolve("begun"))) {
            assertThat(pod.waitFor(50, TimeUnit.MILLISECONDS)).isFalse();
        }
        pod.destroy();

        assertThat(pod.waitFor()).isEqualTo(143);
        assertThat(folder.resolve("kept")).hasContent("kept");
    }

    @Test
    void theSummaryIsMailedWithItsFirstLineAsTheSubject() throws IOException, InterruptedException {
        Path state = Files.createDirectories(folder.resolve("state"));
        Files.writeString(state.resolve("summary.txt"), "预算 [10] 不完整\n\n退回 1\n");
        Path mail =
                Files.writeString(folder.resolve("mail"), "#!/bin/sh\nprintf '%s\\n' \"$@\" >mailed; cat >>mailed\n");
        assertThat(mail.toFile().setExecutable(true)).isTrue();
        budget("exit 10");

        assertThat(shell("nightly.sh")).isZero();
        assertThat(folder.resolve("mailed")).hasContent("-s\n预算 [10] 不完整\nbudget@example.org\n预算 [10] 不完整\n\n退回 1\n");
    }

    @Test
    void theProgramUnderstandsWhatTheyStart() throws IOException {
        List<List<String>> commands = samples().stream()
                .flatMap(sample -> commands(sample.getFileName().toString()))
                .collect(Collectors.toList());
        commands.add(podCommand("cronjob.yaml", "spec", "jobTemplate", "spec", "template", "spec"));
        commands.add(podCommand("cronjob-with-workers.yaml", "spec", "jobTemplate", "spec", "template", "spec"));
        commands.add(podCommand("workers.yaml", "spec", "template", "spec"));

        assertThat(commands).hasSize(9);
        for (List<String> command : commands) {
            String help = Spoken.by(command.get(0), "--help").out();
            assertThat(command.stream().filter(word -> word.startsWith("--")).map(word -> word.replaceFirst("=.*", "")))
                    .isNotEmpty()
                    .allMatch(help::contains);
        }
    }

    private static List<String> podCommand(String sample, String... path) throws IOException {
        Map<?, ?> container =
                (Map<?, ?>) list(map(yaml(sample), path), "containers").get(0);
        return list(container, "command").stream().skip(1).map(String::valueOf).toList();
    }

    @Test
    void theFilesTheyNameAreThere() throws IOException {
        for (Path sample : samples()) {
            Matcher named = Pattern.compile("(?:src/schedule/|`)([a-z-]+\\.(?:sh|service|timer|yaml|md))")
                    .matcher(Files.readString(sample));
            while (named.find()) {
                assertThat(Files.exists(SAMPLES.resolve(named.group(1)))
                                || named.group(1).equals("job.yaml"))
                        .as(named.group(1))
                        .isTrue();
            }
            assertThat(sample.toString().endsWith(".sh") ? Files.isExecutable(sample) : true)
                    .as(sample.toString())
                    .isTrue();
        }
    }

    private static List<Path> samples() throws IOException {
        try (Stream<Path> files = Files.list(SAMPLES)) {
            return files.sorted().toList();
        }
    }

    private static Map<Integer, String> policy() throws IOException {
        Map<Integer, String> policy = new TreeMap<>();
        ROW.matcher(Files.readString(SAMPLES.resolve("README.md")))
                .results()
                .forEach(row ->
                        policy.put(Integer.valueOf(row.group(1)), row.group(2).strip()));
        return policy;
    }

    static Map<String, String> unit(String name) throws IOException {
        Map<String, String> settings = new LinkedHashMap<>();
        for (String line : Files.readAllLines(SAMPLES.resolve(name))) {
            int is = line.indexOf('=');
            if (is > 0 && !line.startsWith("#")) {
                settings.put(line.substring(0, is), line.substring(is + 1));
            }
        }
        return settings;
    }

    private static Set<Integer> numbers(String text) {
        return Pattern.compile("\\d+")
                .matcher(text)
                .results()
                .map(number -> Integer.valueOf(number.group()))
                .collect(Collectors.toSet());
    }

    /** The codes between {@code in} and the closing bracket of a shell's case. */
    private static Set<Integer> caseOf(String command) {
        return numbers(command.replaceFirst("^.* in ([0-9|]+)\\).*$", "$1"));
    }

    private static Stream<List<String>> commands(String sample) {
        try {
            return COMMAND
                    .matcher(Files.readString(SAMPLES.resolve(sample)))
                    .results()
                    .map(found -> found.group(1).replaceAll("[\"']|;.*", ""))
                    .map(command -> List.of(command.strip().split("\\s+")))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<?, ?> yaml(String name) throws IOException {
        return (Map<?, ?>)
                new Load(LoadSettings.builder().build()).loadFromString(Files.readString(SAMPLES.resolve(name)));
    }

    private static Map<?, ?> map(Map<?, ?> from, String... keys) {
        Map<?, ?> at = from;
        for (String key : keys) {
            at = (Map<?, ?>) Objects.requireNonNull(at.get(key), key);
        }
        return at;
    }

    private static List<?> list(Map<?, ?> from, String key) {
        return (List<?>) Objects.requireNonNull(from.get(key), key);
    }

    /** A program in the place of ours that does this. */
    private void budget(String deed) throws IOException {
        Path program = Files.writeString(folder.resolve("budget"), "#!/bin/sh\n" + deed + "\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();
    }

    private int shell(String script, String... arguments) throws IOException, InterruptedException {
        return start(script, arguments).waitFor();
    }

    private Process start(String script, String... arguments) throws IOException {
        List<String> command = Stream.concat(
                        Stream.of(SAMPLES.resolve(script).toAbsolutePath().toString()), Stream.of(arguments))
                .toList();
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).inheritIO();
        Map<String, String> variables = builder.environment();
        variables.put("PATH", folder + ":" + variables.get("PATH"));
        variables.put("BUDGET_HOME", folder.toString());
        variables.put("BUDGET_STATE", folder.resolve("state").toString());
        variables.put("BUDGET_PAUSE", "0");
        if (Files.exists(folder.resolve("mail"))) {
            variables.put("BUDGET_MAIL", "budget@example.org");
        }
        return builder.start();
    }
}
