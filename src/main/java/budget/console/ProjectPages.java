package budget.console;

import budget.service.Paged;
import budget.service.ProjectSearch;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Projects of all units, by name, unit and amount. */
@Controller
class ProjectPages {

    private final Views views;

    ProjectPages(Views views) {
        this.views = views;
    }

    @GetMapping("/jobs/{job}/projects")
    String projects(ServedJob job, @RequestParam Map<String, String> given, Model model) throws IOException {
        Query query = Query.of(given, "text", "unit", "from", "to", "sort", "page");
        ProjectSearch search = new ProjectSearch(
                query.get("text"), query.get("unit"), query.get("from"), query.get("to"), query.get("sort"));
        List<NamedCsvRecord> found = search.in(views.of(job).lines("projects.csv"));
        model.addAttribute("query", query);
        model.addAttribute("unread", search.unread());
        model.addAttribute("sum", ProjectSearch.sum(found));
        model.addAttribute("found", Paged.of(found, query.page()));
        return "projects";
    }
}
