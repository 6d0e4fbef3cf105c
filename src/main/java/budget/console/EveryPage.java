package budget.console;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.ResponseStatus;

/** What all pages need: who is asking, which jobs there are; and the pages for what went wrong. */
@ControllerAdvice
final class EveryPage {

    private static final Logger LOG = LoggerFactory.getLogger("budget");

    private final ConsoleSettings settings;

    EveryPage(ConsoleSettings settings) {
        this.settings = settings;
    }

    @ModelAttribute
    void add(Model model, HttpServletRequest request) {
        model.addAttribute("visit", VisitArgument.visit(request));
        model.addAttribute("jobs", settings.jobs());
        model.addAttribute("address", request.getRequestURI());
    }

    @ExceptionHandler(NoSuchPageException.class)
    @ResponseStatus(HttpStatus.NOT_FOUND)
    String notThere(NoSuchPageException failure, Model model, HttpServletRequest request) {
        add(model, request);
        model.addAttribute("sentence", VisitArgument.visit(request).text(failure.key(), failure.words()));
        return "failure";
    }

    /** Nothing of the failure is shown but a number, under which the log has it. */
    @ExceptionHandler({IOException.class, RuntimeException.class})
    @ResponseStatus(HttpStatus.INTERNAL_SERVER_ERROR)
    String failed(Exception failure, Model model, HttpServletRequest request) throws Exception {
        if (failure instanceof org.springframework.security.core.AuthenticationException
                || failure instanceof org.springframework.security.access.AccessDeniedException
                || failure instanceof org.springframework.web.ErrorResponse) {
            throw failure;
        }
        String number = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("console failure={} page={}", number, request.getRequestURI(), failure);
        add(model, request);
        model.addAttribute("sentence", VisitArgument.visit(request).text("console.failed", number));
        return "failure";
    }
}
