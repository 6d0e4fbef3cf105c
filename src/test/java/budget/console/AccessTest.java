package budget.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may open what: every kind of page, asked for by everybody. */
class AccessTest {

    private static final List<String> PEOPLE = List.of("nobody", "viewer", "clerk", "operator", "reviewer");

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
    void everyPageIsOpenToWhomTheListOfPagesSays() throws Exception {
        String expected = """
                page                    nobody viewer clerk operator reviewer
                /login                  yes    yes    yes   yes      yes
                /static/console.css     yes    yes    yes   yes      yes
                /                       login  yes    yes   yes      yes
                /audit                  login  no     no    yes      no
                /jobs/J                 login  yes    yes   yes      yes
                /jobs/J/units           login  yes    no    yes      yes
                /jobs/J/units/103001    login  yes    yes   yes      yes
                /jobs/J/units/101001    login  yes    no    yes      yes
                /jobs/J/numbers         login  yes    no    yes      yes
                /jobs/J/projects        login  yes    no    yes      yes
                /jobs/J/files/run.json  login  yes    no    yes      yes
                /jobs/J/findings        login  no     no    no       yes
                /jobs/J/waivers         login  no     no    no       yes
                /jobs/J/rules           login  no     no    no       yes
                /jobs/J/runs            login  no     no    yes      no
                /jobs/J/plan            login  no     no    yes      no
                /jobs/J/schedule        login  no     no    yes      no
                """;
        assertThat(matrix(expected)).isEqualTo(expected);
    }

    /** The same table, filled with what the server answers. */
    private static String matrix(String table) throws Exception {
        Map<String, Visitor> people = new LinkedHashMap<>();
        for (String name : PEOPLE) {
            people.put(name, name.equals("nobody") ? Visitor.nameless() : Visitor.as(name, console));
        }
        StringBuilder filled = new StringBuilder(table.lines().findFirst().orElseThrow()).append('\n');
        for (String line : table.lines().skip(1).toList()) {
            String path = line.substring(0, line.indexOf(' '));
            StringBuilder row = new StringBuilder(String.format("%-24s", path));
            for (String name : PEOPLE) {
                HttpResponse<String> answer = Objects.requireNonNull(people.get(name))
                        .get(path.startsWith("/jobs/J") ? console.page(path.substring(7)) : console.address(path));
                row.append(String.format("%-" + (name.length() + 1) + "s", word(answer)));
            }
            filled.append(row.toString().stripTrailing()).append('\n');
        }
        return filled.toString();
    }

    private static String word(HttpResponse<String> answer) {
        return switch (answer.statusCode()) {
            case 200 -> "yes";
            case 302 -> answer.headers().firstValue("Location").orElse("").endsWith("/login") ? "login" : "elsewhere";
            case 403 -> "no";
            default -> Integer.toString(answer.statusCode());
        };
    }

    @Test
    void aClerkReadsNothingOfOtherUnitsOnTheFirstPages() throws Exception {
        Visitor clerk = Visitor.as("clerk", console);
        for (String page : List.of(console.address("/"), console.page(""), console.page("/check"))) {
            assertThat(clerk.get(page).body()).as(page).doesNotContain("澜川州教育局", "计入");
        }
        assertThat(Visitor.as("viewer", console).get(console.page("")).body()).contains("计入", "consolidated.xlsx");
    }
}
