package budget.console;

import budget.definition.JobDefinition;
import budget.job.BudgetRun;
import budget.plan.RunProgress;
import budget.plan.RunRequest;
import budget.sample.WholeSample;
import budget.workbook.Passwords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/** The sample with its first publication: a folder with job, input, output and state. */
final class PublishedSample {

    private static @Nullable Path made;

    private PublishedSample() {}

    /** Copies it; it is made once for all tests of a process. */
    static synchronized void copyTo(Path place) throws IOException {
        if (made == null) {
            Path first = Files.createTempDirectory("published");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> FileSystemUtils.deleteRecursively(first.toFile())));
            make(first);
            made = first;
        }
        FileSystemUtils.copyRecursively(made, place);
        Files.writeString(place.resolve("state/outputs"), place.resolve("output") + "\n");
    }

    /** Makes it, with lines added to its job.yaml. */
    static void make(Path place, String... settings) throws IOException {
        Path job = WholeSample.in(place.resolve("job"));
        Files.write(job.resolve("job.yaml"), List.of(settings), StandardOpenOption.APPEND);
        FileSystemUtils.copyRecursively(Path.of("input/department-budget-2023"), place.resolve("input"));
        run(place);
    }

    /** Runs its job. */
    static void run(Path place) throws IOException {
        RunRequest request = new RunRequest(
                JobDefinition.read(place.resolve("job")),
                new RunRequest.Folders(place.resolve("input"), place.resolve("output"), place.resolve("state")),
                LocalDate.of(2023, 2, 1),
                2);
        new BudgetRun(request, RunProgress.SILENT, Passwords.none()).run();
    }
}
