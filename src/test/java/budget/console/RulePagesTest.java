package budget.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rules with their counts, and the preview of changed ones. */
class RulePagesTest {

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
    void aRuleShowsItsCountsAndWhatPassed() throws Exception {
        Document page = Visitor.as("reviewer", console).page(console.page("/rules"));

        assertThat(page.select("tr:contains(X23-01) td.n").eachText())
                .hasSize(6)
                .last()
                .asString()
                .endsWith(" %");
        assertThat(page.select("tr:contains(表10) td.n")).isNotEmpty();
    }

    @Test
    void aRuleTakenOutShowsItsFindingsAsGoneAndTheJobIsAsBefore() throws Exception {
        String rules = Files.readString(console.job().resolve("rules.yaml"));
        int at = rules.indexOf("- id: X23-01");
        int next = rules.indexOf("- id: ", at + 5);

        Document page = preview(rules.substring(0, at) + rules.substring(next));

        assertThat(page.select("[role=alert]").eachText()).isEmpty();
        assertThat(page.select(".answer").text()).contains("0");
        assertThat(page.select(".preview li").eachText()).anyMatch(line -> line.contains("101001 X23-01"));
        assertThat(Files.readString(console.job().resolve("rules.yaml"))).isEqualTo(rules);
    }

    @Test
    void mistakesInChangedRulesAreNamedWithoutFolders() throws Exception {
        Document page = preview("- id: <i>X</i>\n  formula: 表99[*].合计 = 0\n");

        assertThat(page.select("[role=alert]").text()).contains("rules.yaml").doesNotContain("/tmp");
        assertThat(page.select("[role=alert] i")).isEmpty();
    }

    private static Document preview(String rules) throws Exception {
        Visitor reviewer = Visitor.as("reviewer", console);
        reviewer.page(console.page("/rules"));
        return Jsoup.parse(
                reviewer.upload(console.page("/rules/preview"), "rules.yaml", rules.getBytes(StandardCharsets.UTF_8))
                        .body());
    }
}
