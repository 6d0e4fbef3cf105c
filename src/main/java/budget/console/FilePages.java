package budget.console;

import budget.service.PublicationView;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Downloads: files of the publication, and what units have sent. A name is looked up in lists, never used as a path. */
@Controller
class FilePages {

    private final Views views;

    FilePages(Views views) {
        this.views = views;
    }

    @GetMapping("/jobs/{job}/files/{*path}")
    ResponseEntity<Resource> file(ServedJob job, @PathVariable String path) throws IOException {
        PublicationView view = views.of(job);
        String name = view.files().stream()
                .filter(file -> path.equals("/" + file))
                .findFirst()
                .orElseThrow(() -> new NoSuchPageException("console.no-file"));
        return Download.of(view.folder().resolve(name), name);
    }

    /** A file as its unit sent it. A clerk gets none that has other units in it too. */
    @GetMapping("/jobs/{job}/units/{unit}/original")
    ResponseEntity<Resource> original(ServedJob job, @PathVariable String unit, @RequestParam String file, Visit visit)
            throws IOException {
        Path stored = views.of(job)
                .original(unit, file, visit.mayLook())
                .map(job.places().files()::resolve)
                .filter(Files::isRegularFile)
                .orElseThrow(() -> new NoSuchPageException("console.no-original"));
        return Download.of(stored, file);
    }
}
