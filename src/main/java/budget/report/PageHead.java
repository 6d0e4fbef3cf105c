package budget.report;

import budget.base.Messages;
import budget.definition.JobDefinition;
import java.util.List;
import java.util.stream.Stream;

/** The lines under the title of a page for people. */
public final class PageHead {

    private PageHead() {}

    /** Who publishes, if the job says so; the job, and how many of the units that are expected count. */
    public static List<String> about(JobDefinition job, Messages messages, long counted, long expected) {
        return Stream.of(
                        job.settings().presentation().publisher(),
                        messages.text(
                                "report.about", job.settings().name(), Shown.count(counted), Shown.count(expected)))
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
