package budget.console;

import budget.account.AuditLog;
import budget.service.ExitCode;
import budget.service.StatusReport;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages before all others: logging in, the jobs, a job's state, the audit log. */
@Controller
class OverviewPages {

    /** Limit of lines of the audit log on its page. */
    private static final int LINES = 500;

    private static final List<String> FOR_PEOPLE =
            List.of("report.html", "consolidated.xlsx", "difference.html", "datapackage.json");

    private final ConsoleSettings settings;
    private final Views views;
    private final AuditLog audit;

    OverviewPages(ConsoleSettings settings, Views views, AuditLog audit) {
        this.settings = settings;
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

    @GetMapping("/")
    String jobs(Visit visit, Model model) throws IOException {
        Map<String, String> verdicts = new LinkedHashMap<>();
        for (ServedJob job : visit.mayLook() ? settings.jobs() : List.<ServedJob>of()) {
            verdicts.put(job.name(), status(job, visit).verdict());
        }
        model.addAttribute("verdicts", verdicts);
        return "jobs";
    }

    /** A clerk is told nothing of other units: its overview has links alone. */
    @GetMapping("/jobs/{job}")
    String overview(ServedJob job, Visit visit, Model model) throws IOException {
        if (!visit.mayLook()) {
            return "overview";
        }
        StatusReport status = status(job, visit);
        List<String> lines = status.lines();
        model.addAttribute("verdict", status.verdict());
        model.addAttribute("whole", status.exitCode() == ExitCode.DONE);
        model.addAttribute("lines", lines.subList(1, lines.size()));
        model.addAttribute("files", files(job));
        return "overview";
    }

    /** Those for people, as far as the publication has them. */
    private List<String> files(ServedJob job) throws IOException {
        if (job.publication().isEmpty()) {
            return List.of();
        }
        List<String> there = views.of(job).files();
        return FOR_PEOPLE.stream().filter(there::contains).toList();
    }

    @GetMapping("/audit")
    String audit(Model model) throws IOException {
        model.addAttribute("lines", audit.last(LINES));
        return "audit";
    }

    private static StatusReport status(ServedJob job, Visit visit) throws IOException {
        return StatusReport.of(
                job.definition(), job.places().output(), job.book(), visit.messages(), StatusReport.MOST_LISTED);
    }
}
