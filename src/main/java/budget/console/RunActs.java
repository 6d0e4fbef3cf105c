package budget.console;

import budget.account.AuditLog;
import budget.definition.JobDefinition;
import budget.jobfile.DefinitionException;
import budget.journal.RunLine.Outcome;
import budget.journal.RunLock;
import budget.plan.RunPlanner;
import budget.plan.RunRequest;
import budget.service.PlanReport;
import budget.start.RunStarter;
import budget.start.RunStarter.Order;
import budget.start.StartNote.Way;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What operators do with runs: look at what one would do, start it, go on with one, stop it. */
@Controller
class RunActs {

    /** Limit of characters of a reason. */
    static final int LONGEST_REASON = 500;

    private static final String TO_RUNS = "redirect:/jobs/{job}/runs";
    private static final String TO_PLAN = "redirect:/jobs/{job}/plan";

    private final ConsoleSettings settings;
    private final RunBoard board;
    private final RunStarter starter;
    private final AuditLog audit;

    RunActs(ConsoleSettings settings, RunBoard board, RunStarter starter, AuditLog audit) {
        this.settings = settings;
        this.board = board;
        this.starter = starter;
        this.audit = audit;
    }

    @GetMapping("/jobs/{job}/plan")
    String plan(ServedJob job, Visit visit, Model model, @RequestParam(defaultValue = "") String date)
            throws IOException {
        String today = job.definition().settings().presentation().today().toString();
        Optional<LocalDate> day = day(date);
        model.addAttribute("date", day.map(LocalDate::toString).orElse(today));
        List<RunView> runs = board.runs(job, visit);
        Optional<RunView> last = runs.stream().findFirst();
        model.addAttribute("last", last.filter(run -> !run.isGoingOn()));
        model.addAttribute("current", last.filter(RunView::isGoingOn));
        model.addAttribute(
                "confirms",
                last.map(run -> run.run().outcome())
                        .filter(outcome -> outcome == Outcome.WITHDRAWALS || outcome == Outcome.JUMP)
                        .map(Outcome::code)
                        .orElse(""));
        model.addAttribute("lines", preview(job, visit, day.orElse(LocalDate.parse(today))));
        return "plan";
    }

    /** What a run would do, or why that cannot be said; mistakes in the job folder are told before a run stumbles over them. */
    private List<String> preview(ServedJob job, Visit visit, LocalDate date) throws IOException {
        if (!Files.isDirectory(job.places().input())) {
            return List.of(visit.text("console.plan.no-input"));
        }
        PlaceNames places = new PlaceNames(job);
        try {
            JobDefinition definition = JobDefinition.read(job.folder());
            RunRequest request = new RunRequest(
                    definition,
                    new RunRequest.Folders(
                            job.places().input(),
                            job.places().output(),
                            job.places().state()),
                    date,
                    1,
                    job.places().database(),
                    RunRequest.Readers.ITSELF);
            return new PlanReport(
                            definition.settings(),
                            new RunPlanner(request, settings.passwords()).plan(),
                            visit.messages())
                    .lines().stream().map(places::in).toList();
        } catch (DefinitionException e) {
            return places.in(e.in(visit.messages())).lines().toList();
        } catch (RunLock.HeldException e) {
            return List.of(visit.text("console.plan.held"));
        }
    }

    private static Optional<LocalDate> day(String date) {
        try {
            LocalDate day = LocalDate.parse(date);
            return day.getYear() < 2000 || day.getYear() > 2099 ? Optional.empty() : Optional.of(day);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    @PostMapping("/jobs/{job}/runs")
    String start(
            ServedJob job,
            Visit visit,
            RedirectAttributes answer,
            @RequestParam Way way,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String date,
            @RequestParam(defaultValue = "") String confirm,
            @RequestParam(defaultValue = "false") boolean full)
            throws IOException {
        Optional<LocalDate> day = day(date);
        if (isNoReason(reason) || way == Way.SCHEDULE || (way == Way.RUN && day.isEmpty())) {
            answer.addFlashAttribute("mistake", isNoReason(reason) ? "reason" : "date");
            return TO_PLAN;
        }
        List<String> options = new ArrayList<>();
        if (confirm.equals(Outcome.WITHDRAWALS.code()) || confirm.equals(Outcome.JUMP.code())) {
            options.add("--accept-" + confirm);
        }
        if (full) {
            options.add("--full");
        }
        Order order = new Order(
                way, visit.name(), visit.from(), reason.strip(), way == Way.RUN ? day : Optional.empty(), options);
        return TO_RUNS + "/starts/" + starter.start(job, order).id();
    }

    static boolean isNoReason(String reason) {
        return reason.isBlank() || reason.length() > LONGEST_REASON;
    }

    @PostMapping("/jobs/{job}/runs/{run}/stop")
    String stop(
            ServedJob job,
            Visit visit,
            RedirectAttributes answer,
            @PathVariable String run,
            @RequestParam(defaultValue = "") String reason)
            throws IOException {
        RunView shown = board.run(job, visit, run);
        if (isNoReason(reason)) {
            answer.addFlashAttribute("mistake", "reason");
        } else {
            RunStarter.Stop stop = starter.stop(shown.run());
            audit.add(visit.name(), visit.from(), "run-stop", job.name(), stop.code() + " " + reason.strip());
            answer.addFlashAttribute("stopped", stop.code());
        }
        return TO_RUNS + "/" + shown.id();
    }
}
