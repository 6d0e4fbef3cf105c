package budget.console;

import budget.account.AuditLog;
import budget.account.Role;
import budget.book.TemplateBook;
import budget.console.KeptChecks.Kept;
import budget.model.BudgetUnit;
import budget.service.HandIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.FileSystemUtils;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.multipart.MultipartFile;

/** The check of a file before it is sent, and handing it in. */
@Controller
class CheckPages {

    /** Under which a session keeps who it is to the desk; it survives the new session number of a login. */
    private static final String OWNER = "checks";

    private final CheckDesk desk;
    private final AuditLog audit;

    CheckPages(CheckDesk desk, AuditLog audit) {
        this.desk = desk;
        this.audit = audit;
    }

    @GetMapping("/jobs/{job}/check")
    String form(ServedJob job, Visit visit, Model model) {
        model.addAttribute("unit", unit(job, visit));
        model.addAttribute("most", CheckDesk.MOST_FILES);
        model.addAttribute("megabytes", job.definition().settings().limits().file() >> 20);
        return "check";
    }

    @PostMapping("/jobs/{job}/check")
    String check(ServedJob job, Visit visit, @RequestParam("file") List<MultipartFile> uploads, HttpSession session)
            throws IOException {
        List<MultipartFile> files =
                uploads.stream().filter(file -> !file.isEmpty()).toList();
        if (files.isEmpty() || files.size() > CheckDesk.MOST_FILES) {
            return "redirect:/jobs/{job}/check?nothing";
        }
        String source = visit.who().isPresent() ? visit.name() : visit.from();
        String id = desk.check(job, files, owner(session), source);
        return "redirect:/jobs/{job}/check/" + id;
    }

    @GetMapping("/jobs/{job}/check/{id}")
    String checked(ServedJob job, Visit visit, @PathVariable String id, HttpSession session, Model model) {
        Kept kept = kept(job, id, session);
        model.addAttribute("id", id);
        List<CheckedPart> parts = CheckedPart.of(kept.checked(), visit.messages());
        model.addAttribute("parts", parts);
        model.addAttribute(
                "blocking", parts.stream().mapToLong(CheckedPart::blocking).sum());
        model.addAttribute(
                "returned",
                kept.checked().returned().stream().map(Path::getFileName).toList());
        model.addAttribute("mayHandIn", job.takesUploads() && mayHandIn(visit, kept));
        return "checked";
    }

    /** A file with the answers in it. */
    @GetMapping("/jobs/{job}/check/{id}/returned/{number}")
    ResponseEntity<Resource> returned(
            ServedJob job, @PathVariable String id, @PathVariable int number, HttpSession session) throws IOException {
        List<Path> returned = kept(job, id, session).checked().returned();
        if (number < 0 || number >= returned.size()) {
            throw new NoSuchPageException("console.check.gone");
        }
        Path file = returned.get(number);
        return Download.of(file, String.valueOf(file.getFileName()));
    }

    /** The blank workbook, with the name of the unit of the clerk in it. */
    @GetMapping("/jobs/{job}/check/template")
    ResponseEntity<Resource> template(ServedJob job, Visit visit) throws IOException {
        Path folder = Files.createTempDirectory("budget-template");
        try {
            Path file = folder.resolve("template.xlsx");
            Optional<BudgetUnit> unit = unit(job, visit);
            new TemplateBook(job.definition()).write(file, unit);
            String name = unit.map(one -> one.code() + "-" + one.name()).orElse(job.name());
            return Download.of(new ByteArrayResource(Files.readAllBytes(file)), name + ".xlsx");
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    @PostMapping("/jobs/{job}/hand-in/{id}")
    String handIn(ServedJob job, Visit visit, @PathVariable String id, HttpSession session, Model model)
            throws IOException {
        Kept kept = kept(job, id, session);
        if (!job.takesUploads() || !mayHandIn(visit, kept)) {
            throw new AccessDeniedException("not for this unit");
        }
        List<String> names = new HandIn(job.places().input()).handIn(kept.files(), kept.checked());
        audit.add(visit.name(), visit.from(), "hand-in", job.name(), String.join(", ", names));
        model.addAttribute("names", names);
        return "handed-in";
    }

    /** A clerk hands in for the unit of the account alone, a reviewer for every unit; a file of an unknown unit cannot be handed in. */
    private static boolean mayHandIn(Visit visit, Kept kept) {
        List<String> units = kept.checked().parts().stream()
                .map(part -> part.standing().unitCode())
                .distinct()
                .toList();
        boolean isKnown = kept.checked().parts().stream()
                .allMatch(part -> part.standing().sender().isPresent());
        return isKnown
                && (visit.has(Role.REVIEWER)
                        || (visit.has(Role.CLERK)
                                && visit.who()
                                        .filter(user -> units.stream()
                                                .allMatch(user.account().unit()::equals))
                                        .isPresent()));
    }

    private Kept kept(ServedJob job, String id, HttpSession session) {
        return desk.find(id, owner(session), job).orElseThrow(() -> new NoSuchPageException("console.check.gone"));
    }

    private static String owner(HttpSession session) {
        if (session.getAttribute(OWNER) instanceof String owner) {
            return owner;
        }
        String owner = UUID.randomUUID().toString();
        session.setAttribute(OWNER, owner);
        return owner;
    }

    private static Optional<BudgetUnit> unit(ServedJob job, Visit visit) {
        return visit.who()
                .map(user -> user.account().unit())
                .flatMap(code -> job.definition().register().find(code));
    }

    @ExceptionHandler(BusyException.class)
    @ResponseStatus(HttpStatus.SERVICE_UNAVAILABLE)
    String busy(Model model, HttpServletRequest request) {
        Visit visit = VisitArgument.visit(request);
        model.addAttribute("visit", visit);
        model.addAttribute("sentence", visit.text("console.check.busy"));
        return "failure";
    }
}
