package budget.publish;

import budget.consolidate.AnalysedUnit;
import budget.dataset.DataFolder;
import budget.dataset.DataSchema;
import budget.dataset.DataTable;
import budget.dataset.DataWriter;
import budget.dataset.FactLines;
import budget.dataset.OtherFactLines;
import budget.definition.JobDefinition;
import budget.report.StatedFact;
import budget.submission.Checks;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the tables that have lines of units: copies what each file contributes, which goes to the files for people, too. */
final class UnitWriter implements Closeable {

    private final CheckSums checks;
    private final List<@Nullable DataWriter> files = new ArrayList<>();

    UnitWriter(Path publication, JobDefinition job) throws IOException {
        checks = new CheckSums(job);
        DataSchema schema = new DataSchema(job);
        DataFolder folder = DataFolder.of(publication, job);
        for (DataTable table : ContributedLines.TABLES) {
            files.add(schema.has(table) ? new DataWriter(folder, table, schema.header(table)) : null);
        }
    }

    void write(Contributions contributions, Proof proof, HumanOutputs people, YearOnYear years) throws IOException {
        try (ContributedLines made = ContributedLines.in(contributions.made());
                ContributedLines standing = contributions.standing().isPresent()
                        ? ContributedLines.of(contributions.standing().get())
                        : ContributedLines.in(contributions.made())) {
            contributions.each((of, contribution, isMade) -> {
                ContributedLines lines = isMade ? made : standing;
                contributions.keep(lines.copy(contribution, files));
                people.add(of, contribution.mended());
                if (contribution.unit().isPresent()) {
                    AnalysedUnit unit = contribution.unit().get();
                    List<StatedFact> facts = FactLines.of(lines.bytes(contribution, DataTable.FACTS));
                    contribution.checks().ifPresent(checks::add);
                    proof.take(unit.cells());
                    people.add(unit, facts, OtherFactLines.of(lines.bytes(contribution, DataTable.FACTS_OTHER)));
                    years.add(unit.unit(), facts, people::take);
                }
            });
        }
    }

    /** How the rules turned out over all that counts. */
    Checks checks() {
        return checks.sum();
    }

    @Override
    public void close() throws IOException {
        for (DataWriter file : files) {
            if (file != null) {
                file.close();
            }
        }
    }
}
