package budget.console;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;

/** The running console. */
public final class ConsoleServer implements AutoCloseable {

    private final ServletWebServerApplicationContext context;
    private final CountDownLatch ended = new CountDownLatch(1);

    private ConsoleServer(ServletWebServerApplicationContext context) {
        this.context = context;
    }

    /** Starts it; it answers requests when this returns. */
    public static ConsoleServer start(ConsoleSettings settings) {
        return new ConsoleServer((ServletWebServerApplicationContext)
                new SpringApplicationBuilder(ConsoleConfiguration.class)
                        .web(WebApplicationType.SERVLET)
                        .registerShutdownHook(false)
                        .properties(properties(settings))
                        .initializers((ApplicationContextInitializer<GenericApplicationContext>)
                                context -> context.registerBean(ConsoleSettings.class, () -> settings))
                        .run());
    }

    private static Map<String, Object> properties(ConsoleSettings settings) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("server.port", settings.port());
        properties.put("server.address", settings.bind());
        properties.put("server.shutdown", "graceful");
        properties.put("server.server-header", "");
        properties.put("server.tomcat.threads.max", 60);
        properties.put("server.tomcat.max-connections", 1000);
        properties.put("server.tomcat.connection-timeout", "20s");
        properties.put("server.tomcat.max-http-form-post-size", "1MB");
        properties.put("server.servlet.session.timeout", "30m");
        properties.put("server.servlet.session.tracking-modes", "cookie");
        properties.put("server.servlet.session.cookie.name", "BUDGET");
        properties.put("server.servlet.session.cookie.http-only", true);
        properties.put("server.servlet.session.cookie.same-site", "strict");
        properties.put("server.servlet.session.cookie.secure", settings.tls().isPresent() || settings.behindProxy());
        properties.put("spring.servlet.multipart.max-file-size", settings.largestUpload() + "B");
        properties.put("spring.servlet.multipart.max-request-size", settings.largestUpload() + (1 << 20) + "B");
        properties.put("spring.servlet.multipart.file-size-threshold", "0B");
        properties.put("spring.thymeleaf.prefix", "classpath:/budget/console/");
        properties.put("spring.thymeleaf.check-template-location", false);
        properties.put("spring.web.resources.add-mappings", false);
        if (settings.behindProxy()) {
            properties.put("server.forward-headers-strategy", "native");
            properties.put("server.tomcat.remoteip.internal-proxies", settings.proxyPattern());
        }
        settings.tls().ifPresent(tls -> {
            properties.put("server.ssl.certificate", "file:" + tls.certificate().toAbsolutePath());
            properties.put(
                    "server.ssl.certificate-private-key", "file:" + tls.key().toAbsolutePath());
        });
        return properties;
    }

    /** The port it listens on. */
    public int port() {
        return Objects.requireNonNull(context.getWebServer()).getPort();
    }

    /** Waits until it is closed. */
    public void awaitEnd() {
        try {
            ended.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A part that its configuration made. */
    <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    /** Ends it: pages being answered are finished first. */
    @Override
    public void close() {
        context.close();
        ended.countDown();
    }
}
