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

    private final ConsoleSettings settings;
    private final AuditLog audit;

    OverviewPages(ConsoleSettings settings, AuditLog audit) {
        this.settings = settings;
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
        for (ServedJob job : settings.jobs()) {
            verdicts.put(job.name(), status(job, visit).verdict());
        }
        model.addAttribute("verdicts", verdicts);
        return "jobs";
    }

    @GetMapping("/jobs/{job}")
    String overview(ServedJob job, Visit visit, Model model) throws IOException {
        StatusReport status = status(job, visit);
        List<String> lines = status.lines();
        model.addAttribute("verdict", status.verdict());
        model.addAttribute("whole", status.exitCode() == ExitCode.DONE);
        model.addAttribute("lines", lines.subList(1, lines.size()));
        return "overview";
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
