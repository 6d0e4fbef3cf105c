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
import budget.publish.OutputFolder;
import budget.sample.WholeSample;
import budget.store.RoundStore;
import budget.workbook.Passwords;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.ConfigurableApplicationContext;

/** What is kept of the units that did not change gives the bytes that making it again gives, or is not used. */
class ContributionsTest {

    private static final Path SAMPLE = Path.of("input/department-budget-2023");
    private static final Pattern NUMBER = Pattern.compile("(<c r=\"[A-Z]+[0-9]+\"[^>]*><v>)([0-9]+)(\\.?[0-9]*</v>)");
    private final long today = LocalDate.now(ZoneOffset.UTC).toEpochDay();
    private static final int NIGHTS = Integer.getInteger("contributions.nights", 4);

    @TempDir
    private Path folder;

    private Path input;
    private Path job;
    private JobFolders place;

    static LongStream seeds() {
        return LongStream.range(0, Integer.getInteger("contributions.seeds", 2));
    }

    @BeforeEach
    void someUnitsHaveSent() throws IOException {
        input = Files.createDirectories(folder.resolve("input"));
        job = WholeSample.in(folder.resolve("job"));
        place = new JobFolders(folder.resolve("place"));
        for (Path file : sample().subList(0, 7)) {
            Files.copy(file, input.resolve(file.getFileName()));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void anyNightHasTheBytesOfOneThatMakesAllOfIt(long seed) throws IOException {
        Random random = new Random(seed);
        run(place, false);
        for (int night = 0; night < NIGHTS; night++) {
            JobFolders twin = new JobFolders(folder.resolve("twin" + night));
            copy(place.folder(), twin.folder());
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
        Files.delete(files().get(0));

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
        note("came late");

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
        note("came late");

        RunResult result = run(place, false);

        assertThat(result.notices())
                .extracting(Notice::key)
                .first()
                .isIn("contribution-damaged", "publication-damaged");
        assertThat(place.publication()).isEqualTo(fresh().publication());
        note("came later");
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
        note("came late");

        RunResult result = run(place, false);

        assertThat(result.notices()).extracting(Notice::key).containsExactly("contribution-damaged");
        assertThat(place.publication()).isEqualTo(fresh().publication());
        assertThat(labels()).extracting(Label::proven).doesNotContain(monthAgo);
    }

    @Test
    void afterAFailureBetweenMakingAndPublishingNothingIsWrong() throws IOException {
        run(place, false);
        note("came late");
        amend(files().get(0), new Random(1));
        assertThatThrownBy(() -> new BudgetRun(request(place, false), new FailingAt("publish"), Passwords.none()).run())
                .isInstanceOf(RunFailedException.class);
        Files.writeString(place.folder().resolve("state/contributions.part"), "half of it");

        run(place, false);

        assertThat(place.publication()).isEqualTo(fresh().publication());
    }

    private String change(Random random, int night) throws IOException {
        switch (random.nextInt(7)) {
            case 0, 1 -> {
                Path file = sample().get(random.nextInt(sample().size()));
                if (!Files.deleteIfExists(input.resolve(file.getFileName()))) {
                    Files.copy(file, input.resolve(file.getFileName()));
                }
                return "came or went: " + file.getFileName();
            }
            case 2, 3 -> {
                Path file = files().get(random.nextInt(files().size()));
                amend(file, random);
                return "amended: " + file.getFileName();
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

    /** Another first digit for one of its numbers, or other bytes where it is no .xlsx. */
    private static void amend(Path file, Random random) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(Files.readAllBytes(file)));
                ZipOutputStream out = new ZipOutputStream(packed)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                byte[] part = in.readAllBytes();
                out.write(entry.getName().contains("worksheets/sheet") ? amended(part, random) : part);
            }
        }
        if (packed.size() > 1_000) {
            Files.write(file, packed.toByteArray());
        } else {
            Files.delete(file);
        }
    }

    private static byte[] amended(byte[] sheet, Random random) {
        String xml = new String(sheet, StandardCharsets.UTF_8);
        List<MatchResult> numbers = NUMBER.matcher(xml)
                .results()
                .filter(found -> !found.group(1).contains("t=\"s\""))
                .toList();
        if (numbers.isEmpty() || random.nextInt(4) > 0) {
            return sheet;
        }
        MatchResult number = numbers.get(random.nextInt(numbers.size()));
        String other = xml.substring(0, number.start(2)) + (1 + random.nextInt(9)) + xml.substring(number.start(2));
        return other.getBytes(StandardCharsets.UTF_8);
    }

    private static List<Path> sample() throws IOException {
        try (Stream<Path> files = Files.list(SAMPLE)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(input)) {
            return files.sorted().toList();
        }
    }

    private void note(String text) throws IOException {
        Files.writeString(input.resolve("note.xlsx"), text);
    }

    /** A publication of the same that carries nothing over, after the same publications. */
    private JobFolders fresh() throws IOException {
        JobFolders twin = new JobFolders(folder.resolve("fresh"));
        copy(place.folder(), twin.folder());
        run(twin, true);
        return twin;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.sorted().toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }

    private RunRequest request(JobFolders folders, boolean full) throws IOException {
        return new RunRequest(
                JobDefinition.read(job),
                new Folders(
                        input,
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

    /** Fails when a step begins. */
    private record FailingAt(String step) implements RunProgress {

        @Override
        public void step(String name) {
            if (name.equals(step)) {
                throw new IllegalStateException("the power failed");
            }
        }

        @Override
        public void toRead(int workbooks) {}

        @Override
        public void read(int workbooks) {}
    }
}
