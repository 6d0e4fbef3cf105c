package budget.console;

import budget.account.AuditLog;
import budget.jobfile.DefinitionException;
import budget.jobfile.Place;
import budget.jobfile.PlacedMistake;
import budget.published.OutputFolder;
import budget.published.Publications;
import budget.service.RuleRates;
import budget.service.RuleTrial;
import budget.trace.RulePreview;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** How rules have fared, and what changed rules would find. */
@Controller
class RulePages {

    private static final int PUBLICATIONS = 6;

    /** The findings of each kind that the page lists; it says how many there are. */
    private static final int LISTED = 200;

    private static final int LARGEST = 4 << 20;

    /** One at a time: all workbooks that count are read for it. */
    private final Semaphore trial = new Semaphore(1);

    private final ConsoleSettings settings;
    private final AuditLog audit;

    RulePages(ConsoleSettings settings, AuditLog audit) {
        this.settings = settings;
        this.audit = audit;
    }

    @GetMapping("/jobs/{job}/rules")
    String rules(ServedJob job, Visit visit, Model model) throws IOException {
        List<Path> latest = Publications.in(new OutputFolder(job.places().output())).folders().stream()
                .limit(PUBLICATIONS)
                .toList();
        model.addAttribute(
                "rates", RuleRates.of(job.definition(), latest, visit.messages().locale()));
        return "rules";
    }

    /** Nothing of what is sent is kept. */
    @PostMapping("/jobs/{job}/rules/preview")
    String preview(ServedJob job, Visit visit, @RequestParam MultipartFile file, Model model) throws IOException {
        Path publication = job.publication().orElseThrow(() -> new NoSuchPageException("console.no-publication"));
        model.addAttribute("listed", LISTED);
        if (file.isEmpty() || file.getSize() > LARGEST) {
            model.addAttribute("mistakes", List.of(visit.text("console.rules.no-file")));
        } else if (trial.tryAcquire()) {
            try {
                audit.add(visit.name(), visit.from(), "rules-preview", job.name(), Long.toString(file.getSize()));
                RulePreview preview = new RulePreview(publication, job.places().files(), settings.passwords());
                model.addAttribute("changes", RuleTrial.of(job.definition(), file.getBytes(), preview));
            } catch (DefinitionException e) {
                model.addAttribute(
                        "mistakes",
                        e.all().stream().map(mistake -> inFile(mistake, visit)).toList());
            } finally {
                trial.release();
            }
        } else {
            model.addAttribute("mistakes", List.of(visit.text("console.rules.busy")));
        }
        return "preview";
    }

    /** The mistake with its file's name, without the folder. */
    private static String inFile(PlacedMistake mistake, Visit visit) {
        Place place = mistake.place();
        String name = String.valueOf(Path.of(place.file()).getFileName());
        return new PlacedMistake(new Place(name, place.line(), place.column()), mistake.mistake()).in(visit.messages());
    }
}
