package budget.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Waivers that end soon, cover nothing, are outgrown or lack a second person are listed in the status and the report. */
class WaiverAttentionTest {

    private static final String HEADER = "rule,unit_code,row,reason,by,approved_by,until,amount,published\n";

    @TempDir
    private Path folder;

    private OneTableJob job;

    @BeforeEach
    void aBlockingFindingOfFiveThousandYuan() throws IOException {
        job = OneTableJob.in(folder, "103001,澜川州财政局,", "104001,澜川州审计局,");
        job.send("103001.xlsx", "201 | 一般公共服务支出 | 3.50 | 1.00 | 2.00", "| 合计 | 3.00 | 1.00 | 2.00");
        job.send("104001.xlsx", "201 | 一般公共服务支出 | 3.10 | 1.10 | 2.00", "| 合计 | 3.10 | 1.10 | 2.00");
    }

    @Test
    void oneThatHoldsIsNotListed() throws IOException {
        waive("B03-01,103001,201,照公开的数,何文静,梁启明,2099-12-31,5000.00,yes");

        assertThat(job.night().code()).isZero();
        assertThat(status()).doesNotContain("豁免");
    }

    @Test
    void oneByOnePersonIsNotInForce() throws IOException {
        waive("B03-01,103001,201,照公开的数,何文静,,2099-12-31,5000.00,yes");

        assertThat(job.night().code()).isEqualTo(10);
        assertThat(status()).contains("豁免不生效：103001 B03-01 201（没有另一人批准）\n");
    }

    @Test
    void oneThatIsOutgrownSaysWhatTheAmountIsNow() throws IOException {
        waive("B03-01,103001,201,照公开的数,何文静,梁启明,2099-12-31,100.00,yes");

        assertThat(job.night().code()).isEqualTo(10);
        assertThat(status()).contains("豁免的金额已不够：103001 B03-01 201（现为 5000.00 元）\n");
        assertThat(report()).contains("豁免的金额已不够：103001 B03-01 201（现为 5000.00 元）");
    }

    @Test
    void oneThatCoversNothingIsListed() throws IOException {
        waive("B03-01,104001,,照公开的数,何文静,梁启明,2099-12-31,5000.00,yes");
        job.night();

        assertThat(status()).contains("豁免没有对应的问题：104001 B03-01\n");
        assertThat(report()).contains("豁免没有对应的问题：104001 B03-01");
    }

    @Test
    void oneThatEndsWithinThirtyDaysIsListedInTheReportOfThatDay() throws IOException {
        waive("B03-01,103001,201,照公开的数,何文静,梁启明,2023-03-03,5000.00,");

        job.night();
        assertThat(report()).contains("豁免 30 天内到期：103001 B03-01 201（2023-03-03）");
    }

    private void waive(String line) throws IOException {
        job.job().write("waivers.csv", HEADER + line + "\n");
    }

    private String status() {
        return job.say("status", "--state=" + folder.resolve("state")).out();
    }

    private String report() throws IOException {
        return Files.readString(job.current().resolve("report.html"));
    }
}
