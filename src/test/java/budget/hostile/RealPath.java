package budget.hostile;

import budget.base.OrderedParallel;
import budget.check.SubmissionReader;
import budget.definition.JobDefinition;
import budget.finding.Finding;
import budget.model.BudgetUnit;
import budget.returned.Originals;
import budget.returned.ReturnedFile;
import budget.returned.ReturnedFolder;
import budget.sample.Reading;
import budget.store.ContentFormat;
import budget.submission.Arrival;
import budget.submission.Standing;
import budget.submission.SubmissionContent;
import budget.submission.SubmissionStatus;
import budget.submission.WorkbookContent;
import budget.workbook.Passwords;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What a run does with a workbook: reads it, keeps what was read, and writes the answer into it. */
final class RealPath {

    private static final JobDefinition JOB = Reading.sampleJob();
    private static final BudgetUnit UNIT = JOB.register().units().iterator().next();

    private final Path folder;
    private final SubmissionReader reader;

    /** Working in a folder of its own. */
    RealPath(Path folder) {
        this(folder, JOB);
    }

    /** Working in a folder of its own, for a job with the sample's forms and other limits. */
    RealPath(Path folder, JobDefinition job) {
        this.folder = folder;
        this.reader = new SubmissionReader(job, Passwords.none());
    }

    /** The time this thread has worked. */
    static long nanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /** How a workbook ends: {@code facts}, {@code findings}, or the code with which it is refused. */
    String endOf(byte[] workbook) throws IOException {
        Path file = Files.write(folder.resolve("workbook"), workbook);
        WorkbookContent read = reader.read(file, "workbook");
        SubmissionContent content = read.file();
        content.findings().forEach(Reading::line);
        new ContentFormat(Reading.sampleJob().rules().vocabulary(), List.of(), List.of()).encode("0", read);
        if (content.findings().stream().anyMatch(finding -> finding.code().isUnreadable())) {
            return content.findings().get(0).code().code();
        }
        answer(file, content.findings());
        if (content.tables().isEmpty() && content.findings().isEmpty()) {
            throw new IllegalStateException("Nothing is said of it");
        }
        return content.tables().stream().anyMatch(table -> !table.rows().isEmpty()) ? "facts" : "findings";
    }

    /** The workbook that its unit gets back. */
    byte[] answerTo(byte[] workbook) throws IOException {
        Path file = Files.write(folder.resolve("workbook"), workbook);
        List<ReturnedFile> written =
                write(file, reader.read(file, "workbook").file().findings());
        return Files.readAllBytes(
                folder.resolve("publication").resolve(written.get(0).path()));
    }

    private void answer(Path file, List<Finding> findings) throws IOException {
        write(file, findings);
        delete(folder.resolve("publication"));
    }

    private List<ReturnedFile> write(Path file, List<Finding> findings) throws IOException {
        Arrival arrival = new Arrival("workbook", "0", Files.size(file), 0, 1, Arrival.Condition.TAKEN);
        Standing standing = new Standing(UNIT, arrival, SubmissionStatus.HELD_BACK, false, findings);
        return new ReturnedFolder(
                        folder.resolve("publication"),
                        JOB.settings(),
                        "1.0",
                        new Originals(file),
                        new OrderedParallel(1))
                .write(List.of(standing));
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
