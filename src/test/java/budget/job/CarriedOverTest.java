package budget.job;

import static org.assertj.core.api.Assertions.assertThat;

import budget.base.Sha256;
import budget.intake.FileArchive;
import budget.plan.RunProgress;
import budget.published.OutputFolder;
import budget.returned.ReturnedFile;
import budget.returned.Workbooks;
import budget.store.RoundStore;
import budget.workbook.Passwords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** A publication that copies what did not change from the one before has the bytes of one that makes all of it. */
class CarriedOverTest {

    @TempDir
    private Path folder;

    private JobFolders second;
    private JobFolders fresh;

    @BeforeEach
    void aNightThatFindsOneMoreAndOneThatFindsAll() throws IOException {
        second = withSample(new JobFolders(folder.resolve("second")));
        run(second);
        second.withNote("late.xlsx", "came late");
        fresh = withSample(new JobFolders(folder.resolve("fresh"))).withNote("late.xlsx", "came late");
        run(fresh);
    }

    @Test
    void theBytesAreThoseOfAFreshRun() throws IOException {
        run(second);

        assertThat(standing(second)).endsWith(Path.of("2023-02-01-2"));
        assertThat(comparable(second)).isEqualTo(comparable(fresh));
    }

    @Test
    void whatSomebodyTouchedMeanwhileIsMadeAnew() throws IOException {
        List<Path> returned;
        try (Stream<Path> files = Files.list(standing(second).resolve("returned"))) {
            returned = files.sorted().toList();
        }
        assertThat(returned).hasSizeGreaterThan(1);
        Files.writeString(returned.get(0), "by hand");
        Files.delete(returned.get(1));

        run(second);

        assertThat(comparable(second)).isEqualTo(comparable(fresh));
    }

    @Test
    void eachReturnedWorkbookIsKnownToTheNextRun() throws IOException {
        try (ConfigurableApplicationContext context =
                JobContext.open(fresh.request(), RunProgress.SILENT, Passwords.none())) {
            RoundStore round = context.getBean(RoundStore.class);
            List<ReturnedFile> files = new ArrayList<>();
            round.each(KnownWorkbooks.RETURNED, files::add);
            Workbooks known = new KnownWorkbooks(
                    context.getBean(FileArchive.class),
                    round,
                    fresh.request().folders().input(),
                    round.standings(),
                    new OutputFolder(fresh.request().folders().output()).current());

            assertThat(files).hasSizeGreaterThan(1);
            for (ReturnedFile file : files) {
                Workbooks.Earlier earlier = known.earlier(file.madeOf()).orElseThrow();
                assertThat(Sha256.of(earlier.file())).isEqualTo(earlier.sha256());
            }
        }
    }

    private static JobFolders withSample(JobFolders folders) throws IOException {
        try (Stream<Path> sample = Files.list(Path.of("input/department-budget-2023"))) {
            for (Path file : sample.filter(Files::isRegularFile).toList()) {
                folders.withWorkbook(file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
        return folders;
    }

    private static void run(JobFolders folders) throws IOException {
        new BudgetRun(folders.request(), RunProgress.SILENT, Passwords.none()).run();
    }

    private static Path standing(JobFolders folders) throws IOException {
        return new OutputFolder(folders.request().folders().output()).current().orElseThrow();
    }

    /** But for what tells how it follows on the one before, and in which intake a file was first met. */
    private static Map<String, String> comparable(JobFolders folders) throws IOException {
        Map<String, String> files = folders.publication();
        files.remove("difference.csv");
        files.remove("difference.html");
        files.computeIfPresent(
                "manifest.json", (name, text) -> text.replaceAll("\"firstSeen\" : [0-9]+", "\"firstSeen\" : 1"));
        return files;
    }
}
