package budget.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Long lists are cut, with a count of what is left out, unless all is asked for. */
class LongListsTest {

    @TempDir
    private Path folder;

    private OneTableJob job;

    @BeforeEach
    void oneUnitIsHeldBackAndTwentyFourAreMissing() throws IOException {
        Stream<String> missing = IntStream.range(0, 24).mapToObj(number -> (104_001 + number) + ",第" + number + "局,");
        job = OneTableJob.in(
                folder,
                Stream.concat(Stream.of("103001,澜川州财政局,", "103002,澜川州统计局,"), missing)
                        .toArray(String[]::new));
        job.send("103001.xlsx", "201 | 一般公共服务支出 | 3.50 | 1.00 | 2.00");
        job.send("103002.xlsx", "201 | 一般公共服务支出 | 3.00 | 1.00 | 2.00");
        job.night();
    }

    @Test
    void statusListsTwentyUnits() {
        assertThat(status().out().lines())
                .contains("  退回  103001 澜川州财政局：表3 201 一般公共服务支出 合计为 3.50 万元，按 基本支出 + 项目支出 应为 1.00 + 2.00 = 3.00 万元，"
                        + "相差 0.50 万元；四舍五入造成的差须小于 0.015")
                .contains("  另有 5 个，见 data/units.csv，或加 --all")
                .filteredOn(line -> line.startsWith("  未报"))
                .hasSize(19);
        assertThat(status("--all").out().lines())
                .filteredOn(line -> line.startsWith("  未报"))
                .hasSize(24);
    }

    @Test
    void statusForProgramsListsAsMany() {
        JsonNode first = JsonMapper.shared().readTree(status("--format=json").out());
        JsonNode all =
                JsonMapper.shared().readTree(status("--format=json", "--all").out());

        assertThat(first.get("units")).hasSize(20);
        assertThat(first.get("more_units").asInt()).isEqualTo(5);
        assertThat(all.get("units")).hasSize(25);
        assertThat(all.has("more_units")).isFalse();
    }

    private Spoken status(String... more) {
        return job.say(
                "status",
                Stream.concat(Stream.of("--state=" + folder.resolve("state")), Stream.of(more))
                        .toArray(String[]::new));
    }
}
