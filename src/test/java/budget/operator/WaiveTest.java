package budget.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A waiver is a line of the job's table, behind those that stand there. */
class WaiveTest {

    @TempDir
    private Path folder;

    private JobCopy job;

    @BeforeEach
    void aJob() throws IOException {
        job = JobCopy.in(folder.resolve("job"));
    }

    @Test
    void isALineBehindTheOthers() throws IOException {
        String before = waivers();

        Spoken spoken = waive("--rule=B03-01", "--unit=103001", "--row=2010650", "--amount=100");

        assertThat(spoken.code()).as(spoken.err()).isZero();
        assertThat(waivers()).isEqualTo(before + "B03-01,103001,2010650,\"已说明, 属实\",何文静,,2099-12-31,100.00\n");
        assertThat(waive("--rule=B03-01", "--unit=104001").code()).isZero();
    }

    @Test
    void isRefusedForARuleOrAUnitThatIsNotThere() throws IOException {
        String before = waivers();

        assertThat(waive("--rule=B03-0l", "--unit=103001"))
                .isEqualTo(new Spoken(64, "", "没有“B03-0l”这条规则，是不是“B03-01”？\n"));
        assertThat(waive("--rule=B03-01", "--unit=999999")).isEqualTo(new Spoken(66, "", "名册中没有单位 999999\n"));
        assertThat(waivers()).isEqualTo(before);
    }

    private Spoken waive(String... options) {
        String[] all = new String[options.length + 5];
        all[0] = "waive";
        all[1] = job.folder().toString();
        all[2] = "--reason=已说明, 属实";
        all[3] = "--by=何文静";
        all[4] = "--until=2099-12-31";
        System.arraycopy(options, 0, all, 5, options.length);
        return Spoken.by(all);
    }

    private String waivers() throws IOException {
        return Files.readString(job.folder().resolve("waivers.csv"));
    }
}
