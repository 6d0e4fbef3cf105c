package budget.book;

import budget.base.Messages;
import budget.consolidate.AnalysedUnit;
import budget.consolidate.ConsolidatedLine;
import budget.definition.Datasets;
import budget.definition.JobDefinition;
import budget.form.FormColumns;
import budget.lastyear.YearLine;
import budget.layout.FormLayout;
import budget.layout.FormLayout.Money;
import budget.layout.PanelLayout;
import budget.ooxml.SheetShape;
import budget.ooxml.SheetWriter;
import budget.ooxml.Style;
import budget.submission.Standing;
import budget.submission.UnitPlaces;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code consolidated.xlsx}: the forms with what all counting units state together, then the units, one by one.
 *
 * <p>First it takes the consolidated lines, then the counting units in the order in which they are published. What it
 * keeps in memory does not grow with the units.
 */
public final class ConsolidatedBook implements Closeable {

    /** Its name in a publication. */
    public static final String FILE = "consolidated.xlsx";

    private final JobDefinition job;
    private final Messages messages;
    private final List<Standing> standings;
    private final UnitPlaces<Standing> places;
    private final BookFile book;
    private final Contents contents;
    private final Limits limits;
    private final Map<String, FormRows> forms = new LinkedHashMap<>();
    private final YearList years;
    private final Set<Style.Fill> colours = EnumSet.noneOf(Style.Fill.class);
    private final boolean isPublic;
    private boolean isPainted;
    private final Money money;
    private final List<UnitSheet> byUnit = new ArrayList<>();

    /** A workbook in this folder. */
    public ConsolidatedBook(Path publication, JobDefinition job, List<Standing> standings) throws IOException {
        this(publication, job, standings, Listing.MOST_ROWS);
    }

    /** A workbook for the public: without files and findings, and with nothing of the year before. */
    public static ConsolidatedBook forPublic(Path edition, JobDefinition job, List<Standing> standings)
            throws IOException {
        return new ConsolidatedBook(edition, job, standings, Listing.MOST_ROWS, true);
    }

    ConsolidatedBook(Path publication, JobDefinition job, List<Standing> standings, int mostRows) throws IOException {
        this(publication, job, standings, mostRows, false);
    }

    private ConsolidatedBook(
            Path publication, JobDefinition job, List<Standing> standings, int mostRows, boolean isPublic)
            throws IOException {
        this.job = job;
        this.isPublic = isPublic;
        this.standings = List.copyOf(standings);
        this.places = UnitPlaces.of(standings, !job.register().isEmpty());
        this.limits = Limits.of(standings, mostRows);
        this.messages = Messages.in(job.settings().presentation().language());
        String title = job.settings().title();
        String stamp = job.settings().name() + " " + job.settings().fiscalYear();
        this.book = new BookFile(
                publication.resolve(FILE),
                new BookFile.Identity(title, stamp, job.settings().fiscalYear(), mark()));
        this.contents = new Contents(book, messages, title);
        for (FormLayout form : job.forms()) {
            boolean isCompared =
                    !isPublic && job.settings().folders().lastYear().isPresent();
            FormColumns columns = isCompared
                    ? FormColumns.with(form, measure -> YearColumn.of(measure, messages))
                    : FormColumns.of(form);
            forms.put(form.form(), new FormRows(columns, job.codes()));
        }
        this.money = job.forms().get(0).money();
        this.years = new YearList(messages, money.unit());
    }

    /** Who publishes, which job it is, and how many of the units count: for paper that has lost its first page. */
    private String mark() {
        String publisher = job.settings().presentation().publisher();
        return (publisher.isEmpty() ? "" : publisher + " · ") + job.settings().title() + " · " + places.share(messages);
    }

    /** Adds a consolidated line; the order is that of publication. */
    public void take(ConsolidatedLine line) {
        Objects.requireNonNull(forms.get(line.table())).take(line);
    }

    /** Notes a line that is left out, in its place among the others. */
    public void leaveOut(ConsolidatedLine line) {
        Objects.requireNonNull(forms.get(line.table())).leaveOut(line);
    }

    /** Adds a row in both years, after the lines of the fiscal year. */
    public void take(YearLine line) {
        FormRows rows = forms.get(line.table());
        boolean isFirstMeasure = rows == null || rows.compares(line.measure());
        if (rows != null) {
            rows.take(line);
        }
        if (isFirstMeasure) {
            years.add(line);
        }
    }

    /** Adds a counting unit, after all lines. */
    public void add(AnalysedUnit unit) throws IOException {
        paint();
        for (UnitSheet sheet : byUnit) {
            sheet.add(unit);
        }
    }

    /** Writes the forms, and begins the lists of units after them. */
    private void paint() throws IOException {
        if (isPainted) {
            return;
        }
        isPainted = true;
        for (FormRows rows : forms.values()) {
            paint(rows);
        }
        if (!years.isEmpty()) {
            String year = job.settings().fiscalYear().toString();
            years.write(book, messages.text("book.year.title", year), coverage(), limits);
            note("book.year", "book.year.about");
        }
        beginByUnit(new UnitSheet.Frame(book, messages, job.rules().vocabulary(), money, coverage(), limits, isPublic));
    }

    private void beginByUnit(UnitSheet.Frame frame) throws IOException {
        Datasets datasets = job.datasets();
        FormRows projects =
                datasets.projects().map(defined -> rows(defined.amount())).orElse(null);
        if (projects != null && !projects.isEmpty()) {
            Datasets.Projects defined = datasets.projects().get();
            PanelLayout panel = projects.columns()
                    .form()
                    .panel(defined.amount().panel().key())
                    .orElseThrow();
            byUnit.add(new UnitProjects(frame, defined, panel, job.codes()));
            note("book.projects", "book.projects.about");
        }
        FormRows three = datasets.threePublic().map(this::rows).orElse(null);
        if (three != null && !three.isEmpty()) {
            String name = messages.text("book.three-public");
            byUnit.add(new UnitTotals(
                    frame, name, messages.text("book.three-public.title"), three, datasets.threePublic()));
            note("book.three-public", "book.three-public.title");
        }
        if (!datasets.byEconomic().isEmpty()) {
            byUnit.add(new UnitEconomics(frame, job.codes().economic()));
            note("book.economic", "book.economic.title");
        }
        for (FormRows rows : forms.values()) {
            if (!rows.isEmpty()) {
                beginByUnit(frame, rows);
            }
        }
    }

    private @Nullable FormRows rows(Datasets.Column column) {
        return forms.get(column.panel().form());
    }

    /** A form with two sides, and the one that states the headline, has a line for each unit; others one for each row. */
    private void beginByUnit(UnitSheet.Frame frame, FormRows rows) throws IOException {
        FormLayout form = rows.columns().form();
        boolean isSummary =
                job.datasets().headline().form().filter(form.form()::equals).isPresent();
        String title = messages.text("book.by-unit.title", form.name());
        byUnit.add(
                isSummary || rows.panels().size() > 1
                        ? new UnitTotals(
                                frame, messages.text("book.by-unit", form.form()), title, rows, Optional.empty())
                        : new RowsByUnit(frame, rows));
        contents.add(
                messages.text("book.by-unit", form.form()), title, money.unit().printed());
    }

    private void note(String name, String about) {
        contents.add(messages.text(name), messages.text(about), money.unit().printed());
    }

    private void paint(FormRows rows) throws IOException {
        FormLayout form = rows.columns().form();
        ConsolidatedForm page = new ConsolidatedForm(rows, job.codes(), money, messages);
        String title =
                messages.text("book.form.title", job.settings().fiscalYear().toString(), form.name());
        boolean hasSides = rows.columns().panels().size() > 1;
        SheetWriter sheet = book.sheet(new SheetShape(
                book.free(form.form()),
                page.widths(),
                FormHead.rows(rows.columns()),
                hasSides ? 0 : rows.columns().keyColumns(),
                false,
                form.form()));
        Set<Style.Fill> met = page.write(
                sheet,
                title,
                coverage(),
                messages.text("book.money", money.unit().printed()));
        colours.addAll(met);
        int last = rows.columns().count() - 1;
        if (page.isEmpty()) {
            sheet.begin(18);
            sheet.textAcross(0, last, Style.LINE.with(Style.Face.SMALL), messages.text("book.empty"));
        }
        legend(sheet, last, met);
        if (rows.leavesOut()) {
            sheet.begin(18);
            sheet.textAcross(0, last, Style.LINE.with(Style.Face.SMALL), messages.text("book.left-out"));
        }
        contents.add(sheet.shape().name(), form.name(), money.unit().printed());
    }

    /** What the colours on a sheet mean. */
    private void legend(SheetWriter sheet, int last, Set<Style.Fill> met) throws IOException {
        for (Map.Entry<Style.Fill, String> colour :
                List.of(Map.entry(Style.Fill.DERIVED, "book.derived"), Map.entry(Style.Fill.APART, "book.apart"))) {
            if (met.contains(colour.getKey())) {
                sheet.begin(18);
                sheet.textAcross(0, last, Style.LINE.with(Style.Face.SMALL), messages.text(colour.getValue()));
            }
        }
    }

    /** Where the expected units are. */
    private String coverage() {
        return places.inWords(messages);
    }

    /** Ends the lists and writes the workbook. */
    public void finish() throws IOException {
        paint();
        int counted = places.count(UnitPlaces.Place.COUNTED);
        for (UnitSheet sheet : byUnit) {
            sheet.finish(counted < limits.mostRows() - 4);
        }
        if (!isPublic) {
            new UnitsList(messages).write(book, standings, coverage(), limits);
            contents.add(messages.text("book.units"), messages.text("book.units.about"), "");
            new FindingsList(messages, money.unit()).write(book, standings, limits);
            contents.add(
                    messages.text("book.findings"),
                    messages.text("book.findings.about"),
                    money.unit().printed());
        }
        contents.finish(
                job.settings().presentation().publisher(),
                messages.text("book.job", job.settings().name()),
                coverage(),
                colours,
                isPublic ? "" : messages.text("book.beside"));
        book.finish();
    }

    @Override
    public void close() throws IOException {
        book.close();
    }
}
