package budget.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The number of expected units is that of the register. */
class ExpectedUnitsTest {

    @TempDir
    private Path folder;

    @Test
    void aFileOfAnUnknownUnitIsNoExpectedUnit() throws IOException {
        OneTableJob job = OneTableJob.in(folder, "103001,澜川州财政局,", "103002,澜川州统计局,");
        job.send("103001.xlsx", "201 | 一般公共服务支出 | 3.00 | 1.00 | 2.00");
        job.send("无名.xlsx", "201 | 一般公共服务支出 | 4.00 | 1.00 | 3.00");
        job.night();

        assertThat(job.say("status", "--state=" + folder.resolve("state")).out())
                .contains("计入 1/2 个单位")
                .contains("未报 1；另有 1 个文件不知是哪个单位的");
        assertThat(Files.readString(job.current().resolve("report.html"))).contains("1 / 2");
    }
}
