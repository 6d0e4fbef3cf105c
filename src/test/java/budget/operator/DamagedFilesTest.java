package budget.operator;

import static org.assertj.core.api.Assertions.assertThat;

import budget.base.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of the state and of the output folder that a disk, a power cut or a person changed after a run. */
class DamagedFilesTest {

    private static OneUnitJob published;

    @TempDir
    private Path folder;

    private OneUnitJob job;

    @BeforeAll
    static void aPublication(@TempDir Path place) throws IOException {
        published = OneUnitJob.in(place);
        assertThat(published.run().code()).isZero();
    }

    @BeforeEach
    void aCopyOfIt() throws IOException {
        job = published.copyTo(folder);
    }

    @Test
    void aZeroedCopyIsTakenAgainFromTheInput() throws IOException {
        Path copy = zeroedCopy();
        job.job().replaceAll("job.yaml", "title: ", "title: 又");

        assertThat(job.run().code()).isZero();
        assertThat(copy).hasSameBinaryContentAs(job.input().resolve("seed.xlsx"));
    }

    @Test
    void aChangedFileOfThePublicationIsToldAndPublishedAnew() throws IOException {
        Path facts = job.output().resolve("2023-02-01-1/data/facts.csv");
        Files.writeString(facts, Files.readString(facts).replaceFirst("20078500", "20078501"));

        Spoken status = job.say("status");
        assertThat(status.code()).isEqualTo(74);
        assertThat(status.out())
                .startsWith("已损坏：2023-02-01-1 的 data/facts.csv 不是发布时的样子，下一次运行会重新发布（完整：2023-02-01-1 计入 1/1 个单位）\n");

        Spoken run = job.run();
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .startsWith("已发布 FOLDER/output/2023-02-01-2\n  原来的发布 2023-02-01-1 已损坏：data/facts.csv 不是发布时的样子");
        assertThat(job.say("status").out()).startsWith("完整：2023-02-01-2 计入 1/1 个单位");
        assertThat(job.run().out()).startsWith("没有变化");
    }

    @Test
    void aDamagedPointerIsToldAndMended() throws IOException {
        Files.writeString(job.output().resolve("current"), "../input");

        assertThat(job.say("status").out()).startsWith("完整：2023-02-01-1 计入 1/1 个单位\n  output 中的 current 已损坏");
        assertThat(job.run().code()).isZero();
        assertThat(job.output().resolve("current")).hasContent("2023-02-01-1\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"state.data", "state.properties"})
    void aDamagedDatabaseIsSetAsideAndRebuilt(String file) throws IOException {
        Path damaged = job.state().resolve("db").resolve(file);
        Files.write(damaged, new byte[(int) Files.size(damaged)]);

        assertThat(plan().code()).isEqualTo(74);
        assertThat(plan().err()).contains("（db/state.*）已损坏");
        Spoken run = job.run();
        assertThat(run.code()).isZero();
        assertThat(run.out()).startsWith("没有变化").contains("\n  state 中的数据库已损坏，移到了 FOLDER/state/db-damaged-20");
        assertThat(Files.readString(job.state().resolve("summary.txt"))).contains("db-damaged-20");
        assertThat(job.run().out()).startsWith("没有变化").doesNotContain("damaged");
    }

    private Spoken plan() {
        return job.say("plan", "--input=" + job.input());
    }

    private Path zeroedCopy() throws IOException {
        Path sent = job.input().resolve("seed.xlsx");
        Path copy = job.state().resolve("files").resolve(Sha256.of(sent));
        FileTime time = Files.getLastModifiedTime(copy);
        Files.write(copy, new byte[(int) Files.size(sent)]);
        Files.setLastModifiedTime(copy, time);
        return copy;
    }
}
