package budget.console;

import budget.console.RunBoard.Started;
import budget.journal.RunLine;
import budget.service.RunWords;
import budget.start.StartBook;
import budget.start.StartNote;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The runs of a job, a run, and how one gets on. */
@Controller
class RunPages {

    private static final String STARTED_PAGE = "/jobs/{job}/runs/starts/{start}";

    private final RunBoard board;
    private final StartBook starts;
    private final RunEvents events;

    RunPages(RunBoard board, StartBook starts, RunEvents events) {
        this.board = board;
        this.starts = starts;
        this.events = events;
    }

    @GetMapping("/jobs/{job}/runs")
    String runs(
            ServedJob job,
            Visit visit,
            Model model,
            @RequestParam(defaultValue = "") String outcome,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to)
            throws IOException {
        List<RunView> all = board.runs(job, visit);
        model.addAttribute(
                "runs",
                all.stream()
                        .filter(run ->
                                outcome.isEmpty() || run.run().outcome().code().equals(outcome))
                        .filter(run -> isWithin(run.started().substring(0, 10), from, to))
                        .toList());
        model.addAttribute(
                "outcomes",
                Arrays.stream(RunLine.Outcome.values())
                        .map(RunLine.Outcome::code)
                        .toList());
        model.addAttribute("outcome", outcome);
        model.addAttribute("from", from);
        model.addAttribute("to", to);
        model.addAttribute("current", all.stream().findFirst().filter(RunView::isGoingOn));
        model.addAttribute("last", all.stream().findFirst());
        model.addAttribute("unbegun", unbegun(job, visit, all, from, to));
        return "runs";
    }

    private static boolean isWithin(String day, String from, String to) {
        return (from.isEmpty() || day.compareTo(from) >= 0) && (to.isEmpty() || day.compareTo(to) <= 0);
    }

    /** Starts that led to no run. */
    private List<Unbegun> unbegun(ServedJob job, Visit visit, List<RunView> runs, String from, String to)
            throws IOException {
        List<Unbegun> unbegun = new ArrayList<>();
        RunWords words = new RunWords(visit.messages(), job.zone());
        for (StartNote start : starts.all(job.name())) {
            String at = words.moment(start.at());
            boolean hasRun = runs.stream().anyMatch(run -> start.isOf(run.run()));
            boolean isOld = !runs.isEmpty()
                    && start.at().isBefore(runs.get(runs.size() - 1).run().started());
            if (!hasRun && !isOld && isWithin(at.substring(0, 10), from, to)) {
                unbegun.add(new Unbegun(start, at, sentence(start, visit)));
            }
        }
        return unbegun;
    }

    private static String sentence(StartNote start, Visit visit) {
        String exit = start.exit().map(code -> Integer.toString(code)).orElse("");
        return exit.isEmpty()
                ? visit.text("console.start." + start.state().code())
                : visit.text(exit.equals("75") ? "console.start.held" : "console.start.ended", exit);
    }

    /** A start that led to no run, as a line of a table. */
    public record Unbegun(StartNote start, String at, String sentence) {}

    @GetMapping("/jobs/{job}/runs/{run}")
    String run(ServedJob job, Visit visit, Model model, @PathVariable String run) throws IOException {
        List<RunView> all = board.runs(job, visit);
        RunView shown = board.run(job, visit, run);
        model.addAttribute("run", shown);
        model.addAttribute("isLast", all.get(0).id().equals(shown.id()));
        Optional<StartNote> start = shown.start();
        model.addAttribute("log", start.isPresent() ? board.log(job, start.get()) : "");
        return "run";
    }

    @GetMapping(path = "/jobs/{job}/runs/{run}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter progress(ServedJob job, Visit visit, @PathVariable String run) throws IOException {
        board.run(job, visit, run);
        return events.watch(() -> board.part(job, visit, run));
    }

    /** A start leads to its run as soon as that has begun. */
    @GetMapping(STARTED_PAGE)
    String started(ServedJob job, Visit visit, Model model, @PathVariable String start) throws IOException {
        Started started = board.start(job, visit, start);
        if (started.run().isPresent()) {
            return "redirect:/jobs/{job}/runs/" + started.run().get().id();
        }
        model.addAttribute("start", started.note());
        model.addAttribute(
                "at",
                new RunWords(visit.messages(), job.zone()).moment(started.note().at()));
        model.addAttribute("beginning", started.isBeginning());
        model.addAttribute("sentence", sentence(started.note(), visit));
        model.addAttribute("log", board.log(job, started.note()));
        return "start";
    }

    @GetMapping(path = STARTED_PAGE + "/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter beginning(ServedJob job, Visit visit, @PathVariable String start) throws IOException {
        board.start(job, visit, start);
        return events.watch(() -> new RunEvents.Part(
                visit.text("console.start.started"),
                !board.start(job, visit, start).isBeginning()));
    }
}
