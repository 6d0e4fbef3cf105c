package budget.publish;

import budget.base.Messages;
import budget.base.OrderedParallel;
import budget.book.ConsolidatedBook;
import budget.consolidate.ConsolidatedLines;
import budget.dataset.DataFolder;
import budget.dataset.DataLines;
import budget.dataset.DataPackage;
import budget.dataset.DataSchema;
import budget.dataset.DataTable;
import budget.dataset.DataWriter;
import budget.dataset.Json;
import budget.dataset.LoadScripts;
import budget.dataset.OutputFile;
import budget.definition.JobDefinition;
import budget.edition.PublicDocuments;
import budget.edition.PublicEdition;
import budget.published.Manifest;
import budget.published.OutputFolder;
import budget.published.Publications;
import budget.published.PublishedFacts;
import budget.published.PublishedRun;
import budget.published.RunHashes;
import budget.published.StandingPublication;
import budget.report.ReportPage;
import budget.returned.ReturnedFile;
import budget.returned.ReturnedFolder;
import budget.returned.Workbooks;
import budget.submission.Arrival;
import budget.submission.Checks;
import budget.submission.Standing;
import budget.submission.SubmissionContents;
import budget.waiver.WaiverReview;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Writes a publication into a temporary folder, checks it, and moves it into place. */
public final class Publisher {

    private final JobDefinition job;
    private final String version;
    private final OutputFolder output;
    private final Workbooks workbooks;
    private final Sequel sequel;
    private final PublicDocuments documents;
    private final OrderedParallel parallel;

    /**
     * A publisher of one job's publications, made by a program of this version.
     *
     * @param workbooks what the returned ones are made of
     * @param sequel writes the differences from the publication before
     * @param documents those of the edition for the public
     * @param parallel the threads for its parts by unit
     */
    public Publisher(
            JobDefinition job,
            String version,
            OutputFolder output,
            Workbooks workbooks,
            Sequel sequel,
            PublicDocuments documents,
            OrderedParallel parallel) {
        this.job = job;
        this.version = version;
        this.output = output;
        this.workbooks = workbooks;
        this.sequel = sequel;
        this.documents = documents;
        this.parallel = parallel;
    }

    /**
     * Publishes.
     *
     * @param thisRun the data specific to this run, which do not make a publication a new one
     * @param before the current publication; one that is damaged is replaced, whatever its manifest says
     * @return the new publication; nothing when it would be byte for byte the current one
     */
    public Optional<Path> publish(
            LocalDate date,
            Dataset dataset,
            SubmissionContents contents,
            Contributions contributions,
            Supplier<?> thisRun,
            StandingPublication before)
            throws IOException {
        Path aside = output.prepare();
        try {
            write(aside, dataset, contents, contributions);
            Optional<Path> whole = before.whole();
            if (whole.isPresent() && OutputFolder.areSame(aside, whole.get())) {
                return Optional.empty();
            }
            sequel.write(
                    output.nextName(date),
                    PublishedFacts.of(aside, contributions.factsNow()),
                    before.folder().map(folder -> PublishedFacts.of(folder, contributions.factsBefore(folder))));
            Json.write(aside.resolve(PublishedRun.FILE), thisRun.get());
            RunHashes.write(aside);
            return Optional.of(output.install(aside, date));
        } finally {
            output.discard(aside);
        }
    }

    private void write(Path aside, Dataset dataset, SubmissionContents contents, Contributions contributions)
            throws IOException {
        try (ReportPage report = new ReportPage(aside, job, version, dataset.standings())) {
            report.note(dataset.waivers());
            Checks checks = writeFigures(aside, dataset, contributions, report);
            write(aside, dataset, contents, report, checks);
        }
    }

    /** Writes what is made of figures; returns how the rules turned out over them. */
    private Checks writeFigures(Path aside, Dataset dataset, Contributions contributions, ReportPage report)
            throws IOException {
        Checks checks;
        Proof proof = new Proof(job.rules().vocabulary());
        try (ConsolidatedBook book = new ConsolidatedBook(aside, job, dataset.standings())) {
            HumanOutputs people = new HumanOutputs(book, report);
            try (YearOnYear years = YearOnYear.of(aside, job, dataset.standings())) {
                writeConsolidated(aside, dataset.consolidated(), proof, people, years);
                try (UnitWriter units = new UnitWriter(aside, job)) {
                    units.write(contributions, proof, people, years);
                    checks = units.checks();
                }
                years.finish(people::take);
            }
            book.finish();
        }
        proof.check();
        return checks;
    }

    private void write(Path aside, Dataset dataset, SubmissionContents contents, ReportPage report, Checks checks)
            throws IOException {
        StandingWriter standings = new StandingWriter(
                DataFolder.of(aside, job),
                Messages.in(job.settings().presentation().language()));
        standings.writeUnits(dataset.standings());
        standings.writeFindings(dataset.standings());
        List<OutputFile> files = new ArrayList<>(DataPackage.write(aside, job.settings(), new DataSchema(job)));
        files.addAll(LoadScripts.write(aside, job, new DataSchema(job)));
        List<ReturnedFile> returned =
                new ReturnedFolder(aside, job.settings(), version, workbooks, parallel).write(dataset.standings());
        report.write(returned.stream().map(ReturnedFile::path).toList(), checks);
        for (String path : List.of(DataPackage.FILE, ConsolidatedBook.FILE, ReportPage.FILE)) {
            files.add(OutputFile.of(aside, path));
        }
        for (ReturnedFile file : returned) {
            files.add(new OutputFile(file.path(), Files.size(aside.resolve(file.path())), file.sha256()));
        }
        files.addAll(PublicEdition.write(
                aside,
                job,
                version,
                dataset.standings(),
                dataset.consolidated(),
                contents,
                parallel,
                Publications.in(output).folders(),
                documents));
        Manifest.write(aside, job, version, arrivals(dataset.standings()), files);
    }

    private static List<Arrival> arrivals(List<Standing> standings) {
        return standings.stream()
                .flatMap(standing -> standing.file().stream())
                .map(Arrival::whole)
                .distinct()
                .toList();
    }

    private void writeConsolidated(
            Path aside, ConsolidatedLines consolidated, Proof proof, HumanOutputs people, YearOnYear years)
            throws IOException {
        try (DataWriter file = new DataWriter(DataFolder.of(aside, job), DataTable.CONSOLIDATED)) {
            consolidated.each(line -> {
                proof.expect(line);
                people.take(line);
                years.take(line);
                file.line(DataLines.consolidated(job.settings().fiscalYear().toString(), line, false));
            });
        }
        years.writeWhole(people::take);
    }

    /** Writes the differences from the current publication, which do not make it a new one. */
    @FunctionalInterface
    public interface Sequel {

        /** Writes them into the publication, which will have this name. */
        void write(String name, PublishedFacts publication, Optional<PublishedFacts> standing) throws IOException;
    }

    /**
     * What is published beside the units' own figures.
     *
     * @param waivers those that need attention
     */
    public record Dataset(List<Standing> standings, ConsolidatedLines consolidated, List<WaiverReview.Remark> waivers) {

        public Dataset {
            standings = List.copyOf(standings);
            waivers = List.copyOf(waivers);
        }
    }
}
