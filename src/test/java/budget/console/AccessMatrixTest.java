package budget.console;

import static org.assertj.core.api.Assertions.assertThat;

import budget.account.Account;
import budget.account.AccountsFile;
import budget.account.Role;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** Every address of the console, asked for by every role: a new one without a line here fails. */
class AccessMatrixTest {

    /** Unit pages are asked for with the unit of the clerk. */
    private static final List<String> PEOPLE =
            List.of("nobody", "viewer", "clerk", "other-clerk", "operator", "reviewer");

    private static RunningConsole console;
    private static Map<String, Visitor> people;

    @BeforeAll
    static void logIn(@TempDir Path place) throws Exception {
        console = RunningConsole.start(place, "submissions: upload");
        AccountsFile file = new AccountsFile(place.resolve("users.yaml"));
        List<Account> accounts = new ArrayList<>(file.read().values());
        String hash = "{bcrypt}" + new BCryptPasswordEncoder(4).encode(RunningConsole.PASSWORD);
        accounts.add(new Account("other-clerk", hash, Set.of(Role.CLERK), "101001"));
        file.write(accounts);
        people = new LinkedHashMap<>();
        for (String name : PEOPLE) {
            people.put(name, name.equals("nobody") ? Visitor.nameless() : Visitor.as(name, console));
        }
    }

    @AfterAll
    static void end() {
        console.close();
    }

    @Test
    void everyAddressIsOpenToTheseRolesAndToNoOthers() throws Exception {
        String expected = """
                address                                             nobody viewer clerk other-clerk operator reviewer
                GET /                                               login  yes    yes   yes         yes      yes
                GET /audit                                          login  no     no    no          yes      no
                GET /error                                          500    500    500   500         500      500
                GET /jobs/{job}                                     login  yes    yes   yes         yes      yes
                GET /jobs/{job}/check                               login  yes    yes   yes         yes      yes
                GET /jobs/{job}/check/template                      login  yes    yes   yes         yes      yes
                GET /jobs/{job}/check/{id}                          login  yes    yes   yes         yes      yes
                GET /jobs/{job}/check/{id}/returned/{number}        login  yes    yes   yes         yes      yes
                GET /jobs/{job}/files/{*path}                       login  yes    no    no          yes      yes
                GET /jobs/{job}/findings                            login  no     no    no          no       yes
                GET /jobs/{job}/findings/{id}                       login  no     no    no          no       yes
                GET /jobs/{job}/numbers                             login  yes    no    no          yes      yes
                GET /jobs/{job}/numbers/cell                        login  yes    no    no          yes      yes
                GET /jobs/{job}/numbers/figure                      login  yes    no    no          yes      yes
                GET /jobs/{job}/numbers/years                       login  yes    no    no          yes      yes
                GET /jobs/{job}/plan                                login  no     no    no          yes      no
                GET /jobs/{job}/projects                            login  yes    no    no          yes      yes
                GET /jobs/{job}/rules                               login  no     no    no          no       yes
                GET /jobs/{job}/runs                                login  no     no    no          yes      no
                GET /jobs/{job}/runs/starts/{start}                 login  no     no    no          yes      no
                GET /jobs/{job}/runs/starts/{start}/events          login  no     no    no          yes      no
                GET /jobs/{job}/runs/{run}                          login  no     no    no          yes      no
                GET /jobs/{job}/runs/{run}/events                   login  no     no    no          yes      no
                GET /jobs/{job}/schedule                            login  no     no    no          yes      no
                GET /jobs/{job}/units                               login  yes    no    no          yes      yes
                GET /jobs/{job}/units/{unit}                        login  yes    yes   no          yes      yes
                GET /jobs/{job}/units/{unit}/original               login  yes    yes   no          yes      yes
                GET /jobs/{job}/units/{unit}/returned               login  yes    yes   no          yes      yes
                GET /jobs/{job}/waivers                             login  no     no    no          no       yes
                GET /login                                          yes    yes    yes   yes         yes      yes
                POST /error                                         500    500    500   500         500      500
                POST /jobs/{job}/check                              login  yes    yes   yes         yes      yes
                POST /jobs/{job}/hand-in/{id}                       login  no     yes   yes         no       yes
                POST /jobs/{job}/rules/preview                      login  no     no    no          no       yes
                POST /jobs/{job}/runs                               login  no     no    no          yes      no
                POST /jobs/{job}/runs/{run}/stop                    login  no     no    no          yes      no
                POST /jobs/{job}/schedule                           login  no     no    no          yes      no
                POST /jobs/{job}/waivers/ask                        login  no     no    no          no       yes
                POST /jobs/{job}/waivers/explanation                login  no     no    no          no       yes
                POST /jobs/{job}/waivers/withdraw                   login  no     no    no          no       yes
                POST /jobs/{job}/waivers/{id}/approve               login  no     no    no          no       yes
                POST /jobs/{job}/waivers/{id}/refuse                login  no     no    no          no       yes
                """;
        StringBuilder answered = new StringBuilder(expected.lines().findFirst().orElseThrow()).append('\n');
        for (String mapping : console.mappings()) {
            StringBuilder line = new StringBuilder(String.format("%-52s", mapping));
            for (Map.Entry<String, Visitor> person : people.entrySet()) {
                line.append(String.format(
                        "%-" + (person.getKey().length() + 1) + "s", word(ask(person.getValue(), mapping))));
            }
            answered.append(line.toString().stripTrailing()).append('\n');
        }
        assertThat(answered.toString()).isEqualTo(expected);
    }

    private static HttpResponse<String> ask(Visitor visitor, String mapping) throws IOException, InterruptedException {
        String address = console.filled(mapping.substring(mapping.indexOf(' ') + 1), RunningConsole.UNIT);
        if (mapping.startsWith("GET ")) {
            return visitor.get(address);
        }
        visitor.get(console.address("/login"));
        return visitor.post(address, Map.of());
    }

    /** What is let in may still be refused for what it asks: an unknown run, a form without its fields. */
    private static String word(HttpResponse<String> answer) {
        int status = answer.statusCode();
        boolean isLogin = answer.headers().firstValue("Location").orElse("").endsWith("/login");
        if (status == 302 && isLogin) {
            return "login";
        }
        return status == 403 ? "no" : status < 500 ? "yes" : Integer.toString(status);
    }
}
