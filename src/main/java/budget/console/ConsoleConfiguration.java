package budget.console;

import budget.account.AccountsFile;
import budget.account.AuditLog;
import budget.base.Messages;
import budget.start.RunSchedule;
import budget.start.RunStarter;
import budget.start.StartBook;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.apache.catalina.valves.RemoteCIDRValve;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.ConfigurationPropertiesAutoConfiguration;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.HttpEncodingAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.MultipartAutoConfiguration;
import org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/** What the console is made of. Spring Boot configures the parts that are named here, and nothing of a run's. */
@Configuration(proxyBeanMethods = false)
@ComponentScan
@ImportAutoConfiguration({
    ConfigurationPropertiesAutoConfiguration.class,
    SslAutoConfiguration.class,
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    HttpEncodingAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    MultipartAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    ErrorMvcAutoConfiguration.class,
    ThymeleafAutoConfiguration.class,
    SecurityAutoConfiguration.class,
    ServletWebSecurityAutoConfiguration.class,
    SecurityFilterAutoConfiguration.class
})
class ConsoleConfiguration implements WebMvcConfigurer {

    private static final String LANGUAGE = "lang";

    private final ConsoleSettings settings;

    ConsoleConfiguration(ConsoleSettings settings) {
        this.settings = settings;
    }

    @Bean
    Accounts accounts() {
        return new Accounts(new AccountsFile(settings.users()));
    }

    @Bean
    AuditLog auditLog() {
        return AuditLog.in(settings.folder().resolve("audit.log"), settings.zone());
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    StartBook startBook() {
        return new StartBook(settings.folder().resolve("runs"));
    }

    @Bean
    RunStarter runStarter(StartBook starts, AuditLog audit, Clock clock) {
        return new RunStarter(settings.program(), starts, audit, clock);
    }

    @Bean
    RunSchedule runSchedule(RunStarter starter, Clock clock) {
        return new RunSchedule(settings.folder().resolve("schedule"), settings.jobs(), starter, clock);
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> boundedBodies() {
        return server -> server.addEngineValves(new BodyTime(Duration.ofMinutes(2)));
    }

    /** Behind a proxy, requests that reach the port past it were sent without TLS. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> proxyAlone() {
        return server -> {
            if (settings.behindProxy()) {
                RemoteCIDRValve valve = new RemoteCIDRValve();
                valve.setUsePeerAddress(true);
                valve.setAllow(String.join(",", settings.proxies()));
                server.addEngineValves(valve);
            }
        };
    }

    /** The one catalogue; its sentences double their apostrophes whether they have places or not. */
    @Bean
    MessageSource messageSource() {
        ResourceBundleMessageSource source = new ResourceBundleMessageSource();
        source.setBasename("budget.messages");
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        source.setDefaultLocale(Messages.in(settings.language()).locale());
        source.setAlwaysUseMessageFormat(true);
        return source;
    }

    @Bean
    LocaleResolver localeResolver() {
        CookieLocaleResolver resolver = new CookieLocaleResolver(LANGUAGE);
        resolver.setDefaultLocaleFunction(
                request -> Messages.in(settings.language()).locale());
        resolver.setRejectInvalidCookies(false);
        resolver.setCookieHttpOnly(true);
        resolver.setCookieSameSite("Strict");
        return resolver;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        LocaleChangeInterceptor change = new LocaleChangeInterceptor();
        change.setParamName(LANGUAGE);
        change.setIgnoreInvalidLocale(true);
        registry.addInterceptor(change);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new ServedJobArgument(settings.jobs()));
        resolvers.add(new VisitArgument());
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/static/**").addResourceLocations("classpath:/budget/console/static/");
        registry.addResourceHandler("/webjars/**").addResourceLocations("classpath:/META-INF/resources/webjars/");
    }
}
