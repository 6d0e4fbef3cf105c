package budget.console;

import budget.base.Messages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Gives a page's method who asks for it. */
final class VisitArgument implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType().equals(Visit.class);
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer model,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        HttpServletRequest servlet = request.getNativeRequest(HttpServletRequest.class);
        if (servlet == null) {
            throw new IllegalStateException("No servlet request");
        }
        return visit(servlet);
    }

    static Visit visit(HttpServletRequest request) {
        Authentication login = SecurityContextHolder.getContext().getAuthentication();
        Optional<SignedIn> who =
                login != null && login.getPrincipal() instanceof SignedIn user ? Optional.of(user) : Optional.empty();
        return new Visit(
                who, Messages.in(RequestContextUtils.getLocale(request)), String.valueOf(request.getRemoteAddr()));
    }
}
