package budget.edition;

import budget.base.Messages;
import budget.base.OrderedParallel;
import budget.book.ConsolidatedBook;
import budget.consolidate.AnalysedUnit;
import budget.consolidate.Analysis;
import budget.consolidate.ConsolidatedLine;
import budget.consolidate.ConsolidatedLines;
import budget.consolidate.Facts;
import budget.consolidate.UnitFigures;
import budget.consolidate.UnitRows;
import budget.dataset.DataFolder;
import budget.dataset.DataLines;
import budget.dataset.DataPackage;
import budget.dataset.DataSchema;
import budget.dataset.DataTable;
import budget.dataset.DataWriter;
import budget.dataset.LoadScripts;
import budget.dataset.OutputFile;
import budget.dataset.UnitEntries;
import budget.definition.JobDefinition;
import budget.disclosure.FigureKey;
import budget.disclosure.PublicUnit;
import budget.edition.PublicUnitSet.Concerned;
import budget.published.OutputFolder;
import budget.published.PublishedTable;
import budget.report.PublicReport;
import budget.report.ReportPage;
import budget.report.StatedFact;
import budget.submission.Standing;
import budget.submission.SubmissionContent;
import budget.submission.SubmissionContents;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The edition for the public in {@code public/}: the datasets without what the job, or a sentence of a workbook, declares secret,
 * and without as much more as it takes that it cannot be worked out. What is left out is listed in {@code suppressed.csv} by the
 * names that the public may know; the log for the bureau is beside the edition, not in it.
 */
public final class PublicEdition {

    private final Path publication;
    private final Path folder;
    private final JobDefinition job;
    private final String unnamed;
    private final PublicUnitSet units;
    private final DataSchema schema;

    private PublicEdition(Path publication, JobDefinition job) {
        this.publication = publication;
        this.folder = publication.resolve(OutputFolder.PUBLIC);
        this.job = job;
        this.unnamed = Messages.in(job.settings().presentation().language()).text("public.unnamed");
        this.units = new PublicUnitSet(job, unnamed);
        this.schema = DataSchema.ofPublic(job);
    }

    /**
     * Writes the edition, if the job has one, and proves that it tells nothing withheld.
     *
     * @param version of the program
     * @param before the publications before, whose editions the public knows
     * @param documents writes and reads documents
     * @return its files and its log
     */
    public static List<OutputFile> write(
            Path publication,
            JobDefinition job,
            String version,
            List<Standing> standings,
            ConsolidatedLines consolidated,
            SubmissionContents contents,
            OrderedParallel parallel,
            List<Path> before,
            PublicDocuments documents)
            throws IOException {
        if (!job.rules().disclosures().isPublic()) {
            return List.of();
        }
        PublicEdition edition = new PublicEdition(publication, job);
        List<Path> known = before.stream()
                .map(earlier -> earlier.resolve(OutputFolder.PUBLIC))
                .filter(PublishedTable::isThere)
                .toList();
        edition.choose(CountedSubmission.among(standings, contents), parallel, known);
        List<Standing> senders = unitsOf(standings);
        try (ConsolidatedBook book = ConsolidatedBook.forPublic(edition.folder(), job, standings);
                PublicReport report = new PublicReport(edition.folder, job, version, senders)) {
            edition.writeConsolidated(consolidated, book, report);
            edition.writeUnitFiles(CountedSubmission.among(standings, contents), parallel, book, report);
            book.finish();
            report.write();
        }
        edition.writeUnits(senders);
        edition.writeSuppressed();
        List<OutputFile> files = edition.files();
        if (job.settings().policy().hasPublicDocuments()) {
            files.addAll(new PublicDocumentFiles(publication, edition.units, documents)
                    .write(CountedSubmission.among(standings, contents), parallel));
        }
        PublicProof.check(edition.folder, job, edition.units, known, documents);
        return files;
    }

    private Path folder() throws IOException {
        return Files.createDirectories(folder);
    }

    private DataWriter writer(DataTable table) throws IOException {
        return new DataWriter(DataFolder.of(folder, job), table, schema.header(table));
    }

    private void choose(Stream<CountedSubmission> counted, OrderedParallel parallel, List<Path> before)
            throws IOException {
        ToldBefore told = new ToldBefore(before, new SecretLines(job).units());
        parallel.each(
                counted,
                file -> units.make(
                        file.standing().sender().orElseThrow(),
                        file.content().get(),
                        told.by(file.standing().unitCode())),
                made -> made.ifPresent(units::add));
        if (!units.unmatched().isEmpty()) {
            throw NotForPublicException.unmatched(units.unmatched());
        }
    }

    private void writeUnitFiles(
            Stream<CountedSubmission> counted, OrderedParallel parallel, ConsolidatedBook book, PublicReport report)
            throws IOException {
        Map<DataTable, DataWriter> files = new EnumMap<>(DataTable.class);
        try {
            for (DataTable table : UnitEntries.TABLES) {
                if (schema.has(table)) {
                    files.put(table, writer(table));
                }
            }
            Facts facts = new Facts(job);
            Analysis analysis = new Analysis(job);
            UnitRows rows = new UnitRows(job.codes());
            parallel.each(counted, file -> shown(file, analysis, facts, rows), unit -> {
                for (Map.Entry<DataTable, DataWriter> table : files.entrySet()) {
                    table.getValue().append(unit.entries.in(table.getKey()));
                }
                book.add(unit.lines);
                report.add(unit.lines, unit.facts);
            });
        } finally {
            for (DataWriter file : files.values()) {
                file.close();
            }
        }
    }

    private Shown shown(CountedSubmission file, Analysis analysis, Facts facts, UnitRows rows) {
        Standing standing = file.standing();
        String code = standing.unitCode();
        SubmissionContent content = units.content(code, file.content().get());
        UnitFigures figures = UnitFigures.of(standing.sender().orElseThrow(), "", content, job);
        AnalysedUnit unit = analysis.of(figures, rows);
        AnalysedUnit lines = units.concerns(code) ? new PublicLines(job.datasets()).of(unit, figures) : unit;
        UnitEntries entries = new UnitEntries(job.settings().fiscalYear().toString(), schema);
        entries.write(figures, lines, Map.of(), facts);
        List<StatedFact> stated = new ArrayList<>();
        facts.each(
                content,
                fact -> stated.add(new StatedFact(
                        fact.row().table(),
                        "",
                        fact.row().text(),
                        fact.figure().measure(),
                        fact.figure().amount(),
                        "")));
        return new Shown(lines, entries, stated);
    }

    /** What the public sees of a unit: no sheet and no cell. */
    private record Shown(AnalysedUnit lines, UnitEntries entries, List<StatedFact> facts) {}

    private void writeConsolidated(ConsolidatedLines consolidated, ConsolidatedBook book, PublicReport report)
            throws IOException {
        try (DataWriter file = writer(DataTable.CONSOLIDATED)) {
            PublicSums sums = new PublicSums(job, units, unnamed);
            consolidated.each(line -> sums.of(line).forEach(shown -> write(file, book, report, shown)));
        }
    }

    private void write(DataWriter file, ConsolidatedBook book, PublicReport report, PublicSums.Line shown) {
        ConsolidatedLine line = shown.line();
        if (shown.isBlank()) {
            book.leaveOut(line);
        } else {
            book.take(line);
            report.take(line);
        }
        file.line(DataLines.consolidated(job.settings().fiscalYear().toString(), line, shown.isBlank()));
    }

    /** Each unit once, whatever it sent. */
    private static List<Standing> unitsOf(List<Standing> standings) {
        Map<String, Standing> byCode = new LinkedHashMap<>();
        for (Standing standing : standings) {
            if (!standing.unitCode().isEmpty()) {
                byCode.merge(standing.unitCode(), standing, (one, other) -> other.counted() ? other : one);
            }
        }
        return List.copyOf(byCode.values());
    }

    private void writeUnits(List<Standing> standings) throws IOException {
        try (DataWriter file = writer(DataTable.UNITS)) {
            for (Standing standing : standings) {
                file.line(
                        standing.unitCode(),
                        standing.unitName(),
                        standing.sender().map(unit -> unit.parentCode()).orElse(""),
                        DataLines.yesOrNo(standing.counted()));
            }
        }
    }

    /** What is left out of units, withheld or not; the order is that of their tables. */
    private void writeSuppressed() throws IOException {
        try (DataWriter file = writer(DataTable.SUPPRESSED)) {
            for (Concerned unit : units.all()) {
                int line = 0;
                for (PublicUnit.Entry entry : unit.shown().entries()) {
                    FigureKey key = entry.key();
                    line++;
                    file.line(
                            unit.unit().code(),
                            unit.unit().name(),
                            key.form(),
                            key.row(),
                            key.measure(),
                            Integer.toString(line));
                }
            }
        }
    }

    private List<OutputFile> files() throws IOException {
        List<OutputFile> files = new ArrayList<>();
        DataPackage.write(folder, job.settings(), schema);
        LoadScripts.write(folder, job, schema).forEach(file -> files.add(file.below(OutputFolder.PUBLIC)));
        for (DataTable table : schema.tables()) {
            files.add(OutputFile.of(publication, OutputFolder.PUBLIC + "/" + table.path()));
        }
        for (String file : List.of(DataPackage.FILE, ConsolidatedBook.FILE, ReportPage.FILE)) {
            files.add(OutputFile.of(publication, OutputFolder.PUBLIC + "/" + file));
        }
        files.add(DisclosureLog.write(publication, job, units));
        return files;
    }
}
