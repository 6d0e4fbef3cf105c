package budget.console;

import budget.published.OutputFolder;
import budget.published.Publications;
import budget.service.PublicationHistory;
import budget.service.PublicationView;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The current publication of each job, as pages ask for it; the one before is let go of. */
@Component
final class Views {

    /** Limit of publications whose figures are compared. */
    private static final int PUBLICATIONS = 30;

    private final Map<String, PublicationView> views = new ConcurrentHashMap<>();
    private final Map<String, History> histories = new ConcurrentHashMap<>();

    /** The current publication of a job; a page that needs one says where there is none. */
    PublicationView of(ServedJob job) throws IOException {
        Path folder = job.publication().orElseThrow(() -> new NoSuchPageException("console.no-publication"));
        PublicationView known = views.get(job.name());
        if (known != null && known.folder().equals(folder)) {
            return known;
        }
        PublicationView view = PublicationView.of(folder);
        views.put(job.name(), view);
        return view;
    }

    /** The publications of a job in figures; read again where one was added, removed or made the current one. */
    PublicationHistory history(ServedJob job) throws IOException {
        OutputFolder output = new OutputFolder(job.places().output());
        List<Path> folders = new ArrayList<>(Publications.in(output).folders());
        output.current().ifPresent(folders::add);
        History known = histories.get(job.name());
        if (known != null && known.folders.equals(folders)) {
            return known.history;
        }
        PublicationHistory history = PublicationHistory.of(output, PUBLICATIONS);
        histories.put(job.name(), new History(folders, history));
        return history;
    }

    private record History(List<Path> folders, PublicationHistory history) {}
}
