package budget.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The console costs other commands nothing: they load none of its classes. */
class ConsoleClassesTest {

    @Test
    void aRunLoadsNoServerAndNoPages(@TempDir Path folder) throws IOException, InterruptedException {
        Path classes = folder.resolve("classes");
        OneTableJob job = OneTableJob.in(folder.resolve("job"), "103001,澜川州财政局,");
        job.send("103001.xlsx", "201 | 一般公共服务支出 | 3.00 | 1.00 | 2.00");

        int code = Child.start(
                        folder.resolve("said"),
                        List.of("-Xlog:class+load:file=" + classes),
                        "run",
                        job.job().folder().toString(),
                        "--input=" + job.input(),
                        "--output=" + job.output(),
                        "--state=" + folder.resolve("state"),
                        "--no-progress")
                .waitFor();

        assertThat(code).as(Files.readString(folder.resolve("said"))).isZero();
        assertThat(Files.readAllLines(classes))
                .anyMatch(line -> line.contains(" org.springframework.batch."))
                .noneMatch(line -> line.contains(" org.springframework.security.")
                        || line.contains(" org.apache.tomcat.")
                        || line.contains(" org.apache.catalina.")
                        || line.contains(" org.thymeleaf.")
                        || line.contains(" budget.console."));
    }
}
