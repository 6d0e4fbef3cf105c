package budget.book;

import budget.base.Messages;
import budget.consolidate.AnalysedUnit;
import budget.consolidate.ConsolidatedLine;
import budget.definition.JobDefinition;
import budget.figures.Vocabulary.Panel;
import budget.form.FormColumns;
import budget.lastyear.YearLine;
import budget.layout.FormLayout;
import budget.ooxml.SheetShape;
import budget.ooxml.SheetWriter;
import budget.ooxml.Style;
import budget.submission.Standing;
import budget.submission.UnitPlaces;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
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
    private @Nullable UnitTotals totals;
    private @Nullable UnitCodes codes;

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
                new BookFile.Identity(title, stamp, job.settings().fiscalYear()));
        this.contents = new Contents(book, messages, title);
        for (FormLayout form : job.forms()) {
            boolean isCompared =
                    !isPublic && job.settings().folders().lastYear().isPresent();
            FormColumns columns = isCompared
                    ? FormColumns.with(form, measure -> YearColumn.of(measure, messages))
                    : FormColumns.of(form);
            forms.put(form.form(), new FormRows(columns, job.codes()));
        }
        this.years = new YearList(messages, job.forms().get(0).money().unit());
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
        if (totals != null) {
            totals.add(unit);
        }
        if (codes != null) {
            codes.add(unit);
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
            contents.add(
                    messages.text("book.year"),
                    messages.text("book.year.about"),
                    job.forms().get(0).money().unit().printed());
        }
        FormRows summary = job.datasets().headline().form().map(forms::get).orElse(null);
        if (summary != null && !summary.isEmpty()) {
            totals = new UnitTotals(book, summary, job.rules().vocabulary(), messages, coverage(), limits);
            noteByUnit(summary);
        }
        Optional<Panel> byCode =
                job.datasets().byFunction().map(defined -> defined.total().panel());
        FormRows spending = byCode.map(panel -> forms.get(panel.form())).orElse(null);
        if (spending != null && spending != summary && !spending.isEmpty()) {
            codes = new UnitCodes(book, spending, byCode.get(), messages, limits);
            noteByUnit(spending);
        }
    }

    private void noteByUnit(FormRows rows) {
        FormLayout form = rows.columns().form();
        contents.add(
                messages.text("book.by-unit", form.form()),
                messages.text("book.by-unit.title", form.name()),
                form.money().unit().printed());
    }

    private void paint(FormRows rows) throws IOException {
        FormLayout form = rows.columns().form();
        ConsolidatedForm page = new ConsolidatedForm(rows, job.codes());
        String title =
                messages.text("book.form.title", job.settings().fiscalYear().toString(), form.name());
        boolean hasSides = rows.columns().panels().size() > 1;
        SheetWriter sheet = book.sheet(new SheetShape(
                book.free(form.form()),
                page.widths(),
                FormHead.rows(rows.columns()),
                hasSides ? 0 : rows.columns().keyColumns(),
                false,
                job.settings().title() + " · " + form.form()));
        Set<Style.Fill> met = page.write(
                sheet,
                title,
                coverage(),
                messages.text("book.money", form.money().unit().printed()));
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
        contents.add(sheet.shape().name(), form.name(), form.money().unit().printed());
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
        if (totals != null) {
            totals.finish(counted < limits.mostRows() - 4);
        }
        if (codes != null) {
            codes.finish();
        }
        if (!isPublic) {
            new UnitsList(messages).write(book, standings, coverage(), limits);
            contents.add(messages.text("book.units"), messages.text("book.units.about"), "");
            new FindingsList(messages).write(book, standings, limits);
            contents.add(messages.text("book.findings"), messages.text("book.findings.about"), "");
        }
        contents.finish(coverage(), colours);
        book.finish();
    }

    @Override
    public void close() throws IOException {
        book.close();
    }
}
