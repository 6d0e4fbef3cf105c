package budget.console;

import budget.account.AuditLog;
import budget.definition.JobDefinition;
import budget.finding.FindingState;
import budget.service.WaiverReport;
import budget.service.Waiving;
import budget.service.Waiving.Draft;
import budget.waiver.Waiver;
import budget.waiver.WaiverBook;
import budget.waiver.WaiverRequests.Request;
import budget.waiver.WaiverTerms;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriUtils;

/**
 * The ledger of waivers. One reviewer asks for a waiver; it is given, in the names of both, when another one approves.
 */
@Controller
class WaiverPages {

    private final Requests requests;
    private final AuditLog audit;

    WaiverPages(Requests requests, AuditLog audit) {
        this.requests = requests;
        this.audit = audit;
    }

    @GetMapping("/jobs/{job}/waivers")
    String waivers(ServedJob job, Visit visit, Model model) throws IOException {
        JobDefinition definition = job.definition();
        model.addAttribute("requests", requests.of(job));
        model.addAttribute("waivers", definition.rules().waivers());
        model.addAttribute("report", new WaiverReport(definition, visit.messages()));
        model.addAttribute("log", new WaiverBook(job.folder()).log());
        return "waivers";
    }

    @PostMapping("/jobs/{job}/waivers/ask")
    String ask(ServedJob job, Visit visit, @RequestParam Map<String, String> form, RedirectAttributes flash)
            throws IOException {
        Draft draft = draft(form, visit.name(), "");
        Optional<String> refusal = refusal(job, draft, form.getOrDefault("until", ""), visit);
        if (refusal.isEmpty()) {
            requests.add(job, draft, form.getOrDefault("until", ""));
            note(visit, job, "waiver-ask", draft);
        }
        return said(job, flash, refusal, visit.text("console.waiver.asked"));
    }

    private static Optional<String> refusal(ServedJob job, Draft draft, String until, Visit visit) {
        Waiving waiving = new Waiving(job.definition());
        Optional<String> mistake = waiving.mistake(draft, visit.messages());
        if (mistake.isPresent()) {
            return mistake;
        }
        if (!waiving.isRegistered(draft.unit())) {
            return Optional.of(visit.text("waive.no-unit", draft.unit()));
        }
        if (draft.reason().isEmpty()) {
            return Optional.of(visit.text("console.waiver.no-reason"));
        }
        if (day(until).isEmpty()) {
            return Optional.of(visit.text("console.waiver.no-day"));
        }
        return waiving.lackBeforeApproval(draft.waiver(day(until).orElseThrow(), Waiver.Answer.WAIVED))
                .map(lack -> lacking(lack, visit));
    }

    private static String lacking(WaiverTerms.Lack lack, Visit visit) {
        return visit.text("console.waiver.lacking", visit.text("waiver.lacking." + lack.code()));
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    @PostMapping("/jobs/{job}/waivers/{id}/approve")
    String approve(ServedJob job, Visit visit, @PathVariable String id, RedirectAttributes flash) throws IOException {
        StringBuilder why = new StringBuilder();
        requests.settle(job, id, request -> {
            Draft draft = draft(request, visit.name());
            Optional<String> refusal = request.by().equals(visit.name())
                    ? Optional.of(visit.text("console.waiver.own"))
                    : approval(job, draft, LocalDate.parse(request.until()), visit);
            refusal.ifPresent(why::append);
            return refusal.isEmpty();
        });
        return said(
                job,
                flash,
                why.isEmpty() ? Optional.empty() : Optional.of(why.toString()),
                visit.text("console.waiver.given"));
    }

    /** Gives the waiver, or says why it cannot be given. */
    private Optional<String> approval(ServedJob job, Draft draft, LocalDate until, Visit visit) throws IOException {
        JobDefinition definition = job.definition();
        Waiving waiving = new Waiving(definition);
        Waiver waiver = draft.waiver(until, Waiver.Answer.WAIVED);
        Optional<String> refusal = waiving.mistake(draft, visit.messages())
                .or(() -> waiving.lackOf(waiver).map(lack -> lacking(lack, visit)));
        if (refusal.isEmpty()) {
            note(visit, job, "waiver-approve", draft);
            if (!definition.rules().waivers().contains(waiver)) {
                waiving.give(waiver);
            }
        }
        return refusal;
    }

    @PostMapping("/jobs/{job}/waivers/{id}/refuse")
    String refuse(ServedJob job, Visit visit, @PathVariable String id, RedirectAttributes flash) throws IOException {
        requests.settle(job, id, request -> {
            note(visit, job, "waiver-refuse", draft(request, ""));
            return true;
        });
        return said(job, flash, Optional.empty(), visit.text("console.waiver.refused"));
    }

    @PostMapping("/jobs/{job}/waivers/withdraw")
    String withdraw(ServedJob job, Visit visit, @RequestParam Map<String, String> form, RedirectAttributes flash)
            throws IOException {
        Draft draft = draft(form, visit.name(), "");
        Waiving waiving = new Waiving(job.definition());
        Optional<String> refusal = draft.reason().isEmpty()
                ? Optional.of(visit.text("console.waiver.no-reason"))
                : waiving.mistake(draft, visit.messages());
        if (refusal.isEmpty()) {
            note(visit, job, "waiver-withdraw", draft);
            refusal = waiving.withdraw(draft, waiver -> isMeant(waiver, draft, form.getOrDefault("until", ""))) > 0
                    ? refusal
                    : Optional.of(visit.text("waive.none", draft.unit(), draft.rule()));
        }
        return said(job, flash, refusal, visit.text("console.waiver.withdrawn"));
    }

    /** An empty row is that of a waiver of all rows, not any row. */
    private static boolean isMeant(Waiver waiver, Draft draft, String until) {
        return waiver.row().equals(draft.row()) && waiver.until().toString().equals(until);
    }

    /** Accepts or refuses what a unit says about a finding. */
    @PostMapping("/jobs/{job}/waivers/explanation")
    String answer(ServedJob job, Visit visit, @RequestParam Map<String, String> form, RedirectAttributes flash)
            throws IOException {
        Draft draft = draft(form, visit.name(), "");
        Waiving waiving = new Waiving(job.definition());
        FindingState state =
                form.getOrDefault("answer", "").equals("accepted") ? FindingState.ACCEPTED : FindingState.REFUSED;
        Optional<String> refusal = waiving.mistake(draft, visit.messages());
        if (refusal.isEmpty()) {
            note(visit, job, "explanation-" + state.code(), draft);
            refusal =
                    waiving.answer(draft, Optional.empty(), state, job.places().output())
                                    .isEmpty()
                            ? Optional.of(visit.text("waive.no-explanation", draft.unit(), draft.rule()))
                            : refusal;
        }
        return said(job, flash, refusal, visit.text("console.waiver.answered"));
    }

    private static Draft draft(Map<String, String> form, String by, String approvedBy) {
        return new Draft(
                form.getOrDefault("rule", ""),
                form.getOrDefault("unit", ""),
                form.getOrDefault("row", ""),
                form.getOrDefault("reason", ""),
                by,
                approvedBy,
                form.getOrDefault("amount", "").strip(),
                form.getOrDefault("published", "").equals("yes"));
    }

    private static Draft draft(Request request, String approvedBy) {
        return new Draft(
                request.rule(),
                request.unit(),
                request.row(),
                request.reason(),
                request.by(),
                approvedBy,
                request.amount(),
                request.published());
    }

    private void note(Visit visit, ServedJob job, String act, Draft draft) {
        audit.add(
                visit.name(),
                visit.from(),
                act,
                job.name(),
                String.join(" ", draft.unit(), draft.rule(), draft.row(), draft.reason()));
    }

    private static String said(ServedJob job, RedirectAttributes flash, Optional<String> refusal, String done) {
        flash.addFlashAttribute("refused", refusal.orElse(null));
        flash.addFlashAttribute("done", refusal.isEmpty() ? done : null);
        return "redirect:/jobs/" + UriUtils.encodePathSegment(job.name(), "UTF-8") + "/waivers";
    }
}
