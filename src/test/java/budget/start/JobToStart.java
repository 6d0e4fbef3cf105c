package budget.start;

import budget.journal.FolderBook;
import budget.journal.RunBook;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;

/** A job with its state in a place of a test. */
record JobToStart(Path place) implements Startable {

    @Override
    public String name() {
        return "a-job";
    }

    @Override
    public ZoneId zone() {
        return ZoneId.of("Asia/Shanghai");
    }

    @Override
    public Path folder() {
        return Path.of("jobs/a-job");
    }

    @Override
    public List<String> arguments() {
        return List.of("--state=state");
    }

    @Override
    public RunBook book() {
        return new FolderBook(place.resolve("state"));
    }
}
