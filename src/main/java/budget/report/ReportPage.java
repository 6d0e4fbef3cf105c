package budget.report;

import budget.base.Messages;
import budget.consolidate.AnalysedUnit;
import budget.consolidate.ConsolidatedLine;
import budget.definition.Datasets;
import budget.definition.HeadlineTotal;
import budget.definition.JobDefinition;
import budget.lastyear.YearLine;
import budget.model.Amount;
import budget.model.HeadlineAmounts;
import budget.report.Page.Link;
import budget.report.Page.Section;
import budget.report.Page.Tile;
import budget.submission.Checks;
import budget.submission.Repair;
import budget.submission.Standing;
import budget.waiver.WaiverReview;
import java.io.Closeable;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * {@code report.html}: completeness, revenue and expenditure, missing units, findings.
 *
 * <p>It takes the consolidated lines, the counting units and all repairs as they are published, and is written last. What
 * it keeps in memory are sums and the gravest cases, whatever the number of units.
 */
public final class ReportPage implements Closeable {

    /** Its name in a publication. */
    public static final String FILE = "report.html";

    private final JobDefinition job;
    private final String version;
    private final List<Standing> standings;
    private final Messages messages;
    private final Shown shown;
    private final HeadlineTotal headline;
    private final Optional<ListedLines> sources;
    private final Optional<ListedLines> threePublic;
    private final SpendingByFunction functions;
    private final LargestUnits largest;
    private final LastYearSection lastYear;
    private final RepairsSection repairs;
    private final Path publication;
    private final PageData data;
    private List<WaiverReview.Remark> remarks = List.of();

    /** A page about these standings in a publication, made by a program of this version. */
    public ReportPage(Path publication, JobDefinition job, String version, List<Standing> standings)
            throws IOException {
        this.publication = publication;
        this.job = job;
        this.version = version;
        this.standings = List.copyOf(standings);
        this.messages = Messages.in(job.settings().presentation().language());
        this.shown = Shown.of(job);
        Datasets datasets = job.datasets();
        this.headline = new HeadlineTotal(datasets.headline());
        this.sources = datasets.sources().map(defined -> ListedLines.of(defined, job));
        this.threePublic = datasets.threePublic().map(column -> ListedLines.of(column, job));
        this.functions = new SpendingByFunction(job, shown, messages);
        this.largest = new LargestUnits(datasets.headline().income().isPresent(), shown, messages);
        this.lastYear = new LastYearSection(job, shown, messages);
        this.repairs = new RepairsSection(messages);
        this.data = new PageData(publication, job, new PageStandings(job, this.standings, messages), false);
    }

    /** Adds the waivers that need attention. */
    public void note(List<WaiverReview.Remark> waivers) {
        remarks = List.copyOf(waivers);
    }

    /** Adds a consolidated line. */
    public void take(ConsolidatedLine line) {
        headline.take(line.table(), line.row(), line.measure(), line.amount());
        sources.ifPresent(lines -> lines.take(line));
        threePublic.ifPresent(lines -> lines.take(line));
        data.take(line);
    }

    /** Adds a row of all units in both years. */
    public void take(YearLine line) throws IOException {
        lastYear.take(line);
        data.take(line);
    }

    /** Adds the rows of one unit in both years. */
    public void take(String code, String name, List<YearLine> lines) throws IOException {
        lastYear.take(code, name, lines);
        data.take(code, name, lines);
    }

    /** Adds a counting unit with its facts, those of the forms and the others. */
    public void add(AnalysedUnit unit, List<StatedFact> facts, List<OtherFact> others) throws IOException {
        data.add(unit, facts, others);
        functions.add(unit.byFunction());
        if (job.datasets().headline().spending().isPresent()) {
            largest.add(unit.unit(), unit.headline());
        }
    }

    /** Adds the repairs of a file, whether it counts or not. */
    public void add(Standing standing, Map<Repair.Kind, Integer> mended) {
        repairs.add(standing, mended);
    }

    /**
     * Writes the page, after all has been added.
     *
     * @param returned the paths of the workbooks beside it that go back to their units
     * @param checks how the rules turned out over all that counts
     */
    public void write(List<String> returned, Checks checks) throws IOException {
        Answer answer = new Answer(standings, !job.register().isEmpty(), shown, messages);
        FindingsSection findings = new FindingsSection(standings, shown, messages);
        Page page = new Page(
                messages.text("report.language"),
                job.settings().title(),
                PageHead.about(job, messages, answer.counted(), answer.expected()),
                PageAssets.read(),
                answer.headline(headline.amounts(), job.datasets().headline().hasBoth()),
                tiles(answer, findings),
                sections(answer, findings),
                foot(!returned.isEmpty()),
                links(returned),
                data.lookup(shown, messages, returned, checks));
        new PageTemplate("report.mustache").write(page, publication.resolve(FILE));
    }

    private static List<Link> links(List<String> returned) {
        return Stream.of(
                        "consolidated.xlsx",
                        "data/",
                        "difference.html",
                        "datapackage.json",
                        "manifest.json",
                        "returned/")
                .filter(path -> !path.equals("returned/") || !returned.isEmpty())
                .map(Link::new)
                .toList();
    }

    @Override
    public void close() throws IOException {
        data.close();
    }

    private List<Tile> tiles(Answer answer, FindingsSection findings) {
        String money = shown.unit().printed();
        List<Tile> tiles = new ArrayList<>();
        HeadlineAmounts whole = headline.amounts();
        whole.income()
                .ifPresent(in -> tiles.add(new Tile(messages.text("report.tile.income"), shown.amount(in), money)));
        whole.spending()
                .ifPresent(out -> tiles.add(new Tile(messages.text("report.tile.spending"), shown.amount(out), money)));
        if (!functions.isEmpty()) {
            SpendingByFunction.Parts all = functions.all();
            all.basic().ifPresent(basic -> tiles.add(part("report.basic", basic, all.total())));
            all.project().ifPresent(project -> tiles.add(part("report.project", project, all.total())));
        }
        tiles.add(new Tile(
                messages.text("report.tile.units"),
                Shown.count(answer.counted()) + " / " + Shown.count(answer.expected()),
                messages.text("report.tile.units-of")));
        tiles.add(new Tile(
                messages.text("report.tile.blocking"),
                Shown.count(findings.blocking()),
                messages.text("report.tile.waived", Shown.count(findings.waived()))));
        return tiles;
    }

    private Tile part(String name, Amount part, Amount whole) {
        String detail = shown.unit().printed() + " · " + Shown.share(part, whole);
        return new Tile(messages.text(name), shown.amount(part), detail);
    }

    private List<Section> sections(Answer answer, FindingsSection findings) {
        List<PageTable> totals = new ArrayList<>();
        sources.flatMap(lines ->
                        lines.table(messages.text("report.by-source"), messages.text("report.source"), shown, messages))
                .ifPresent(totals::add);
        if (!functions.isEmpty()) {
            totals.add(functions.table());
        }
        threePublic
                .flatMap(lines -> lines.table(
                        messages.text("report.three-public"), messages.text("report.item"), shown, messages))
                .ifPresent(totals::add);
        List<Section> sections = new ArrayList<>();
        if (!totals.isEmpty()) {
            sections.add(new Section("totals", messages.text("report.totals"), List.of(), totals));
        }
        if (!largest.isEmpty()) {
            sections.add(
                    new Section("largest", messages.text("report.largest-units"), List.of(), List.of(largest.table())));
        }
        lastYear.section().ifPresent(sections::add);
        CoverageSection coverage = new CoverageSection(standings, job.register(), messages);
        sections.add(coverage.section(answer.counts()));
        sections.add(findings.section());
        sections.add(new WaiversSection(standings, job.rules().waivers(), remarks, shown, messages).section());
        sections.add(repairs.section());
        return sections;
    }

    private List<String> foot(boolean hasReturned) {
        List<String> foot = new ArrayList<>();
        String yuan = BigInteger.TEN.pow(shown.unit().powerOfTen()).toString();
        foot.add(messages.text("report.money", shown.unit().printed(), yuan, Integer.toString(shown.decimals())));
        foot.add(messages.text("report.elsewhere"));
        if (hasReturned) {
            foot.add(messages.text("report.returned"));
        }
        foot.add(messages.text("report.made-by", version));
        return foot;
    }
}
