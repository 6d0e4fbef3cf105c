package budget.report;

import budget.base.Messages;
import budget.consolidate.AnalysedUnit;
import budget.consolidate.ConsolidatedLine;
import budget.definition.JobDefinition;
import budget.report.Page.Headline;
import budget.report.Page.Link;
import budget.report.Page.Section;
import budget.report.PageTable.Cell;
import budget.report.PageTable.Column;
import budget.report.PageTable.Row;
import budget.submission.Checks;
import budget.submission.Standing;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** {@code report.html} of an edition for the public: its datasets to look things up in, without files, cells and findings. */
public final class PublicReport implements Closeable {

    private final Path folder;
    private final JobDefinition job;
    private final String version;
    private final List<Standing> units;
    private final Messages messages;
    private final PageData data;

    /**
     * A page in an edition's folder.
     *
     * @param units each unit once
     */
    public PublicReport(Path folder, JobDefinition job, String version, List<Standing> units) throws IOException {
        this.folder = folder;
        this.job = job;
        this.version = version;
        this.units = List.copyOf(units);
        this.messages = Messages.in(job.settings().presentation().language());
        this.data = new PageData(folder, job, new PageStandings(job, this.units, messages), true);
    }

    /** Adds a consolidated line of which nothing is left out. */
    public void take(ConsolidatedLine line) {
        data.take(line);
    }

    /** Adds a counting unit as the public sees it, with the facts of its forms alone. */
    public void add(AnalysedUnit unit, List<StatedFact> facts) throws IOException {
        data.add(unit, facts, List.of());
    }

    /** Writes the page, after all has been added. */
    public void write() throws IOException {
        List<Standing> counting = units.stream().filter(Standing::counted).toList();
        String sentence = messages.text("report.public", Shown.count(counting.size()));
        List<Row> rows = counting.stream()
                .map(unit -> Row.of(Cell.brief(CoverageSection.code(unit)), Cell.head(unit.unitName())))
                .toList();
        PageTable table = PageTable.of(
                sentence,
                List.of(Column.brief(messages.text("book.unit-code")), Column.words(messages.text("book.unit-name"))),
                rows);
        Page page = new Page(
                messages.text("report.language"),
                job.settings().title(),
                Stream.of(job.settings().presentation().publisher())
                        .filter(name -> !name.isEmpty())
                        .toList(),
                PageAssets.read(),
                new Headline("good", sentence, List.of(messages.text("report.public.about"))),
                List.of(),
                List.of(new Section("units", messages.text("report.public.units"), List.of(), List.of(table))),
                List.of(messages.text("report.made-by", version)),
                Stream.of("consolidated.xlsx", "data/", "suppressed.csv", "datapackage.json")
                        .map(Link::new)
                        .toList(),
                data.lookup(Shown.of(job), messages, List.of(), Checks.NONE));
        new PageTemplate("report.mustache").write(page, folder.resolve(ReportPage.FILE));
    }

    @Override
    public void close() throws IOException {
        data.close();
    }
}
