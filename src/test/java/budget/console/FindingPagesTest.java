package budget.console;

import static org.assertj.core.api.Assertions.assertThat;

import budget.definition.JobDefinition;
import budget.waiver.Waiver;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Findings, and waivers that need two people. */
class FindingPagesTest {

    private static final Map<String, String> BLOCKING = Map.of(
            "rule",
            "B03-01",
            "unit",
            "103001",
            "row",
            "合计",
            "reason",
            "<b>依据</b>批复",
            "until",
            "2023-12-31",
            "amount",
            "");

    private static RunningConsole console;

    @BeforeAll
    static void start(@TempDir Path place) throws IOException {
        console = RunningConsole.start(place);
        Files.writeString(
                console.job().resolve("reviewers.csv"), "reviewer,经办\ncolleague,批准\n", StandardOpenOption.APPEND);
    }

    @AfterAll
    static void end() {
        console.close();
    }

    @Test
    void aFacetNarrowsTheListAndItsCountSaysByHowMuch() throws Exception {
        Visitor reviewer = Visitor.as("reviewer", console);
        Document all = reviewer.page(console.page("/findings"));
        String severity =
                all.select(".facets details").get(1).select("li").get(0).text();
        Document some = reviewer.page(console.page("/findings"
                + all.select(".facets details").get(1).select("a").get(0).attr("href")));

        assertThat(severity).endsWith(" " + some.select("tbody tr").size());
        assertThat(some.select("tbody tr").size())
                .isLessThan(all.select("tbody tr").size());
        assertThat(some.select("tbody td:first-child").eachText().stream().distinct())
                .hasSize(1);
    }

    @Test
    void aFindingShowsTheSheetAroundItsCellAndWhatFollowsFromIt() throws Exception {
        Visitor reviewer = Visitor.as("reviewer", console);
        Document list = reviewer.page(console.page("/findings?rule=X23-01"));
        Document page =
                reviewer.page(console.address(list.select("tbody td.k a").get(0).attr("href")));

        assertThat(page.select(".answer").text()).contains("8.40");
        assertThat(page.select(".excerpt td.found")).isNotEmpty();
        assertThat(page.select(".excerpt").text()).contains("事业运行");
    }

    @Test
    void onePersonAloneWaivesNothing() throws Exception {
        Visitor reviewer = Visitor.as("reviewer", console);
        List<Waiver> before = waivers();
        String id = asked(reviewer, "onePerson");

        reviewer.post(console.page("/waivers/" + id + "/approve"), Map.of());

        assertThat(reviewer.page(console.page("/waivers"))
                        .select("[role=alert]")
                        .text())
                .contains("另一位审核人");
        assertThat(waivers()).isEqualTo(before);
        Visitor colleague = Visitor.as(RunningConsole.COLLEAGUE, console);
        colleague.page(console.page("/waivers"));
        colleague.post(console.page("/waivers/" + id + "/refuse"), Map.of());
        assertThat(colleague.page(console.page("/waivers")).text()).doesNotContain("onePerson");
    }

    @Test
    void aColleagueApprovesAndTheWaiverIsInTheNamesOfBoth() throws Exception {
        String id = asked(Visitor.as("reviewer", console), "两人");
        Visitor colleague = Visitor.as(RunningConsole.COLLEAGUE, console);
        colleague.page(console.page("/waivers"));

        colleague.post(console.page("/waivers/" + id + "/approve"), Map.of());

        assertThat(waivers()).anySatisfy(waiver -> {
            assertThat(waiver.grounds()).isEqualTo(new Waiver.Grounds("<b>依据</b>批复两人", "reviewer", "colleague"));
            assertThat(waiver.rule()).isEqualTo("B03-01");
        });
        String log = Files.readString(console.place().resolve("state/console/audit.log"));
        assertThat(log).contains("waiver-ask").contains("waiver-approve");
        Document ledger = colleague.page(console.page("/waivers"));
        assertThat(ledger.select("td b")).as("what is typed is shown as it is").isEmpty();
        assertThat(ledger.text()).contains("<b>依据</b>批复两人");
        assertThat(colleague
                        .post(console.page("/waivers/" + id + "/approve"), Map.of())
                        .statusCode())
                .as("approved once")
                .isEqualTo(404);
    }

    @Test
    void whatAWaiverLacksIsSaidWhenItIsAskedFor() throws Exception {
        Visitor reviewer = Visitor.as("reviewer", console);
        for (Map.Entry<String, String> wrong : Map.of(
                        "row", "", "until", "morgen", "unit", "999999", "rule", "B03-0l", "amount", "-5")
                .entrySet()) {
            Map<String, String> form = new HashMap<>(BLOCKING);
            form.put(wrong.getKey(), wrong.getValue());
            reviewer.page(console.page("/waivers"));
            reviewer.post(console.page("/waivers/ask"), form);

            assertThat(reviewer.page(console.page("/waivers")).select("[role=alert]"))
                    .as(wrong.getKey())
                    .isNotEmpty();
        }
    }

    @Test
    void aWaiverIsWithdrawnWithAReasonAndTheLedgerKeepsBoth() throws Exception {
        Visitor reviewer = Visitor.as("reviewer", console);
        reviewer.page(console.page("/waivers"));
        int before = waivers().size();

        reviewer.post(
                console.page("/waivers/withdraw"),
                Map.of("rule", "X7P-03", "unit", "101001", "row", "", "until", "2099-12-31", "reason", "已更正"));

        assertThat(waivers()).hasSize(before - 1);
        assertThat(reviewer.page(console.page("/waivers")).text()).contains("已更正");
    }

    @Test
    void nobodyElseAndNoOtherSiteAsksForWaivers() throws Exception {
        for (String name : List.of("viewer", "clerk", "operator")) {
            Visitor other = Visitor.as(name, console);
            other.get(console.page(""));
            assertThat(other.post(console.page("/waivers/ask"), BLOCKING).statusCode())
                    .as(name)
                    .isEqualTo(403);
        }
        HttpResponse<String> forged = Visitor.as("reviewer", console).postAsIs(console.page("/waivers/ask"), BLOCKING);
        assertThat(forged.statusCode()).isEqualTo(403);
    }

    /** Asks for a waiver with a reason of its own; returns the id of the request. */
    private static String asked(Visitor reviewer, String mark) throws Exception {
        Map<String, String> form = new HashMap<>(BLOCKING);
        form.merge("reason", mark, String::concat);
        reviewer.page(console.page("/waivers"));
        reviewer.post(console.page("/waivers/ask"), form);
        return reviewer.page(console.page("/waivers"))
                .select("tr:contains(" + mark + ") form[action$=/refuse]")
                .attr("action")
                .replaceAll(".*/waivers/|/refuse", "");
    }

    private static List<Waiver> waivers() {
        return JobDefinition.read(console.job()).rules().waivers();
    }
}
