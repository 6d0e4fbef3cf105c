package budget.console;

import budget.account.AuditLog;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages before all others: logging in, the jobs, a job's state, the audit log. */
@Controller
class OverviewPages {

    private static final Logger LOG = LoggerFactory.getLogger("budget");

    /** Limit of lines of the audit log on its page. */
    private static final int LINES = 500;

    /** The files that people open first; the rest are listed behind them. */
    private static final List<String> FOR_PEOPLE = List.of(
            "report.html", "consolidated.xlsx", "difference.html", "public/consolidated.xlsx", "datapackage.json");

    /** Folders with a file or more for each unit, which the units' own pages link. */
    private static final List<String> OF_UNITS = List.of("returned/");

    private final ConsoleSettings settings;
    private final JobOverviews overviews;
    private final Views views;
    private final AuditLog audit;

    OverviewPages(ConsoleSettings settings, JobOverviews overviews, Views views, AuditLog audit) {
        this.settings = settings;
        this.overviews = overviews;
        this.views = views;
        this.audit = audit;
    }

    @GetMapping("/login")
    String login(
            @RequestParam(required = false) String failed, @RequestParam(required = false) String out, Model model) {
        model.addAttribute("failed", failed != null);
        model.addAttribute("out", out != null);
        return "login";
    }

    /** A job whose state database is away is said to be so; the others are shown. */
    @GetMapping("/")
    String jobs(Visit visit, Model model) throws IOException {
        Map<String, JobOverview> shown = new LinkedHashMap<>();
        for (ServedJob job : visit.mayLook() ? settings.jobs() : List.<ServedJob>of()) {
            try {
                shown.put(job.name(), overviews.of(job, visit.messages()));
            } catch (DataAccessException e) {
                LOG.warn(
                        "job={} reason=\"{}\"",
                        job.name(),
                        e.getMostSpecificCause().toString());
            }
        }
        model.addAttribute("shown", shown);
        return "jobs";
    }

    /** A clerk is shown nothing of other units: its overview has links alone. */
    @GetMapping("/jobs/{job}")
    String overview(ServedJob job, Visit visit, Model model) throws IOException {
        if (visit.mayLook()) {
            List<String> files = files(job);
            model.addAttribute("shown", overviews.of(job, visit.messages()));
            model.addAttribute(
                    "files", FOR_PEOPLE.stream().filter(files::contains).toList());
            model.addAttribute(
                    "more",
                    files.stream().filter(file -> !FOR_PEOPLE.contains(file)).toList());
        }
        return "overview";
    }

    private List<String> files(ServedJob job) throws IOException {
        return job.publication().isEmpty()
                ? List.of()
                : views.of(job).files().stream()
                        .filter(file -> OF_UNITS.stream().noneMatch(file::startsWith))
                        .sorted()
                        .toList();
    }

    @GetMapping("/audit")
    String audit(Model model) throws IOException {
        model.addAttribute("lines", audit.last(LINES));
        return "audit";
    }
}
