package budget.console;

import budget.account.AuditLog;
import budget.service.RunWords;
import budget.start.RunSchedule;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** When runs of a job start by themselves. */
@Controller
class SchedulePages {

    private static final int SECONDS = 5;

    private final RunSchedule schedule;
    private final AuditLog audit;
    private final ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "schedule");
        thread.setDaemon(true);
        return thread;
    });

    @SuppressWarnings("FutureReturnValueIgnored") // it catches its own failures
    SchedulePages(RunSchedule schedule, AuditLog audit) {
        this.schedule = schedule;
        this.audit = audit;
        looks.scheduleWithFixedDelay(schedule::look, SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    @PreDestroy
    void end() {
        looks.shutdownNow();
    }

    @GetMapping("/jobs/{job}/schedule")
    String schedule(ServedJob job, Visit visit, Model model) throws IOException {
        RunWords words = new RunWords(visit.messages(), job.zone());
        model.addAttribute("times", schedule.of(job));
        model.addAttribute("zone", job.zone().getId());
        model.addAttribute(
                "next",
                schedule.next(job).stream()
                        .map(next -> words.moment(next.toInstant()))
                        .toList());
        return "schedule";
    }

    @PostMapping("/jobs/{job}/schedule")
    String set(
            ServedJob job,
            Visit visit,
            RedirectAttributes answer,
            @RequestParam(defaultValue = "") String cron,
            @RequestParam(defaultValue = "false") boolean on,
            @RequestParam(defaultValue = "") String reason)
            throws IOException {
        String times = cron.strip().replaceAll("\\s+", " ");
        if (!RunSchedule.Times.isValid(times)) {
            answer.addFlashAttribute("mistake", "cron");
        } else if (RunActs.isNoReason(reason)) {
            answer.addFlashAttribute("mistake", "reason");
        } else {
            schedule.set(job, times, on, visit.name());
            audit.add(
                    visit.name(),
                    visit.from(),
                    "schedule-set",
                    job.name(),
                    times + (on ? " on " : " off ") + reason.strip());
            answer.addFlashAttribute("saved", true);
        }
        return "redirect:/jobs/{job}/schedule";
    }
}
