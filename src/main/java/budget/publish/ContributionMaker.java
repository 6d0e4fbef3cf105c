package budget.publish;

import budget.consolidate.AnalysedUnit;
import budget.consolidate.Analysis;
import budget.consolidate.Facts;
import budget.consolidate.UnitCells;
import budget.consolidate.UnitFigures;
import budget.consolidate.UnitRow;
import budget.consolidate.UnitRows;
import budget.dataset.DataSchema;
import budget.dataset.DataTable;
import budget.dataset.FactLines;
import budget.dataset.UnitEntries;
import budget.definition.JobDefinition;
import budget.figures.Vocabulary;
import budget.model.Amount;
import budget.publish.Contribution.Label;
import budget.publish.Contribution.Lines;
import budget.submission.Repair;
import budget.submission.Standing;
import budget.submission.SubmissionContent;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes what a file contributes, of its content; and holds its lines of facts against its sums, by reading their bytes. */
public final class ContributionMaker {

    /** Another one whenever a contribution made before is not what this program makes; part of what it is kept under. */
    public static final int NUMBER = 2;

    private final JobDefinition job;
    private final String year;
    private final UnitRows rows;
    private final Facts facts;
    private final Analysis analysis;
    private final DataSchema schema;
    private final CheckSums checks;

    /** Makes contributions of a job, with rows under these numbers. */
    public ContributionMaker(JobDefinition job, UnitRows rows) {
        this.job = job;
        this.rows = rows;
        year = job.settings().fiscalYear().toString();
        facts = new Facts(job);
        analysis = new Analysis(job);
        schema = new DataSchema(job);
        checks = new CheckSums(job);
    }

    /**
     * Makes one, in any thread.
     *
     * @param beside the contents of the files beside it, by their paths
     */
    public Made make(Label label, Standing standing, SubmissionContent content, Map<String, SubmissionContent> beside)
            throws IOException {
        Map<Repair.Kind, Integer> mended = new EnumMap<>(Repair.Kind.class);
        content.ledger().repairs().forEach(repair -> mended.merge(repair.kind(), 1, Integer::sum));
        UnitEntries entries = new UnitEntries(year, schema);
        content.ledger().repairs().forEach(repair -> entries.write(standing, repair));
        Optional<AnalysedUnit> unit = Optional.empty();
        if (standing.counted()) {
            UnitFigures figures = UnitFigures.of(standing.sender().orElseThrow(), standing.path(), content, job);
            unit = Optional.of(analysis.of(figures, rows));
            entries.write(figures, unit.get(), FilesBeside.said(content, beside), facts);
        }
        List<byte[]> lines = new ArrayList<>();
        for (DataTable table : ContributedLines.TABLES) {
            lines.add(entries.in(table).bytes());
        }
        if (unit.isPresent()) {
            prove(unit.get().cells(), lines.get(ContributedLines.TABLES.indexOf(DataTable.FACTS)), label);
        }
        return new Made(
                new Contribution(
                        label,
                        ContributedLines.behindOneAnother(lines),
                        mended,
                        unit.map(counts -> checks.packed(content.ledger().checks())),
                        unit),
                lines);
    }

    /** The stated amounts are the sums of the lines as they will be published. */
    private void prove(UnitCells cells, byte[] lines, Label label) throws IOException {
        Vocabulary vocabulary = job.rules().vocabulary();
        Map<FactLines.Key, Amount> left = new HashMap<>();
        for (int row = 0; row < cells.rows(); row++) {
            UnitRow of = cells.row(row);
            Vocabulary.Panel panel = vocabulary.panel(of.panel());
            for (int cell = cells.from(row); cell < cells.from(row + 1); cell++) {
                if (cells.isStated(cell)) {
                    String measure = panel.columns().get(cells.column(cell)).key();
                    left.merge(new FactLines.Key(panel.form(), of.text(), measure), cells.amount(cell), Amount::plus);
                }
            }
        }
        FactLines.each(lines, (key, amount) -> left.merge(key, amount.negated(), Amount::plus));
        left.forEach((key, amount) -> {
            if (!amount.isZero()) {
                throw new IllegalStateException("Publishing " + label.unit() + " " + key
                        + ": the lines of facts do not add up to its amounts by " + amount.inYuan());
            }
        });
    }

    /**
     * A new contribution.
     *
     * @param lines of each table, to be written behind one another
     */
    public record Made(Contribution contribution, List<byte[]> lines) {

        public Made {
            lines = List.copyOf(lines);
        }

        /** The same with its lines from this place of a file on. */
        public Contribution from(long place) {
            Lines relative = contribution.lines();
            long[] places = relative.places().clone();
            for (int at = 0; at < places.length; at++) {
                places[at] += place;
            }
            return contribution.at(new Lines(places, relative.lengths(), relative.sha256()));
        }
    }
}
