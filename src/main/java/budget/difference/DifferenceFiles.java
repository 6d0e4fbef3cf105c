package budget.difference;

import budget.base.Messages;
import budget.definition.JobDefinition;
import budget.publish.PublishedFacts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Writes {@code difference.csv} and {@code difference.html}. */
public final class DifferenceFiles {

    static final String TABLE = "difference.csv";
    static final String PAGE = "difference.html";

    private static final int NUMBERS_OF_A_TABLE = 40;

    private final JobDefinition job;
    private final Messages messages;

    /** Files in one language. */
    public DifferenceFiles(JobDefinition job, Messages messages) {
        this.job = job;
        this.messages = messages;
    }

    /** Writes into a new publication what changed against the one before it, if there is one it can be compared with. */
    public void writeInto(PublishedFacts now, Optional<PublishedFacts> before) throws IOException {
        Path publication = now.publication();
        if (before.isEmpty()) {
            writeNothing(publication, messages.text("diff.page.first"));
            return;
        }
        try {
            Difference difference = Difference.between(before.get(), now, job);
            write(publication, difference, messages.text("diff.page.this"));
        } catch (NotComparableException e) {
            String name = String.valueOf(before.get().publication().getFileName());
            writeNothing(publication, messages.text("diff.page.not-comparable", name));
        }
    }

    /**
     * Writes them into any folder.
     *
     * @param now the name of the later publication
     */
    public void write(Path folder, Difference difference, String now) throws IOException {
        DifferenceSummary summary = new DifferenceSummary(new TotalRows(job), NUMBERS_OF_A_TABLE);
        try (DifferenceTable table =
                new DifferenceTable(folder, job.settings().presentation().csvBom())) {
            difference.eachNumber(number -> {
                table.accept(number);
                summary.accept(number);
            });
        }
        new DifferencePage(job, messages).write(folder, difference, summary, now);
    }

    private void writeNothing(Path folder, String why) throws IOException {
        new DifferenceTable(folder, job.settings().presentation().csvBom()).close();
        new DifferencePage(job, messages).writeNothing(folder, why);
    }
}
