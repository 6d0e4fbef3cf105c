package budget.layout;

import static org.assertj.core.api.Assertions.assertThat;

import budget.definition.JobDefinition;
import budget.jobfile.Mistakes;
import budget.jobfile.YamlNode;
import budget.sample.Reading;
import budget.sample.TextWorkbook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the page on layouts shows is what the program does. */
class LayoutsPageTest {

    private static final Pattern EXAMPLE = Pattern.compile("```yaml\n(.*?)```\\s*```text\n(.*?)```", Pattern.DOTALL);

    @Test
    void columnsOfOneNameAreReadUnderTheirGroups() throws IOException {
        assertThat(read(0).facts())
                .containsExactly(
                        "Sheet1!C5 附1 201 合计 3.00万元", "Sheet1!D5 附1 201 结转 1.00万元", "Sheet1!E5 附1 201 本年 2.00万元");
    }

    @Test
    void blocksThatContinueAreOneTable() throws IOException {
        Reading reading = read(1);

        assertThat(reading.facts())
                .containsExactly(
                        "Sheet1!C4 附2 301 决算数 3.00万元",
                        "Sheet1!C5 附2 30101 决算数 3.00万元",
                        "Sheet1!F4 附2 302 决算数 1.00万元",
                        "Sheet1!F5 附2 30201 决算数 1.00万元");
        assertThat(reading.findings()).isEmpty();
    }

    @Test
    void aCodeMayStandBeforeOrBehindItsName() throws IOException {
        assertThat(read(2).facts())
                .containsExactly(
                        "Sheet1!B5 附3 合计 金额 5.00万元", "Sheet1!B6 附3 205 金额 2.00万元", "Sheet1!B7 附3 208 金额 3.00万元");
    }

    private static Reading read(int example) throws IOException {
        List<String[]> examples = EXAMPLE.matcher(Files.readString(Path.of("src/docs/layouts.md")))
                .results()
                .map(found -> new String[] {found.group(1), found.group(2)})
                .toList();
        Mistakes mistakes = new Mistakes();
        FormLayout form = LayoutFile.parse(
                YamlNode.parse("layouts.md", examples.get(example)[0], mistakes),
                Reading.sampleJob().codes().economic());
        mistakes.end();
        JobDefinition job = Reading.withForms(Reading.sampleJob(), List.of(form));
        return Reading.of(job, TextWorkbook.of(examples.get(example)[1]).xlsx());
    }
}
