package budget.console;

import budget.service.PublicationView;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The current publication of each job, as pages ask for it; the one before is let go of. */
@Component
final class Views {

    private final Map<String, PublicationView> views = new ConcurrentHashMap<>();

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
}
