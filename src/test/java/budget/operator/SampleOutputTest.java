package budget.operator;

import static org.assertj.core.api.Assertions.assertThat;

import budget.plan.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the sample gives: its datasets and everything that is printed, word for word. */
class SampleOutputTest {

    private static final String SEED = "input/department-budget-2023/昌吉州电子政务办公室2023年部门预算.xlsx";

    @TempDir
    private static Path folder;

    private static Spoken first;
    private static String journal;

    @BeforeAll
    static void theSampleIsRun() throws IOException {
        first = run();
        journal = Files.readString(folder.resolve("state/status.json"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "by-economic.csv",
                "by-function.csv",
                "by-unit.csv",
                "consolidated.csv",
                "findings.csv",
                "indicators.csv",
                "projects.csv",
                "repairs.csv",
                "units.csv"
            })
    void theDatasetsAreThese(String file) throws IOException {
        Golden.assertSame("publication/data/" + file, read("data/" + file));
    }

    /** The facts of all units would be large; those of the real document are the ones that can be looked up. */
    @Test
    void theFactsOfTheRealDocumentAreThese() throws IOException {
        List<String> lines = read("data/facts.csv").lines().toList();
        Golden.assertSame(
                "publication/data/facts-101001.csv",
                Stream.concat(lines.stream().limit(1), lines.stream().filter(line -> line.startsWith("2023,101001,")))
                        .collect(Collectors.joining("\n", "", "\n")));
    }

    /** Bytes and hashes follow from the files; they are left out so that a difference shows what it is about. */
    @ParameterizedTest
    @ValueSource(strings = {"datapackage.json", "manifest.json"})
    void theDescriptionsAreThese(String file) throws IOException {
        Golden.assertSame(
                "publication/" + file,
                read(file)
                        .replace(Program.version(), "<version>")
                        .replaceAll("[0-9a-f]{64}", "<hash>")
                        .replaceAll("\"bytes\" : [0-9]+", "\"bytes\" : <n>"));
    }

    @Test
    void nothingElseIsPublished() throws IOException {
        try (Stream<Path> files = Files.walk(publication())) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(publication()::relativize)
                            .map(Path::toString))
                    .containsExactlyInAnyOrder(
                            "consolidated.xlsx",
                            "data/by-economic.csv",
                            "data/by-function.csv",
                            "data/by-unit.csv",
                            "data/consolidated.csv",
                            "data/facts-other.csv",
                            "data/facts.csv",
                            "data/findings.csv",
                            "data/indicators.csv",
                            "data/load/duckdb.sql",
                            "data/load/postgresql.sql",
                            "data/load/sqlite.sql",
                            "data/projects.csv",
                            "data/repairs.csv",
                            "data/statements.csv",
                            "data/units.csv",
                            "datapackage.json",
                            "difference.csv",
                            "difference.html",
                            "manifest.json",
                            "report.html",
                            "returned/101001-昌吉回族自治州人民政府电子政务办公室.xlsx",
                            "returned/104001-澜川州审计局.xlsx",
                            "run.json",
                            "run.sha256");
        }
    }

    @Test
    void whatIsOnlyTrueOfThisRunIsKeptApart() throws IOException {
        JsonNode record = JsonMapper.shared().readTree(read("run.json"));

        assertThat(record.get("job").asString()).isEqualTo("department-budget-2023");
        assertThat(record.get("date").asString()).isEqualTo("2023-02-01");
        assertThat(record.get("program").asString()).isEqualTo(Program.version());
        assertThat(record.get("machine").get("threads").asInt()).isEqualTo(2);
        assertThat(record.get("started").asString()).endsWith("+08:00");
        assertThat(record.get("starts").asInt()).isEqualTo(1);
        assertThat(record.get("steps").valueStream())
                .extracting(step -> step.get("step").asString())
                .containsExactly("receive", "read", "reconcile", "consolidate", "publish");
        assertThat(record.get("steps").valueStream())
                .allMatch(step -> step.get("milliseconds").isIntegralNumber());
        assertThat(read("manifest.json")).doesNotContain("run.json");
    }

    @Test
    void theRunSays() throws IOException {
        Golden.assertSame("printed/run.zh.txt", printed(first));
        Golden.assertSame("printed/run-again.en.txt", printed(run("--lang=en")));
        Golden.assertSame("printed/run.json", printed(run("--format=json")));
    }

    /** The files are copied anew: a truncated one is held to be on its way for ten minutes. */
    @Test
    void theBadDaySays() throws IOException {
        Path input = Files.createDirectories(folder.resolve("bad-day"));
        try (Stream<Path> files = Files.list(Path.of("input/department-budget-2023-troubled"))) {
            for (Path file : files.toList()) {
                Files.copy(file, input.resolve(file.getFileName().toString()));
            }
        }
        for (String language : List.of("zh", "en")) {
            Spoken badDay = Spoken.by(
                    "run",
                    "--input=" + input,
                    "--output=" + folder.resolve("troubled"),
                    "--state=" + folder.resolve("state-troubled"),
                    "--date=2023-02-01",
                    "--lang=" + language);
            Golden.assertSame(
                    "printed/bad-day." + language + ".txt",
                    printed(badDay).replace(folder.resolve("troubled").toString(), "output/troubled"));
        }
    }

    @Test
    void theStatusSays() throws IOException {
        Golden.assertSame("printed/status.zh.txt", printed(status()));
        Golden.assertSame("printed/status.en.txt", printed(status("--lang=en")));
        Golden.assertSame("printed/status.json", printed(status("--format=json")));
    }

    @Test
    void theCheckOfTheRealDocumentSays() throws IOException {
        Golden.assertSame("printed/check.zh.txt", printed(Spoken.by("check", SEED)));
        Golden.assertSame("printed/check.en.txt", printed(Spoken.by("check", SEED, "--lang=en")));
        Golden.assertSame("printed/check.json", printed(Spoken.by("check", SEED, "--format=json")));
    }

    @Test
    void theHelpSays() throws IOException {
        for (String language : List.of("zh", "en")) {
            StringBuilder help = new StringBuilder();
            for (List<String> command : List.of(
                    List.<String>of(),
                    List.of("run"),
                    List.of("rerun"),
                    List.of("plan"),
                    List.of("check"),
                    List.of("status"),
                    List.of("template"))) {
                List<String> arguments = Stream.concat(command.stream(), Stream.of("--help", "--lang=" + language))
                        .toList();
                help.append(printed(Spoken.by(arguments))).append('\n');
            }
            Golden.assertSame("printed/help." + language + ".txt", help.toString());
        }
    }

    /** After the first run alone, however many the other tests have made. */
    private static Spoken status(String... options) throws IOException {
        Path state = Files.createDirectories(folder.resolve("state-after-one-run"));
        Files.writeString(state.resolve("status.json"), journal);
        return Spoken.by(Stream.concat(
                        Stream.of("status", "--output=" + folder.resolve("output"), "--state=" + state),
                        Stream.of(options))
                .toList());
    }

    private static Spoken run(String... options) {
        return Spoken.by(Stream.concat(
                        Stream.of(
                                "run",
                                "--output=" + folder.resolve("output"),
                                "--state=" + folder.resolve("state"),
                                "--date=2023-02-01",
                                "--threads=2"),
                        Stream.of(options))
                .toList());
    }

    /** As on a terminal that shows standard error first; the test's own folder is no part of what is said. */
    private static String printed(Spoken spoken) {
        return (spoken.err() + spoken.out() + "-> " + spoken.code() + "\n")
                .replace(folder.resolve("output").toString(), "output/department-budget-2023")
                .replaceAll(
                        "\\d{4}-\\d{2}-\\d{2}[T ]\\d{2}:\\d{2}:\\d{2}(?:\\.\\d+)?(?:Z|\\+08:00| \\+08:00  \\d+:\\d{2})",
                        "<time>")
                .replaceAll("\"(seconds|pid)\":\"?\\d+\"?", "\"$1\":<n>")
                .replaceAll("\"host\":\"[^\"]*\"", "\"host\":\"<host>\"");
    }

    private static Path publication() {
        return folder.resolve("output/2023-02-01-1");
    }

    private static String read(String file) throws IOException {
        return Files.readString(publication().resolve(file));
    }
}
