package budget.console;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.ui.Model;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

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
        return failure(failure.key(), model, request, failure.words());
    }

    /** A form without its fields, or with values that no page sends. */
    @ExceptionHandler({TypeMismatchException.class, MultipartException.class})
    @ResponseStatus(HttpStatus.BAD_REQUEST)
    String unreadable(Exception failure, Model model, HttpServletRequest request) throws Exception {
        if (failure instanceof MaxUploadSizeExceededException) {
            throw failure;
        }
        return failure("console.bad-request", model, request);
    }

    @ExceptionHandler(DataAccessException.class)
    @ResponseStatus(HttpStatus.SERVICE_UNAVAILABLE)
    String away(DataAccessException failure, Model model, HttpServletRequest request) {
        LOG.warn(
                "console page={} reason=\"{}\"",
                request.getRequestURI(),
                failure.getMostSpecificCause().toString());
        return failure("console.no-database", model, request);
    }

    private String failure(String key, Model model, HttpServletRequest request, Object... words) {
        add(model, request);
        model.addAttribute("sentence", VisitArgument.visit(request).text(key, words));
        return "failure";
    }

    /** Nothing of the failure is shown but a number, under which the log has it. */
    @ExceptionHandler({IOException.class, RuntimeException.class})
    @ResponseStatus(HttpStatus.INTERNAL_SERVER_ERROR)
    String failed(Exception failure, Model model, HttpServletRequest request) throws Exception {
        if (failure instanceof AuthenticationException
                || failure instanceof AccessDeniedException
                || failure instanceof ErrorResponse) {
            throw failure;
        }
        String number = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("console failure={} page={}", number, request.getRequestURI(), failure);
        return failure("console.failed", model, request, number);
    }
}
