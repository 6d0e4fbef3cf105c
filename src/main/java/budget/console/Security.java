package budget.console;

import budget.account.AuditLog;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Who may open which page, as {@link Access} lists it; and what browsers are told to refuse. */
@Configuration(proxyBeanMethods = false)
class Security {

    /** Only this server's own files, nothing written into a page; no other page may frame these. */
    private static final String CONTENT = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
            + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    @Bean
    Login login(Accounts accounts, PasswordEncoder encoder, AuditLog audit) {
        DaoAuthenticationProvider passwords = new DaoAuthenticationProvider(accounts);
        passwords.setPasswordEncoder(encoder);
        return new Login(passwords, accounts, new LoginThrottle(Clock.systemUTC()), audit);
    }

    @Bean
    SecurityFilterChain pages(
            HttpSecurity http, Login login, Accounts accounts, AuditLog audit, ConsoleSettings settings)
            throws Exception {
        http.authenticationProvider(login)
                .authorizeHttpRequests(requests -> {
                    for (Access access : Access.ALL) {
                        if (access.roles().isEmpty()) {
                            requests.requestMatchers(access.pattern()).permitAll();
                        } else {
                            requests.requestMatchers(access.pattern())
                                    .access((who, page) -> new AuthorizationDecision(
                                            isOpen(settings, access, page) || isGranted(who, access, page)));
                        }
                    }
                    requests.anyRequest().denyAll();
                })
                .formLogin(
                        form -> form.loginPage("/login").defaultSuccessUrl("/").failureUrl("/login?failed"))
                .logout(logout -> logout.logoutSuccessUrl("/login?out")
                        .addLogoutHandler((request, response, who) ->
                                audit.add(who == null ? "" : who.getName(), request.getRemoteAddr(), "logout", "", "")))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN)))
                .addFilterBefore(new ChangedAccounts(accounts), AnonymousAuthenticationFilter.class);
        return http.build();
    }

    /** A check needs no account where the job says so. */
    private static boolean isOpen(ConsoleSettings settings, Access access, RequestAuthorizationContext page) {
        String name = String.valueOf(page.getVariables().get("job"));
        return access.isCheck()
                && settings.jobs().stream().anyMatch(job -> job.name().equals(name) && job.opensCheck());
    }

    private static boolean isGranted(
            Supplier<? extends Authentication> who, Access access, RequestAuthorizationContext page) {
        Authentication login = who.get();
        return login != null
                && login.getPrincipal() instanceof SignedIn user
                && user.account().roles().stream().anyMatch(access.roles()::contains)
                && (!page.getVariables().containsKey("unit")
                        || user.maySee(page.getVariables().get("unit")));
    }

    /** Names of this machine alone are answered on its own address, so that no other site's name can lead a browser here. */
    @Bean
    StrictHttpFirewall firewall(ConsoleSettings settings) throws IOException {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowedHttpMethods(List.of(HttpMethod.GET.name(), HttpMethod.HEAD.name(), HttpMethod.POST.name()));
        if (InetAddress.getByName(settings.bind()).isLoopbackAddress() && !settings.behindProxy()) {
            firewall.setAllowedHostnames(LOOPBACK::contains);
        }
        return firewall;
    }
}
