package budget.report;

import budget.base.Messages;
import budget.consolidate.AnalysedUnit;
import budget.consolidate.ConsolidatedLine;
import budget.consolidate.UnitLines;
import budget.definition.JobDefinition;
import budget.figures.Vocabulary;
import budget.lastyear.YearLine;
import budget.model.Amount;
import budget.submission.Checks;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The data of the page: one JSON object with what the datasets publish, from which the page's script makes its tables. A unit's
 * part is written when the unit passes by; only totals are kept in memory.
 */
final class PageData implements Closeable {

    /** The words of the catalogue that the script looks up. */
    private static final Pattern WORDS =
            Pattern.compile("look\\..*|status\\.[a-z-]+|severity\\..*|finding\\.state\\.[a-z]+|basis\\..*");

    private final boolean isPublic;
    private final PageSubjects subjects;
    private final PageStandings standings;
    private final List<Form> forms;
    private final Map<String, Map<String, Row>> totals = new LinkedHashMap<>();
    private final Spool lines;
    private final StatedFacts statedFacts;
    private final Packs facts;
    private final Packs texts;
    private final OtherFacts others;
    private final Spool years;
    private final Spool unitYears;

    /**
     * The data of a page.
     *
     * @param isPublic whether it is of an edition for the public, which names no file and no cell
     */
    PageData(Path folder, JobDefinition job, PageStandings standings, boolean isPublic) throws IOException {
        this.isPublic = isPublic;
        this.standings = standings;
        this.subjects = new PageSubjects(job);
        this.forms = Form.of(job);
        this.statedFacts = new StatedFacts(forms);
        this.lines = new Spool(folder);
        this.facts = new Packs(folder);
        this.texts = new Packs(folder);
        this.others = new OtherFacts(folder);
        this.years = new Spool(folder);
        this.unitYears = new Spool(folder);
    }

    /** Adds a consolidated line; a project is listed with its unit instead. */
    void take(ConsolidatedLine line) {
        form(line.table())
                .filter(form -> !form.isProject(line.row()))
                .ifPresent(form -> totals.computeIfAbsent(line.table(), table -> new LinkedHashMap<>())
                        .computeIfAbsent(line.row(), row -> new Row(row, line.name(), new ArrayList<>()))
                        .cells
                        .add(List.of(
                                form.measures.indexOf(line.measure()),
                                line.amount().fen(),
                                line.units(),
                                line.derived().fen(),
                                line.offset().fen())));
    }

    /** Adds a row of all units in both years. */
    void take(YearLine line) throws IOException {
        Optional<Form> form = form(line.table()).filter(each -> !each.isProject(line.row()));
        if (form.isPresent()) {
            years.add(Arrays.asList(
                    forms.indexOf(form.get()),
                    line.row(),
                    line.name(),
                    form.get().measures.indexOf(line.measure()),
                    fen(line.lastYear()),
                    fen(line.comparable()),
                    fen(line.thisYear()),
                    line.basis().code()));
        }
    }

    /** Adds the rows of one unit in both years, as far as the views compare them. */
    void take(String code, String name, List<YearLine> rows) throws IOException {
        List<Object> compared = new ArrayList<>();
        for (YearLine row : rows) {
            subjects.compared(row)
                    .ifPresent(subject -> compared.add(
                            Arrays.asList(subject, row.row(), fen(row.comparable()), fen(row.thisYear()))));
        }
        unitYears.add(List.of(code, name, compared));
    }

    /** Adds a counting unit with its facts, those of the forms and the others. */
    void add(AnalysedUnit unit, List<StatedFact> stated, List<OtherFact> beside) throws IOException {
        int number = standings.number(unit.unit().code());
        lines.add(List.of(
                number,
                unit.byUnit().stream().map(PageData::fen).toList(),
                unit.byFunction().stream().map(subjects::function).toList(),
                unit.byEconomic().stream().map(subjects::economic).toList(),
                unit.projects().stream().map(this::project).toList(),
                subjects.threePublic(unit.cells())));
        facts.addJson(statedFacts.json(number, stated));
        others.add(number, beside);
    }

    private List<@Nullable Object> project(UnitLines.Project line) {
        String place = isPublic || line.cell() == null
                ? ""
                : line.cell().sheet() + "!" + line.cell().address().a1();
        return Arrays.asList(
                line.function(),
                line.project(),
                fen(line.amount()),
                fen(line.target()),
                isPublic ? "" : line.secret(),
                place);
    }

    private Optional<Form> form(String key) {
        return forms.stream().filter(form -> form.key.equals(key)).findFirst();
    }

    static @Nullable Long fen(Optional<Amount> amount) {
        return amount.map(Amount::fen).orElse(null);
    }

    /**
     * The words and the data of the views.
     *
     * @param returned the paths of the workbooks beside the page that go back to their units
     * @param checks how the rules turned out over all that counts
     */
    Page.Lookup lookup(Shown shown, Messages messages, List<String> returned, Checks checks) {
        Map<String, Object> edition = new LinkedHashMap<>();
        edition.put("isPublic", isPublic);
        edition.put("money", List.of(shown.unit().printed(), shown.unit().mostDecimals(), shown.decimals()));
        edition.put("returned", returned);
        Map<String, String> words = new TreeMap<>();
        for (String key : messages.bundle().keySet()) {
            if (WORDS.matcher(key).matches()) {
                words.put(key, messages.bundle().getString(key));
            }
        }
        edition.put("words", words);
        return new Page.Lookup(
                messages.text("look.skip"),
                messages.text("look.find"),
                messages.text("look.find-hint"),
                messages.text("look.views"),
                (fragment, page) -> writeTo(page, edition, checks));
    }

    private void writeTo(Writer page, Map<String, Object> head, Checks checks) {
        try {
            head.put("forms", forms);
            head.putAll(subjects.json());
            Map<String, Object> rows = new LinkedHashMap<>();
            totals.forEach((form, all) -> rows.put(form, all.values()));
            head.put("totals", rows);
            head.putAll(isPublic ? standings.publicJson() : standings.json(checks, texts));
            String json = Spool.json(head);
            page.write(json, 0, json.length() - 1);
            page.write(",\n\"lines\":");
            lines.writeTo(page);
            page.write(",\n\"years\":");
            years.writeTo(page);
            page.write(",\n\"unitYears\":");
            unitYears.writeTo(page);
            page.write(",\n\"packSize\":" + Packs.SIZE + ",\n\"facts\":");
            facts.writeTo(page);
            page.write(",\n\"texts\":");
            texts.writeTo(page);
            others.writeTo(page);
            page.write("}");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        for (Closeable each : List.of(lines, facts, texts, others, years, unitYears)) {
            each.close();
        }
    }

    /** A row of all units: its key, its name, and for each of its measures the amount, the units in it, its derived part and its offset. */
    record Row(String key, String name, List<List<Object>> cells) {}

    /**
     * A form.
     *
     * @param total the keys of its total rows
     * @param kind what its rows are
     */
    record Form(String key, String name, List<String> measures, List<String> total, Vocabulary.Rows kind) {

        private static List<Form> of(JobDefinition job) {
            return job.forms().stream()
                    .flatMap(layout -> {
                        List<Vocabulary.Panel> panels = job.rules().vocabulary().panels().stream()
                                .filter(panel -> panel.form().equals(layout.form())
                                        && panel.rows() != Vocabulary.Rows.INDICATORS)
                                .toList();
                        return panels.stream()
                                .findFirst()
                                .map(first -> new Form(
                                        layout.form(),
                                        layout.name(),
                                        panels.stream()
                                                .flatMap(panel -> panel.columns().stream())
                                                .filter(Vocabulary.Column::isMoney)
                                                .map(Vocabulary.Column::key)
                                                .distinct()
                                                .toList(),
                                        panels.stream()
                                                .flatMap(panel -> panel.total().stream())
                                                .toList(),
                                        first.rows()))
                                .stream();
                    })
                    .toList();
        }

        /** Whether a row is of a single project, as one unit has it. */
        private boolean isProject(String row) {
            return kind == Vocabulary.Rows.TARGETS || (kind == Vocabulary.Rows.PROJECT && row.contains("/"));
        }
    }
}
