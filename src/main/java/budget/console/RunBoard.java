package budget.console;

import budget.journal.RunLine;
import budget.service.JobRuns;
import budget.start.StartBook;
import budget.start.StartNote;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/** The runs of a job with the starts that led to them, as pages and streams show them. */
@Component
final class RunBoard {

    private final StartBook starts;
    private final SpringTemplateEngine engine;

    RunBoard(StartBook starts, SpringTemplateEngine engine) {
        this.starts = starts;
        this.engine = engine;
    }

    /** All runs on record, the latest first. */
    List<RunView> runs(ServedJob job, Visit visit) throws IOException {
        JobRuns runs = JobRuns.of(job.name(), job.book());
        List<StartNote> all = starts.all(job.name());
        return runs.all().stream().map(run -> view(job, visit, runs, run, all)).toList();
    }

    private static RunView view(ServedJob job, Visit visit, JobRuns runs, RunLine run, List<StartNote> all) {
        return new RunView(
                run,
                all.stream().filter(start -> start.isOf(run)).findFirst(),
                runs.shared(),
                visit.messages(),
                job.zone(),
                new PlaceNames(job));
    }

    RunView run(ServedJob job, Visit visit, String id) throws IOException {
        return runs(job, visit).stream()
                .filter(run -> run.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NoSuchPageException("console.run.none"));
    }

    /** A start, and the run it led to. */
    Started start(ServedJob job, Visit visit, String id) throws IOException {
        StartNote start = starts.find(job.name(), id).orElseThrow(() -> new NoSuchPageException("console.run.none"));
        return new Started(
                start,
                runs(job, visit).stream().filter(run -> start.isOf(run.run())).findFirst());
    }

    /** The end of what a start's process has printed. */
    String log(ServedJob job, StartNote start) throws IOException {
        return new PlaceNames(job).in(starts.tail(job.name(), start.id()));
    }

    /** What a page's stream sends of a run. */
    RunEvents.Part part(ServedJob job, Visit visit, String id) throws IOException {
        RunView run = run(job, visit, id);
        Context context =
                new Context(Locale.forLanguageTag(visit.messages().locale().toLanguageTag()));
        context.setVariable("run", run);
        return new RunEvents.Part(engine.process("run-state", context), !run.isLive());
    }

    /** A start and what became of it. */
    record Started(StartNote note, Optional<RunView> run) {

        /** Whether its process has not begun a run yet, and may still. */
        boolean isBeginning() {
            return run.isEmpty() && note.isAlive();
        }
    }
}
