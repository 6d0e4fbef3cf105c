package budget.console;

import static org.assertj.core.api.Assertions.assertThat;

import budget.console.ConsoleSettings.Tls;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where passwords may cross a network: TLS of the console itself, or of one proxy in front of it. */
class ProxyAndTlsTest {

    private static final String PASSWORD = "changeit";

    @TempDir
    private Path place;

    @Test
    void theHeadersOfTheProxyAreBelievedAndNothingElseIsAnswered() throws Exception {
        try (RunningConsole console = RunningConsole.start(place, settings -> behind("127.0.0.2", settings))) {
            String request = """
                    GET / HTTP/1.1\r
                    Host: budget.example\r
                    X-Forwarded-For: 203.0.113.7\r
                    X-Forwarded-Proto: https\r
                    Connection: close\r
                    \r
                    """;

            assertThat(RawRequest.sendFrom("127.0.0.2", console, request))
                    .startsWith("HTTP/1.1 302")
                    .contains("Location: https://budget.example/login");
            String past = RawRequest.sendFrom("127.0.0.3", console, request);
            assertThat(RawRequest.status(past)).isEqualTo(403);
            assertThat(past).doesNotContainIgnoringCase("tomcat", "apache", "login");
            logIn(console, "198.51.100.9, 203.0.113.7");
            assertThat(Files.readString(place.resolve("state/console/audit.log")))
                    .contains("\"from\":\"203.0.113.7\"")
                    .doesNotContain("198.51.100.9");
        }
    }

    /** A login that fails is in the audit log with the address that the proxy has seen, not with one that was sent to it. */
    private static void logIn(RunningConsole console, String forwarded) throws IOException {
        String page = RawRequest.sendFrom("127.0.0.2", console, request("GET /login", forwarded, "", ""));
        String token = page.replaceAll("(?s).*name=\"csrf\" content=\"([^\"]+)\".*", "$1");
        String cookie = page.replaceAll("(?s).*Set-Cookie: (BUDGET=[^;]+);([^\r]*).*", "$1");
        assertThat(page).containsPattern("Set-Cookie: BUDGET=[^\r]*Secure");
        String body = "username=guessed&password=wrong&_csrf=" + token;
        RawRequest.sendFrom(
                "127.0.0.2", console, request("POST /login", forwarded, "Cookie: " + cookie + "\r\n", body));
    }

    private static String request(String first, String forwarded, String more, String body) {
        return first + " HTTP/1.1\r\nHost: budget.example\r\nX-Forwarded-Proto: https\r\nX-Forwarded-For: " + forwarded
                + "\r\n" + more + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + body.length()
                + "\r\nConnection: close\r\n\r\n" + body;
    }

    @Test
    void withoutAProxyItsHeadersAreNotBelieved() throws Exception {
        try (RunningConsole console = RunningConsole.start(place)) {
            String answer = RawRequest.send(
                    console,
                    "GET /",
                    "Host: 127.0.0.1",
                    "X-Forwarded-Proto: https",
                    "X-Forwarded-Host: evil.example",
                    "Forwarded: host=evil");

            assertThat(answer).contains("/login").doesNotContain("evil", "https://");
        }
    }

    @Test
    void withACertificatePagesAreSentOverTlsAlone() throws Exception {
        KeyStore keys = certificate();
        try (RunningConsole console = RunningConsole.start(place, settings -> withTls(settings))) {
            HttpClient client =
                    HttpClient.newBuilder().sslContext(trusting(keys)).build();
            URI address = URI.create(console.address("/login").replace("http://", "https://"));

            HttpResponse<String> answer =
                    client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(String.valueOf(answer.headers().map().get("set-cookie"))).contains("Secure");
            assertThat(answer.headers().map()).containsKey("strict-transport-security");
            assertThat(RawRequest.status(RawRequest.send(console, "GET /login")))
                    .isEqualTo(400);
        }
    }

    private static ConsoleSettings behind(String proxy, ConsoleSettings as) {
        return new ConsoleSettings(
                as.jobs(),
                as.port(),
                as.bind(),
                as.tls(),
                List.of(proxy),
                as.users(),
                as.folder(),
                as.program(),
                as.passwords(),
                as.language());
    }

    private ConsoleSettings withTls(ConsoleSettings as) {
        return new ConsoleSettings(
                as.jobs(),
                as.port(),
                as.bind(),
                Optional.of(new Tls(place.resolve("chain.pem"), place.resolve("key.pem"))),
                List.of(),
                as.users(),
                as.folder(),
                as.program(),
                as.passwords(),
                as.language());
    }

    /** A certificate for this machine's own address, and its key, as PEM files. */
    private KeyStore certificate() throws IOException, GeneralSecurityException, InterruptedException {
        Path store = place.resolve("keys.p12");
        new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "console",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=127.0.0.1",
                        "-ext",
                        "san=ip:127.0.0.1",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        PASSWORD)
                .inheritIO()
                .start()
                .waitFor();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        Certificate certificate = keys.getCertificate("console");
        write("chain.pem", "CERTIFICATE", certificate.getEncoded());
        write(
                "key.pem",
                "PRIVATE KEY",
                keys.getKey("console", PASSWORD.toCharArray()).getEncoded());
        return keys;
    }

    private void write(String name, String kind, byte[] bytes) throws IOException {
        String text = Base64.getMimeEncoder().encodeToString(bytes);
        Files.writeString(
                place.resolve(name), "-----BEGIN " + kind + "-----\n" + text + "\n-----END " + kind + "-----\n");
    }

    private static SSLContext trusting(KeyStore keys) throws GeneralSecurityException, IOException {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("console", keys.getCertificate("console"));
        TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return context;
    }
}
