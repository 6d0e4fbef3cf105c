package budget.console;

import budget.definition.JobDefinition;
import budget.layout.FormLayout;
import budget.service.FilledForm;
import budget.service.Paged;
import budget.service.PublicationView;
import budget.service.TraceReport;
import budget.trace.Impact;
import budget.trace.Impact.FedFigure;
import budget.trace.Impact.SentFile;
import budget.trace.NumberTrace;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The consolidated forms; what a number is made of; what a cell is part of; the year before. */
@Controller
class NumberPages {

    private static final String YEARS = "year-on-year.csv";

    private final Views views;
    private final ConsoleSettings settings;

    NumberPages(Views views, ConsoleSettings settings) {
        this.views = views;
        this.settings = settings;
    }

    @GetMapping("/jobs/{job}/numbers")
    String numbers(ServedJob job, @RequestParam(defaultValue = "") String form, Model model) throws IOException {
        PublicationView view = views.of(job);
        JobDefinition definition = job.definition();
        List<NamedCsvRecord> lines = view.lines("consolidated.csv");
        List<FormLayout> filled = definition.forms().stream()
                .filter(layout -> lines.stream().anyMatch(line -> isOf(layout.form(), line)))
                .toList();
        Optional<FilledForm> shown = filled.stream()
                .filter(layout -> layout.form().equals(form))
                .findFirst()
                .or(() -> filled.stream().findFirst())
                .map(layout -> new FilledForm(layout, definition.codes(), of(layout.form(), lines), List.of()));
        model.addAttribute("forms", filled.stream().map(FormLayout::form).toList());
        model.addAttribute("form", shown.orElse(null));
        model.addAttribute("hasYears", !view.lines(YEARS).isEmpty());
        return "numbers";
    }

    private static boolean isOf(String form, NamedCsvRecord line) {
        return line.getField("table").equals(form);
    }

    private static List<NamedCsvRecord> of(String form, List<NamedCsvRecord> lines) {
        return lines.stream().filter(line -> isOf(form, line)).toList();
    }

    /** What a number is made of. */
    @GetMapping("/jobs/{job}/numbers/figure")
    String figure(ServedJob job, @RequestParam Map<String, String> given, Visit visit, Model model) throws IOException {
        Query query = Query.of(given, "table", "row", "measure", "page");
        PublicationView view = views.of(job);
        NumberTrace trace =
                new NumberTrace(job.definition(), view.folder(), job.places().files(), settings.passwords(), view);
        NumberTrace.Number number = trace.number(query.get("table"), query.get("row"), query.get("measure"))
                .orElseThrow(() -> new NoSuchPageException("console.no-number"));
        TraceReport report = new TraceReport(number, trace.shares(number, Optional.empty()), true, visit.messages());
        model.addAttribute("query", query);
        model.addAttribute("report", report);
        model.addAttribute("found", Paged.of(report.shares(), query.page()));
        return "figure";
    }

    /** What a cell of a unit's file is part of. */
    @GetMapping("/jobs/{job}/numbers/cell")
    String cell(
            ServedJob job,
            @RequestParam String unit,
            @RequestParam String sheet,
            @RequestParam String cell,
            Model model)
            throws IOException {
        PublicationView view = views.of(job);
        Impact impact = new Impact(view.folder(), job.definition().datasets(), view);
        SentFile file = impact.filesOf(unit).stream()
                .filter(SentFile::counted)
                .findFirst()
                .orElseThrow(() -> new NoSuchPageException("console.no-figure"));
        List<FedFigure> figures = impact.ofCell(file, sheet, cell);
        if (figures.isEmpty()) {
            throw new NoSuchPageException("console.no-figure");
        }
        model.addAttribute("file", file);
        model.addAttribute("figures", figures);
        return "cell";
    }

    @GetMapping("/jobs/{job}/numbers/years")
    String years(ServedJob job, @RequestParam Map<String, String> given, Model model) throws IOException {
        Query query = Query.of(given, "form", "page");
        List<NamedCsvRecord> lines = views.of(job).lines(YEARS);
        List<String> forms =
                lines.stream().map(line -> line.getField("table")).distinct().toList();
        String form = forms.contains(query.get("form"))
                ? query.get("form")
                : forms.stream().findFirst().orElseThrow(() -> new NoSuchPageException("console.no-years"));
        model.addAttribute("query", query);
        model.addAttribute("forms", forms);
        model.addAttribute("shown", form);
        model.addAttribute("found", Paged.of(of(form, lines), query.page()));
        return "years";
    }
}
