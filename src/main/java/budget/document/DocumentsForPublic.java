package budget.document;

import budget.check.LastYear;
import budget.check.SubmissionReader;
import budget.consolidate.UnitFigures;
import budget.definition.JobDefinition;
import budget.edition.PublicDocuments;
import budget.figures.Figures;
import budget.figures.Table;
import budget.submission.Arrival;
import budget.submission.SubmissionContent;
import budget.validate.CrossValidator;
import budget.workbook.Passwords;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The documents of units for the public: the forms without what is left out, and those sentences whose every number is in them or
 * in the public edition of the year before. Nothing in them is left to be filled in, and they have no day: the same figures are
 * the same bytes.
 */
public final class DocumentsForPublic implements PublicDocuments {

    private final JobDefinition job;
    private final Function<Arrival, Path> archive;
    private final Passwords passwords;
    private final LastYear lastYear;
    private final CrossValidator beside;

    /**
     * Documents of a job.
     *
     * @param archive where the bytes of a submission are
     * @param lastYear what the public knows of the year before
     */
    public DocumentsForPublic(
            JobDefinition job, Function<Arrival, Path> archive, Passwords passwords, LastYear lastYear) {
        this.job = job;
        this.archive = archive;
        this.passwords = passwords;
        this.lastYear = lastYear;
        this.beside = new CrossValidator(job);
    }

    @Override
    public void write(Unit unit, Path to) throws IOException {
        Arrival file = unit.standing().file().orElseThrow();
        UnitFigures figures = UnitFigures.of(unit.standing().sender().orElseThrow(), "", unit.shown(), job);
        List<TargetTables.Target> targets =
                TargetTables.read(job, passwords, archive.apply(file), file.fileName()).stream()
                        .filter(target -> !target.names(unit.hidden()))
                        .toList();
        DocumentSource source = new DocumentSource(
                job,
                figures,
                unit.shown().sentences(),
                targets,
                Optional.empty(),
                Optional.of(new ForPublic(unit.isConcerned(), partial(unit))));
        Figures known = lastYear.of(unit.standing().unitCode())
                .map(before -> beside.beside(unit.shown(), before))
                .orElseGet(() -> unit.shown().figures(job.rules().vocabulary()));
        UnitDocuments.write(source, known, to);
    }

    /** The panels of which rows are left out: their numbers of rows and sums over them are not those of the unit. */
    private static Set<String> partial(Unit unit) {
        Set<String> partial = new HashSet<>();
        for (Table table : unit.whole().tables()) {
            String panel = table.panel().key();
            boolean isSame = unit.shown()
                    .table(panel)
                    .filter(shown -> shown.rows().equals(table.rows()))
                    .isPresent();
            if (!isSame) {
                partial.add(panel);
            }
        }
        return partial;
    }

    @Override
    public List<Table> sentences(Path document) throws IOException {
        SubmissionContent content = new SubmissionReader(job, passwords)
                .stated(document, String.valueOf(document.getFileName()))
                .file();
        return content.figures(job.rules().vocabulary()).tables().stream()
                .filter(table -> table.panel().isOfSentences())
                .toList();
    }

    @Override
    public Optional<Figures> lastYear(String unit) {
        return lastYear.of(unit).map(beside::lastYear);
    }
}
