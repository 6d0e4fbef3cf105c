package budget.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import budget.definition.JobDefinition;
import budget.plan.Notices.Notice;
import budget.plan.RunProgress;
import budget.plan.RunRequest;
import budget.plan.RunRequest.Accepted;
import budget.plan.RunRequest.Folders;
import budget.publish.Contribution.Counted;
import budget.publish.Contribution.Kept;
import budget.publish.Contribution.Label;
import budget.published.OutputFolder;
import budget.sample.WholeSample;
import budget.store.RoundStore;
import budget.workbook.Passwords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** What is kept of the units that did not change gives the bytes that making it again gives, or is not used. */
class ContributionsTest {

    private final long today = LocalDate.now(ZoneOffset.UTC).toEpochDay();
    private static final int NIGHTS = Integer.getInteger("contributions.nights", 3);

    @TempDir
    private Path folder;

    private SentFiles sent;
    private Path job;
    private JobFolders place;

    static LongStream seeds() {
        return LongStream.range(0, Integer.getInteger("contributions.seeds", 1));
    }

    @BeforeEach
    void someUnitsHaveSent() throws IOException {
        sent = SentFiles.in(folder.resolve("input"), 7);
        job = WholeSample.in(folder.resolve("job"));
        place = new JobFolders(folder.resolve("place"));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void anyNightHasTheBytesOfOneThatMakesAllOfIt(long seed) throws IOException {
        Random random = new Random(seed);
        run(place, false);
        for (int night = 0; night < NIGHTS; night++) {
            JobFolders twin = new JobFolders(folder.resolve("twin" + night));
            FileSystemUtils.copyRecursively(place.folder(), twin.folder());
            List<String> changes = new ArrayList<>();
            for (int change = 0; change <= random.nextInt(3); change++) {
                changes.add(change(random, night));
            }

            run(place, false);
            run(twin, true);

            assertThat(place.publication()).as(changes.toString()).isEqualTo(twin.publication());
        }
    }

    @Test
    void whatIsKeptIsThatOfTheLastRoundAlone() throws IOException {
        run(place, false);
        Files.delete(sent.files().get(0));

        run(place, false);

        assertThat(kept(RoundContributions.STANDING)).hasSize(6);
        assertThat(kept(RoundContributions.MADE)).isEmpty();
        assertThat(place.folder().resolve("state/contributions.part")).doesNotExist();
    }

    @Test
    void aUnitThatDidNotChangeIsNotMadeAgain() throws IOException {
        run(place, false);
        change(kept -> labelled(kept, today - 1));
        List<Label> before = labels();
        sent.note("came late");

        run(place, false);

        assertThat(labels())
                .hasSize(8)
                .filteredOn(before::contains)
                .as("all but a thirtieth")
                .hasSizeGreaterThan(3);
    }

    @Test
    void linesThatSomebodyChangedAreRefusedAndMadeAgain() throws IOException {
        run(place, false);
        Path facts = new OutputFolder(place.folder().resolve("output"))
                .current()
                .orElseThrow()
                .resolve("data/facts.csv");
        FileTime written = Files.getLastModifiedTime(facts);
        byte[] bytes = Files.readAllBytes(facts);
        bytes[bytes.length - 2] ^= 1;
        Files.write(facts, bytes, StandardOpenOption.WRITE);
        Files.setLastModifiedTime(facts, written);
        sent.note("came late");

        RunResult result = run(place, false);

        assertThat(result.notices())
                .extracting(Notice::key)
                .first()
                .isIn("contribution-damaged", "publication-damaged");
        assertThat(place.publication()).isEqualTo(fresh().publication());
        sent.note("came later");
        assertThat(run(place, false).notices()).isEmpty();
    }

    @Test
    void aSumThatIsNotThatOfTheUnitIsFoundWithinAMonth() throws IOException {
        assertFoundWithinAMonth(counted -> {
            if (counted.cells().amounts().length > 0) {
                counted.cells().amounts()[0] += 1;
            }
            return counted;
        });
    }

    @Test
    void aLineByFunctionThatIsNotOfTheUnitIsFoundWithinAMonth() throws IOException {
        assertFoundWithinAMonth(counted -> new Counted(
                counted.checks(),
                counted.cells(),
                counted.byFunction().stream().skip(1).toList(),
                counted.byEconomic(),
                counted.byUnit(),
                counted.projects(),
                counted.headline()));
    }

    @Test
    void aCountOfARuleThatIsNotOfTheUnitIsFoundWithinAMonth() throws IOException {
        assertFoundWithinAMonth(counted -> {
            counted.checks().counts()[0] += 1;
            return counted;
        });
    }

    private void assertFoundWithinAMonth(UnaryOperator<Counted> mistake) throws IOException {
        run(place, false);
        long monthAgo = today - 31;
        change(kept -> labelled(
                new Kept(
                        kept.label(),
                        kept.lines(),
                        kept.mended(),
                        kept.counted() == null ? null : mistake.apply(kept.counted())),
                monthAgo));
        sent.note("came late");

        RunResult result = run(place, false);

        assertThat(result.notices()).extracting(Notice::key).containsExactly("contribution-damaged");
        assertThat(place.publication()).isEqualTo(fresh().publication());
        assertThat(labels()).extracting(Label::proven).doesNotContain(monthAgo);
    }

    @Test
    void afterAFailureBetweenMakingAndPublishingNothingIsWrong() throws IOException {
        run(place, false);
        sent.note("came late");
        sent.amend(sent.files().get(0), new Random(1));
        assertThatThrownBy(
                        () -> new BudgetRun(request(place, false), new FailingStep("publish"), Passwords.none()).run())
                .isInstanceOf(RunFailedException.class);
        Files.writeString(place.folder().resolve("state/contributions.part"), "half of it");

        run(place, false);

        assertThat(place.publication()).isEqualTo(fresh().publication());
    }

    private String change(Random random, int night) throws IOException {
        switch (random.nextInt(7)) {
            case 0, 1 -> {
                return "came or went: " + sent.takeOrSend(random);
            }
            case 2, 3 -> {
                return "amended: " + sent.amend(random);
            }
            case 4 -> {
                replace("waivers.csv", "84000.00", "84000.0" + (1 + night));
                return "waivers";
            }
            case 5 -> {
                replace("job.yaml", "blockingFindings: hold-back", "blockingFindings: publish-flagged");
                replace("units.csv", "澜川州", "澜川州" + night);
                return "policy and names";
            }
            default -> {
                try (Stream<Path> layouts = Files.list(job.resolve("layouts"))) {
                    Path layout = layouts.sorted().findFirst().orElseThrow();
                    Files.writeString(layout, "\n# " + night + "\n", StandardOpenOption.APPEND);
                }
                return "layout";
            }
        }
    }

    private void replace(String file, String from, String to) throws IOException {
        Path path = job.resolve(file);
        Files.writeString(path, Files.readString(path).replace(from, to));
    }

    /** A publication of the same that carries nothing over, after the same publications. */
    private JobFolders fresh() throws IOException {
        JobFolders twin = new JobFolders(folder.resolve("fresh"));
        FileSystemUtils.copyRecursively(place.folder(), twin.folder());
        run(twin, true);
        return twin;
    }

    private RunRequest request(JobFolders folders, boolean full) throws IOException {
        return new RunRequest(
                JobDefinition.read(job),
                new Folders(
                        sent.folder(),
                        folders.folder().resolve("output"),
                        folders.folder().resolve("state")),
                LocalDate.of(2023, 2, 1),
                2,
                folders.database(),
                RunRequest.Readers.ITSELF,
                new Accepted(true, true),
                full,
                RunRequest.WORKER_PATIENCE);
    }

    private RunResult run(JobFolders folders, boolean full) throws IOException {
        return new BudgetRun(request(folders, full), RunProgress.SILENT, Passwords.none()).run();
    }

    private List<Label> labels() throws IOException {
        return kept(RoundContributions.STANDING).stream().map(Kept::label).toList();
    }

    private List<Kept> kept(RoundStore.Kept<Kept> list) throws IOException {
        try (ConfigurableApplicationContext context =
                JobContext.open(request(place, false), RunProgress.SILENT, Passwords.none())) {
            return context.getBean(RoundStore.class).stream(list).toList();
        }
    }

    private void change(UnaryOperator<Kept> change) throws IOException {
        try (ConfigurableApplicationContext context =
                JobContext.open(request(place, false), RunProgress.SILENT, Passwords.none())) {
            RoundStore round = context.getBean(RoundStore.class);
            List<Kept> changed =
                    round.stream(RoundContributions.STANDING).map(change).toList();
            try (RoundStore.Writer<Kept> writer = round.writer(RoundContributions.STANDING)) {
                changed.forEach(writer::add);
            }
        }
    }

    private static Kept labelled(Kept kept, long proven) {
        Label label = kept.label();
        return new Kept(
                new Label(label.unit(), label.path(), label.key(), proven),
                kept.lines(),
                kept.mended(),
                kept.counted());
    }
}
