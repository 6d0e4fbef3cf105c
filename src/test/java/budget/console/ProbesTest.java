package budget.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests as a scanner of weaknesses sends them, and what must come of each. */
class ProbesTest {

    private static RunningConsole console;

    @BeforeAll
    static void start(@TempDir Path place) throws IOException {
        console = RunningConsole.start(place);
    }

    @AfterAll
    static void end() {
        console.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/static/../../../../users.yaml",
                "/static/%2e%2e/%2e%2e/users.yaml",
                "/static/%252e%252e/%252e%252e/users.yaml",
                "/static/..%2f..%2fusers.yaml",
                "/static/..%5c..%5cusers.yaml",
                "/static/..\\..\\users.yaml",
                "/static/%2fetc%2fpasswd",
                "/static//etc/passwd",
                "/static/console.css%00.html",
                "/static/%c0%ae%c0%ae/users.yaml",
                "/static/file:/etc/passwd",
                "/webjars/%2e%2e/%2e%2e/budget/messages_en.properties",
                "/webjars/..;/..;/budget/console/layout.html",
                "/budget/console/layout.html",
                "/layout.html",
                "/jobs/..%2f..%2fetc",
                "/jobs/%2e%2e",
                "/jobs/J/units/..%2f..%2fusers.yaml",
                "/jobs/J/units/%2e%2e%2f",
                "/jobs/J/units/103001%00",
                "/jobs/J/units/103001;x=1",
                "/jobs/J/units/103001/returned?file=../../../users.yaml",
                "/jobs/J/units/103001/returned?file=..%2f..%2f..%2fusers.yaml",
                "/jobs/J/units/103001/returned?file=%252e%252e%252fusers.yaml",
                "/jobs/J/units/103001/returned?file=..%5c..%5cusers.yaml",
                "/jobs/J/units/103001/returned?file=%2fetc%2fpasswd",
                "/jobs/J/units/103001/returned?file=%00",
                "/jobs/J/units/103001/returned?file=a%0d%0aSet-Cookie:%20x=y",
                "/jobs/J/units/103001/returned?file=",
                "/jobs/J/units/103001/returned?file=%ff%fe",
            })
    void anAddressThatLeavesItsFolderOpensNothing(String target) throws Exception {
        String cookie = "Cookie: BUDGET=" + Visitor.as("viewer", console).session();

        String answer = RawRequest.send(console, "GET " + target.replace("/J/", "/department-budget-2023/"), cookie);

        assertThat(RawRequest.status(answer)).as(answer).isIn(400, 403, 404);
        assertThat(answer).doesNotContain("root:", "bcrypt", "Set-Cookie: x", "th:fragment");
        assertSaysNothingOfTheServer(answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/jobs/J/units/103001/../102003",
                "/jobs/J/units/103001/%2e%2e/102003",
                "/jobs/J/units/103001%2f..%2f102003",
                "/jobs/J/units/103001/..;/102003",
                "/jobs/J/units//102003",
                "/jobs/J//units/102003",
                "/jobs/J/units/102003/",
                "/jobs/J/units/102003;103001",
                "/jobs/J/units/102003?unit=103001",
                "/jobs/J/units/102003%20",
                "/jobs/J/UNITS/102003",
                "/jobs/J/units/102003/returned?unit=103001&file=x",
                "/jobs/J/units",
                "/jobs/J/units.html",
            })
    void noSpellingOfAnAddressShowsAnotherUnitToAClerk(String target) throws Exception {
        String cookie = "Cookie: BUDGET=" + Visitor.as("clerk", console).session();

        String answer = RawRequest.send(console, "GET " + target.replace("/J/", "/department-budget-2023/"), cookie);

        assertThat(RawRequest.status(answer)).as(answer).isIn(400, 403, 404);
        assertThat(answer).doesNotContain("澜川州幼儿师范学校");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH", "TRACE", "OPTIONS", "CONNECT", "PROPFIND", "get", "X"})
    void aMethodThatNoPageHasIsRefused(String method) throws Exception {
        String answer = RawRequest.send(console, method + " /");

        assertThat(RawRequest.status(answer)).as(answer).isIn(400, 405, 501);
        assertThat(answer).doesNotContain("TRACE / HTTP");
        assertSaysNothingOfTheServer(answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "evil.example:80",
                "127.0.0.1.evil.example",
                "localhost.evil.example",
                "127.0.0.1@evil.example",
                "[::1].evil.example",
                "0.0.0.0",
                "",
            })
    void anotherNameOfTheHostIsRefusedOnTheMachinesOwnAddress(String host) throws Exception {
        String answer = RawRequest.send(console, "GET /login", "Host: " + host);

        assertThat(RawRequest.status(answer)).as(answer).isEqualTo(400);
        assertThat(answer).doesNotContain("_csrf");
        assertSaysNothingOfTheServer(answer);
    }

    @Test
    void aPostWithoutTheTokenOfItsSessionIsRefused() throws Exception {
        Visitor other = Visitor.as("reviewer", console);
        List<String> posts = console.mappings().stream()
                .filter(mapping -> mapping.startsWith("POST "))
                .toList();
        for (String person : List.of("operator", "reviewer", "clerk")) {
            Visitor visitor = Visitor.as(person, console);
            for (String post : posts) {
                String address = console.filled(post.substring(5), RunningConsole.UNIT);
                assertThat(visitor.postAsIs(address, Map.of()).statusCode())
                        .as(post)
                        .isEqualTo(403);
                assertThat(visitor.postAsIs(address, Map.of("_csrf", other.token()))
                                .statusCode())
                        .as(post)
                        .isEqualTo(403);
            }
            assertThat(visitor.postAsIs(console.address("/logout"), Map.of()).statusCode())
                    .isEqualTo(403);
        }
        assertThat(Visitor.nameless()
                        .postAsIs(
                                console.address("/login"),
                                Map.of("username", "viewer", "password", RunningConsole.PASSWORD))
                        .statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nowhere",
                "/jobs/nowhere",
                "/jobs/department-budget-2023/units/999999",
                "/jobs/department-budget-2023/units?page=x",
                "/jobs/department-budget-2023/units?page=-1",
                "/jobs/department-budget-2023/units?page=99999999999",
                "/jobs/department-budget-2023/units/103001/returned",
                "/error",
                "/static/nothing.css",
                "/?lang=%3Cscript%3E",
                "/?lang=../../x",
            })
    void whatWentWrongIsSaidWithoutTheServersInside(String path) throws Exception {
        Visitor visitor = Visitor.as("reviewer", console);
        for (String wanted : List.of("text/html", "application/json", "application/xml", "*/*")) {
            HttpResponse<String> answer = visitor.get(console.address(path), "Accept", wanted);

            assertThat(answer.body()).doesNotContain("<script>");
            assertSaysNothingOfTheServer(answer.headers().map() + answer.body());
        }
    }

    @Test
    void everyAnswerTellsTheBrowserWhatToRefuse() throws Exception {
        Visitor visitor = Visitor.as("operator", console);
        for (String path : List.of("/login", "/", "/audit", "/nowhere", "/jobs/department-budget-2023")) {
            Map<String, List<String>> headers =
                    visitor.get(console.address(path)).headers().map();
            assertThat(String.valueOf(headers.get("content-security-policy")))
                    .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe");
            assertThat(headers.get("x-content-type-options")).containsExactly("nosniff");
            assertThat(headers.get("x-frame-options")).containsExactly("DENY");
            assertThat(String.valueOf(headers.get("cache-control"))).contains("no-store");
            assertThat(headers).doesNotContainKeys("server", "x-powered-by");
        }
    }

    /** No class, no line of a trace, no name or version of a product, no folder. */
    private static void assertSaysNothingOfTheServer(String answer) {
        assertThat(answer)
                .doesNotContain("Exception", "\tat ", "org.springframework", "java.", "jakarta.", "budget.console")
                .doesNotContainIgnoringCase("tomcat", "apache", "thymeleaf", "\"trace\"")
                .doesNotContain(console.place().toString());
    }
}
