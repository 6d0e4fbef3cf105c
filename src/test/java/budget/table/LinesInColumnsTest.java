package budget.table;

import static org.assertj.core.api.Assertions.assertThat;

import budget.sample.LayoutJob;
import budget.sample.Reading;
import budget.sample.TextWorkbook;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A form that prints its lines as columns, in a group for each year. */
class LinesInColumnsTest {

    private static final String LAYOUT = """
            form: 三公
            name: 三公经费支出表
            rows: one
            pivot: { rows: columns, measures: groups }
            groups:
              - { measure: 上年数, header: ["{上年}年预算数"] }
              - { measure: 本年数, header: ["{年}年预算数"] }
            columns:
              - { line: 合计, header: [合计] }
              - { line: 接待费, header: [接待费] }
            """;

    @TempDir
    private Path folder;

    @Test
    void aGroupOfOtherWordsIsToldWithTheGroupsOfTheForm() throws IOException {
        Reading reading =
                Reading.of(LayoutJob.of(folder, LAYOUT), TextWorkbook.of("""
                三公经费支出表
                单位：万元
                2022年预算数 | < | 本年安排 | <
                合计 | 接待费 | 合计 | 接待费
                3.00 | 3.00 | 2.00 | 2.00
                """).xlsx());

        assertThat(reading.findings()).allMatch(finding -> !finding.contains("“”"));
        assertThat(reading.findings())
                .anyMatch(finding -> finding.contains("2023年预算数／合计") && finding.contains("2022年预算数／合计"));
    }
}
