package budget.console;

import budget.account.Role;
import budget.definition.JobDefinition;
import budget.layout.FormLayout;
import budget.returned.ReturnedFolder;
import budget.service.FilledForm;
import budget.service.Paged;
import budget.service.PublicationView;
import budget.service.PublishedFinding;
import budget.service.UnitEntry;
import budget.service.UnitSearch;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The register of units, and the page of a unit. */
@Controller
class UnitPages {

    private final Views views;

    UnitPages(Views views) {
        this.views = views;
    }

    @GetMapping("/jobs/{job}/units")
    String units(ServedJob job, @RequestParam Map<String, String> given, Model model) throws IOException {
        Query query = Query.of(given, "text", "status", "sort", "page");
        List<UnitEntry> units = UnitEntry.of(views.of(job));
        UnitSearch search = new UnitSearch(query.get("text"), query.get("status"), query.get("sort"));
        model.addAttribute("query", query);
        model.addAttribute("statuses", search.statuses(units));
        model.addAttribute("found", Paged.of(search.in(units), query.page()));
        return "units";
    }

    @GetMapping("/jobs/{job}/units/{unit}")
    String unit(
            ServedJob job,
            @PathVariable String unit,
            @RequestParam(defaultValue = "") String form,
            Visit visit,
            Model model)
            throws IOException {
        PublicationView view = views.of(job);
        List<UnitEntry> units = UnitEntry.of(view);
        UnitEntry entry = find(units, unit);
        List<PublishedFinding> all = view.findings(unit);
        List<PublishedFinding> findings =
                all.stream().filter(finding -> !finding.isOfEarlierVersion()).toList();
        model.addAttribute("unit", entry);
        model.addAttribute("parent", parent(units, entry, visit));
        model.addAttribute("children", children(units, unit, visit));
        model.addAttribute("findings", findings);
        model.addAttribute(
                "corrected",
                all.stream().filter(PublishedFinding::isOfEarlierVersion).toList());
        model.addAttribute("mayReview", visit.has(Role.REVIEWER));
        model.addAttribute("projects", view.of(unit, "projects.csv"));
        model.addAttribute("sentences", view.of(unit, "statements.csv"));
        model.addAttribute("others", view.of(unit, "facts-other.csv"));
        model.addAttribute(
                "returned",
                returned(view, units, entry).stream()
                        .map(file -> String.valueOf(file.getFileName()))
                        .toList());
        addForm(job.definition(), view.of(unit, "facts.csv"), findings, form, model);
        return "unit";
    }

    private static void addForm(
            JobDefinition job,
            List<NamedCsvRecord> facts,
            List<PublishedFinding> findings,
            String wanted,
            Model model) {
        List<FormLayout> filled = job.forms().stream()
                .filter(form -> facts.stream().anyMatch(isOf(form)))
                .toList();
        Optional<FilledForm> shown = filled.stream()
                .filter(form -> form.form().equals(wanted))
                .findFirst()
                .or(() -> filled.stream().findFirst())
                .map(form -> of(form, job, facts, findings));
        model.addAttribute("forms", filled.stream().map(FormLayout::form).toList());
        model.addAttribute("form", shown.orElse(null));
    }

    private static Predicate<NamedCsvRecord> isOf(FormLayout form) {
        return fact -> fact.getField("table").equals(form.form());
    }

    private static FilledForm of(
            FormLayout form, JobDefinition job, List<NamedCsvRecord> facts, List<PublishedFinding> findings) {
        List<NamedCsvRecord> own = facts.stream().filter(isOf(form)).toList();
        String file = own.get(0).getField("file");
        return new FilledForm(
                form,
                job.codes(),
                own,
                findings.stream().filter(finding -> finding.file().equals(file)).toList());
    }

    private static UnitEntry find(List<UnitEntry> units, String code) {
        return units.stream()
                .filter(unit -> unit.code().equals(code) && !code.isEmpty())
                .findFirst()
                .orElseThrow(() -> new NoSuchPageException("console.no-unit", code));
    }

    private static Optional<UnitEntry> parent(List<UnitEntry> units, UnitEntry unit, Visit visit) {
        return units.stream()
                .filter(one -> !one.code().isEmpty() && one.code().equals(unit.parent()) && maySee(visit, one))
                .findFirst();
    }

    private static List<UnitEntry> children(List<UnitEntry> units, String code, Visit visit) {
        return units.stream()
                .filter(one -> one.parent().equals(code) && maySee(visit, one))
                .toList();
    }

    private static boolean maySee(Visit visit, UnitEntry unit) {
        return visit.who().filter(who -> who.maySee(unit.code())).isPresent();
    }

    /** A file that the publication returns to the unit; its name is looked up, never opened as given. */
    @GetMapping("/jobs/{job}/units/{unit}/returned")
    ResponseEntity<Resource> returned(ServedJob job, @PathVariable String unit, @RequestParam String file)
            throws IOException {
        PublicationView view = views.of(job);
        List<UnitEntry> units = UnitEntry.of(view);
        Path found = returned(view, units, find(units, unit)).stream()
                .filter(path -> String.valueOf(path.getFileName()).equals(file))
                .findFirst()
                .orElseThrow(() -> new NoSuchPageException("console.no-returned"));
        return Download.of(found, file);
    }

    private static List<Path> returned(PublicationView view, List<UnitEntry> units, UnitEntry unit) throws IOException {
        List<String> strangers = units.stream()
                .filter(one -> one.code().isEmpty())
                .map(UnitEntry::name)
                .toList();
        return ReturnedFolder.of(view.folder(), unit.code(), unit.name(), strangers);
    }
}
