package budget.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A kill after a publication was moved into its place, before it became the current one. */
class InterruptedInstallTest {

    @TempDir
    private Path folder;

    @Test
    void theNextStartMakesItTheCurrentOneAndPublishesNoSecond() throws IOException {
        OneTableJob job = OneTableJob.in(folder, "103001,澜川州财政局,");
        job.send("103001.xlsx", " | 合计 | 1.00 | 1.00 |").run();
        String first = Files.readString(job.output().resolve("current"));
        job.send("103001.xlsx", " | 合计 | 2.00 | 2.00 |").run();
        String second = Files.readString(job.output().resolve("current"));
        Files.move(job.output().resolve("current"), job.output().resolve(".unfinished-current"));
        Files.writeString(job.output().resolve("current"), first);

        Spoken next = job.run();

        assertThat(next.code()).isZero();
        assertThat(job.output().resolve("current")).hasContent(second);
        assertThat(names(job.output())).containsExactly(first.strip(), second.strip(), "current", "index.html");
    }

    private static List<String> names(Path output) throws IOException {
        try (Stream<Path> files = Files.list(output)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> !name.equals(".lock"))
                    .sorted()
                    .toList();
        }
    }
}
