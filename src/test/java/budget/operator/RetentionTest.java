package budget.operator;

import static org.assertj.core.api.Assertions.assertThat;

import budget.base.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run takes away at its end: what the job's policy keeps no longer, and nothing else. */
class RetentionTest {

    @TempDir
    private Path folder;

    private OneUnitJob job;

    @BeforeEach
    void aJob() throws IOException {
        job = OneUnitJob.in(folder);
    }

    @Test
    void withoutAPolicyEverythingIsKept() throws IOException, SQLException {
        publish("2020-02-01", "one");
        publish("2023-02-01", "two");
        publish("2023-02-02", "three");

        assertThat(publications()).containsExactly("2020-02-01-1", "2023-02-01-1", "2023-02-02-1");
        assertThat(isKept("one")).isTrue();
        assertThat(contents()).isEqualTo(4);
    }

    @Test
    void theNewestPublicationsAreKeptWithAllTheyWereMadeOf() throws IOException, SQLException {
        retention("{ publications: 2 }");
        publish("2023-02-01", "one");
        publish("2023-02-02", "two");
        assertThat(publications()).containsExactly("2023-02-01-1", "2023-02-02-1");
        publish("2023-02-02", "three");

        assertThat(publications()).containsExactly("2023-02-02-1", "2023-02-02-2");
        assertThat(isKept("one")).isFalse();
        assertThat(isKept("two")).isTrue();
        assertThat(isKept("three")).isTrue();
        assertThat(contents()).isEqualTo(3);
        for (String publication : publications()) {
            assertThat(job.say("archive", "--force", "--to=" + folder.resolve("a.zip"), "--publication=" + publication)
                            .code())
                    .isZero();
        }
    }

    @Test
    void aYoungPublicationIsKeptThoughThereAreMoreThanThePolicyNames() throws IOException {
        retention("{ publications: 1, days: 10 }");
        publish("2023-01-22", "one");
        publish("2023-01-23", "two");
        publish("2023-02-02", "three");

        assertThat(publications()).containsExactly("2023-01-23-1", "2023-02-02-1");
    }

    @Test
    void anOldPublicationIsKeptWhileItIsTheOneThatStandsOrANewerOne() throws IOException {
        retention("{ days: 10 }");
        publish("2021-02-02", "one");
        publish("2021-02-01", "two");
        assertThat(Files.readString(job.output().resolve("current"))).isEqualTo("2021-02-01-1\n");

        assertThat(job.run("--date=2023-02-01").out()).startsWith("没有变化");

        assertThat(publications()).containsExactly("2021-02-01-1", "2021-02-02-1");
    }

    @Test
    void whatIsNoPublicationOfThisJobIsLeftAlone() throws IOException {
        retention("{ publications: 1 }");
        publish("2022-01-01", "one");
        Path output = job.output();
        Files.createDirectories(output.resolve("2021-01-01-1"));
        Files.createDirectories(output.resolve("备份"));
        Files.createDirectories(output.resolve("2021-13-01-1"));
        Path another = Files.createDirectories(output.resolve("2021-01-01-2"));
        Files.writeString(
                another.resolve("manifest.json"),
                Files.readString(output.resolve("2022-01-01-1/manifest.json"))
                        .replace("\"department-budget-2023\"", "\"another\""));

        publish("2023-02-01", "two");

        assertThat(output.toFile().list())
                .containsExactlyInAnyOrder(
                        "current",
                        ".lock",
                        "index.html",
                        "2021-01-01-1",
                        "2021-01-01-2",
                        "2021-13-01-1",
                        "备份",
                        "2023-02-01-1");
        assertThat(isKept("one"))
                .as("nobody knows what 2021-01-01-1 was made of")
                .isTrue();
    }

    @Test
    void publicationsInAnotherOutputFolderKeepWhatTheyWereMadeOf() throws IOException {
        retention("{ publications: 1 }");
        note("one");
        Path elsewhere = folder.resolve("elsewhere");
        assertThat(Spoken.by(
                                "run",
                                job.job().folder().toString(),
                                "--input=" + job.input(),
                                "--output=" + elsewhere,
                                "--state=" + job.state(),
                                "--date=2023-02-01")
                        .code())
                .isEqualTo(10);

        publish("2023-02-02", "two");
        assertThat(isKept("one")).isTrue();

        Files.move(elsewhere, folder.resolve("unmounted"));
        publish("2023-02-03", "three");
        assertThat(publications()).containsExactly("2023-02-03-1");
        assertThat(isKept("one")).isTrue();
        assertThat(isKept("two")).isTrue();

        Files.writeString(job.state().resolve("outputs"), job.output() + "\n");
        publish("2023-02-04", "four");
        assertThat(isKept("one")).isFalse();
        assertThat(isKept("two")).isFalse();
    }

    @Test
    void whatWasReadWithFormerRulesGoesWithTheLastPublicationMadeWithThem() throws IOException, SQLException {
        retention("{ publications: 2 }");
        publish("2023-02-01", "one");
        job.job().write("rules.yaml", Files.readString(job.job().folder().resolve("rules.yaml")) + "\n# changed\n");
        publish("2023-02-02", "one");
        assertThat(contents()).isEqualTo(4);

        publish("2023-02-03", "two");
        assertThat(contents()).isEqualTo(3);
    }

    @Test
    void onlySoManyRunsAreRemembered() throws IOException, SQLException {
        retention("{ runs: 2 }");
        publish("2023-02-01", "one");
        publish("2023-02-02", "two");
        publish("2023-02-03", "three");
        publish("2023-02-04", "four");

        assertThat(count("select count(*) from batch_job_instance")).isEqualTo(2);
        assertThat(count("select count(*) from batch_step_execution where job_execution_id not in"
                        + " (select job_execution_id from batch_job_execution)"))
                .isZero();
        assertThat(publications()).hasSize(4);
    }

    @Test
    void nothingIsTakenAwayWhenNothingIsPublished() throws IOException {
        retention("{ publications: 1 }");
        publish("2023-02-01", "one");
        Files.delete(job.input().resolve("报表.xlsx"));
        Files.move(job.input().resolve("seed.xlsx"), folder.resolve("aside.xlsx"));

        assertThat(job.run("--date=2023-02-05").code()).isEqualTo(11);
        assertThat(publications()).containsExactly("2023-02-01-1");
        assertThat(isKept("one")).isTrue();
    }

    @Test
    void whatCannotBeTakenAwayStaysAndTheRunIsAsGoodAsEver() throws IOException {
        retention("{ publications: 1 }");
        publish("2023-02-01", "one");
        Files.delete(job.state().resolve("outputs"));
        Files.createDirectories(job.state().resolve("outputs/not a file"));

        publish("2023-02-02", "two");

        assertThat(publications()).containsExactly("2023-02-01-1", "2023-02-02-1");
    }

    private void retention(String policy) throws IOException {
        job.job().replace("job.yaml", "zone:", "retention: " + policy + "\nzone:");
    }

    /** Runs with a submission beside the sound one that cannot be read, so that each run has something to publish. */
    private void publish(String date, String text) throws IOException {
        note(text);
        assertThat(job.run("--date=" + date).code()).isEqualTo(10);
    }

    private void note(String text) throws IOException {
        Files.writeString(job.input().resolve("报表.xlsx"), text);
    }

    private boolean isKept(String text) {
        String sha256 = Sha256.of(text.getBytes(StandardCharsets.UTF_8));
        return Files.exists(job.state().resolve("files").resolve(sha256));
    }

    private List<String> publications() {
        return Stream.of(Objects.requireNonNull(job.output().toFile().list()))
                .filter(name -> name.startsWith("20"))
                .sorted()
                .toList();
    }

    private int contents() throws SQLException {
        return count("select count(*) from submission_document where submission = 0 and part = 0");
    }

    private int count(String query) throws SQLException {
        try (Connection state = DriverManager.getConnection(
                        "jdbc:hsqldb:file:" + job.state().resolve("db/state"));
                Statement statement = state.createStatement()) {
            try (ResultSet result = statement.executeQuery(query)) {
                result.next();
                int count = result.getInt(1);
                statement.execute("shutdown");
                return count;
            }
        }
    }
}
