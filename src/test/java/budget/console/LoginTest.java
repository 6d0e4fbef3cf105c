package budget.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Logging in and out, and those who try to without a password. */
class LoginTest {

    private static RunningConsole console;

    @BeforeAll
    static void start(@TempDir Path place) throws IOException {
        console = RunningConsole.start(place);
    }

    @AfterAll
    static void end() {
        console.close();
    }

    @Test
    void theSessionBeforeLoggingInIsNotTheOneAfterwards() throws Exception {
        Visitor visitor = Visitor.nameless();
        visitor.get(console.address("/login"));
        String before = visitor.session();

        visitor.logIn("viewer", RunningConsole.PASSWORD, console);

        assertThat(visitor.session()).isNotEqualTo(before);
        assertThat(RawRequest.send(console, "GET /", "Cookie: BUDGET=" + before))
                .startsWith("HTTP/1.1 302");
    }

    @Test
    void aSessionOfSomebodysOwnMakingIsNotTaken() throws Exception {
        String answer = RawRequest.send(console, "GET /login", "Cookie: BUDGET=0123456789ABCDEF0123456789ABCDEF");

        assertThat(answer).contains("Set-Cookie: BUDGET=").doesNotContain("0123456789ABCDEF0123456789ABCDEF");
        assertThat(RawRequest.send(console, "GET /login;BUDGET=0123456789ABCDEF0123456789ABCDEF"))
                .startsWith("HTTP/1.1 400");
    }

    @Test
    void scriptsAndOtherSitesDoNotGetTheCookie() throws Exception {
        HttpResponse<String> answer = Visitor.nameless().get(console.address("/login"));

        assertThat(answer.headers().allValues("Set-Cookie"))
                .allSatisfy(cookie -> assertThat(cookie).contains("HttpOnly", "SameSite=Strict", "Path=/"));
    }

    @Test
    void loggingOutEndsTheSession() throws Exception {
        Visitor visitor = Visitor.as("viewer", console);
        String session = visitor.session();
        visitor.get(console.address("/"));
        visitor.post(console.address("/logout"), Map.of());

        assertThat(RawRequest.send(console, "GET /", "Cookie: BUDGET=" + session))
                .startsWith("HTTP/1.1 302");
    }

    @Test
    void thePageThatWasAskedForComesAfterLoggingIn() throws Exception {
        Visitor visitor = Visitor.nameless();
        visitor.get(console.page("/units?text=财政"));
        visitor.get(console.address("/login"));

        String to = visitor.logIn("viewer", RunningConsole.PASSWORD, console);

        assertThat(to).startsWith("http://127.0.0.1:").contains("/units?text=");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"//evil.example", "/\\evil.example", "/login?continue=//evil.example", "/?url=//evil.example"})
    void loggingInLeadsToAPageOfThisServer(String first) throws Exception {
        String raw = RawRequest.send(console, "GET " + first);
        assertThat(raw.lines().filter(line -> line.startsWith("Location:"))).noneMatch(line -> line.contains("//evil"));
        Visitor visitor = Visitor.nameless();
        visitor.get(console.address(first.startsWith("/login") || first.startsWith("/?") ? first : "/"));
        visitor.get(console.address("/login"));

        String to = visitor.logIn("viewer", RunningConsole.PASSWORD, console);

        assertThat(to).matches("(http://127\\.0\\.0\\.1:\\d+)?/([^/\\\\].*)?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"stranger", "viewer ", "VIEWER", "", "a\r\nb", "<script>", "' or '1'='1", "x\u0000"})
    void anUnknownNameIsAnsweredLikeAWrongPassword(String name) throws Exception {
        Visitor visitor = Visitor.nameless();
        visitor.get(console.address("/login"));

        assertThat(visitor.logIn(name, "wrong", console)).endsWith("/login?failed");
        assertThat(visitor.logIn("reviewer", "wrong", console)).endsWith("/login?failed");
        assertThat(visitor.logIn("reviewer", "long".repeat(50_000), console)).endsWith("/login?failed");
        visitor.logIn("reviewer", RunningConsole.PASSWORD, console);
    }

    @Test
    void whoeverGuessesIsSlowedDownAndLocksNobodyElseOut() throws Exception {
        for (int i = 0; i < 8; i++) {
            assertThat(elsewhere("operator", "guess" + i)).contains("/login?failed");
        }

        assertThat(elsewhere("operator", RunningConsole.PASSWORD)).contains("/login?failed");
        assertThat(elsewhere(RunningConsole.COLLEAGUE, RunningConsole.PASSWORD)).doesNotContain("/login?failed");
        assertThat(Visitor.as("operator", console).get(console.address("/")).statusCode())
                .isEqualTo(200);
    }

    /** Logs in from another of the machine's own addresses. */
    private static String elsewhere(String name, String password) throws Exception {
        Visitor visitor = Visitor.nameless();
        visitor.get(console.address("/login"));
        String form = "username=" + name + "&password=" + password + "&_csrf=" + visitor.token();
        return RawRequest.sendFrom(
                "127.0.0.2",
                console,
                "POST /login HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\nCookie: BUDGET=" + visitor.session()
                        + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: " + form.length()
                        + "\r\n\r\n" + form);
    }

    @Test
    void noPasswordIsWrittenAnywhere() throws Exception {
        Visitor visitor = Visitor.nameless();
        visitor.get(console.address("/login"));
        visitor.logIn("viewer", "secret-in-its-field", console);
        visitor.logIn("secret-in-the-field-of-the-name", "x", console);
        visitor.logIn("viewer", RunningConsole.PASSWORD, console);

        for (Path file : files(console.place())) {
            assertThat(new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1))
                    .as(file.toString())
                    .doesNotContain("secret-in-", RunningConsole.PASSWORD);
        }
        assertThat(Files.readString(console.place().resolve("state/console/audit.log")))
                .contains("login-failed", "\"login\"");
    }

    @Test
    void onlyTheOwnerReadsTheAccountsAndTheAuditLog() throws Exception {
        for (String file : List.of("users.yaml", "state/console/audit.log")) {
            assertThat(PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(console.place().resolve(file))))
                    .as(file)
                    .isEqualTo("rw-------");
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
