package budget.learn;

import budget.check.SubmissionReader;
import budget.definition.JobDefinition;
import budget.figures.Table;
import budget.figures.Vocabulary;
import budget.jobfile.DefinitionException;
import budget.submission.SubmissionContent;
import budget.workbook.Passwords;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The samples as the program reads them with a draft of a job folder. */
record SampleReading(JobDefinition job, List<SubmissionContent> contents) {

    /** Reads the samples with a draft, written into a folder of its own that is deleted afterwards. */
    static SampleReading of(JobDraft draft, List<Path> samples, Passwords passwords) throws IOException {
        Path folder = Files.createTempDirectory("budget-learn-");
        try {
            draft.write(folder);
            return of(JobDefinition.read(folder), samples, passwords);
        } catch (DefinitionException e) {
            throw new InvalidDraft(draft, e);
        } finally {
            delete(folder);
        }
    }

    static SampleReading of(JobDefinition job, List<Path> samples, Passwords passwords) throws IOException {
        SubmissionReader reader = new SubmissionReader(job, passwords);
        List<SubmissionContent> contents = new ArrayList<>();
        for (Path sample : samples) {
            contents.addAll(
                    reader.read(sample, String.valueOf(sample.getFileName())).submissions());
        }
        return new SampleReading(job, contents);
    }

    /** What the samples state for a panel, one table for each sample that has it. */
    List<Table> tables(String panel) {
        return contents.stream()
                .flatMap(content -> content.tables().stream())
                .filter(table -> table.panel().key().equals(panel))
                .toList();
    }

    /** The same with percentages and numbers of things among the figures. */
    List<Table> tablesWithRates(String panel) {
        Vocabulary words = job.rules().vocabulary();
        return contents.stream()
                .filter(content -> content.table(panel).isPresent())
                .flatMap(content -> content.publishedFigures(words).tables().stream())
                .filter(table -> table.panel().key().equals(panel))
                .toList();
    }

    /** A draft that is no job folder. */
    static final class InvalidDraft extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final transient JobDraft draft;

        private InvalidDraft(JobDraft draft, DefinitionException cause) {
            super(cause);
            this.draft = draft;
        }

        /** Writes the draft where it was to be, and throws what is wrong with it there; itself, should nothing be. */
        InvalidDraft reportIn(Path folder) throws IOException {
            draft.write(folder);
            InvalidDraftException.read(folder);
            return this;
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            paths.sorted(Comparator.reverseOrder()).forEach(path -> {
                try {
                    Files.delete(path);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
