package budget.console;

import budget.service.Waiving.Draft;
import budget.waiver.WaiverRequests;
import budget.waiver.WaiverRequests.Request;
import java.io.IOException;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The waivers asked for in the console, in a file of its folder. */
@Component
final class Requests {

    private final WaiverRequests file;

    Requests(ConsoleSettings settings) {
        this.file = new WaiverRequests(settings.folder().resolve("waiver-requests.json"));
    }

    List<Request> of(ServedJob job) throws IOException {
        return file.of(job.name());
    }

    void add(ServedJob job, Draft draft, String until) throws IOException {
        file.add(new Request(
                UUID.randomUUID().toString(),
                job.name(),
                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                        ZonedDateTime.now(job.zone()).truncatedTo(ChronoUnit.SECONDS)),
                draft.rule(),
                draft.unit(),
                draft.row(),
                draft.reason(),
                draft.by(),
                until,
                draft.amount(),
                draft.published()));
    }

    /** Settles one; a page that names none says so. */
    void settle(ServedJob job, String id, WaiverRequests.Settling settling) throws IOException {
        if (!file.settle(job.name(), id, settling)) {
            throw new NoSuchPageException("console.no-request");
        }
    }
}
