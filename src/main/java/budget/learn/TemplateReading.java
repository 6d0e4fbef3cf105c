package budget.learn;

import budget.book.TemplateBook;
import budget.definition.JobDefinition;
import budget.finding.Finding;
import budget.finding.FindingCode;
import budget.submission.SubmissionContent;
import budget.workbook.Passwords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the blank workbook that a job makes of its layouts. */
final class TemplateReading {

    private static final Set<FindingCode> NOT_FOUND =
            Set.of(FindingCode.TABLE_MISSING, FindingCode.TABLE_NOT_FITTING, FindingCode.TABLE_FOUND_TWICE);

    private TemplateReading() {}

    /** How many of the job's forms are found in it. */
    static int formsFound(JobDefinition job) throws IOException {
        Path folder = Files.createTempDirectory("budget-template-");
        Path file = folder.resolve("blank.xlsx");
        try {
            int forms = new TemplateBook(job).write(file, Optional.empty());
            SubmissionContent content = SampleReading.of(job, List.of(file), Passwords.none())
                    .contents()
                    .get(0);
            long lost = content.findings().stream()
                    .map(Finding::code)
                    .filter(NOT_FOUND::contains)
                    .count();
            return content.findings().stream().anyMatch(finding -> finding.code() == FindingCode.NO_TABLE_FOUND)
                    ? 0
                    : forms - (int) lost;
        } finally {
            Files.deleteIfExists(file);
            Files.delete(folder);
        }
    }
}
