package budget.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A later submission of the same unit supersedes the earlier one. */
class VersionsTest {

    private static final String UNIT = "103001 | 澜川州财政局 | | 行政 |";

    @ParameterizedTest
    @CsvSource({
        "财政局.xlsx, 1",
        "财政局v1.xlsx, 1",
        "财政局v2.xlsx, 2",
        "财政局 V3.xlsx, 3",
        "财政局_v12.xlsx, 12",
        "财政局第二次上报.xlsx, 2",
        "财政局第3次上报.xlsx, 3",
        "财政局第三稿.xlsx, 3",
        "财政局第十版.xlsx, 10",
        "财政局（更正）.xlsx, 2",
        "财政局修订.xlsx, 2",
        "财政局重报.xlsx, 2",
        "tv2台.xlsx, 1",
        "第一中学.xlsx, 1"
    })
    void theMarkerInAFilesNameIsItsVersion(String name, int version) {
        assertThat(Versions.marker(name)).isEqualTo(version);
    }

    @Test
    void firstSeenInALaterRunIsLater() {
        assertThat(after("""
                        103001 甲.xlsx   | | seen=1 at=99
                        103001 v1乙.xlsx | | seen=2 at=1
                        """))
                .containsExactly("103001 103001 v1乙.xlsx accepted counted", "103001 103001 甲.xlsx superseded");
    }

    @Test
    void withinARunTheHigherMarkerIsLater() {
        String files = """
                103001 第二次上报.xlsx | | at=1
                103001.xlsx            | | at=99
                """;

        assertThat(after(files))
                .containsExactly("103001 103001 第二次上报.xlsx accepted counted", "103001 103001.xlsx superseded");
        assertThat(Standings.of(UNIT).findings(files, "103001 第二次上报.xlsx")).isEmpty();
    }

    @Test
    void thenTheLaterTimeDecidesWithAnAdvisoryFindingThatNamesBoth() {
        String files = """
                103001 甲.xlsx | | at=2
                103001 乙.xlsx | | at=1
                """;

        assertThat(after(files))
                .containsExactly("103001 103001 乙.xlsx superseded", "103001 103001 甲.xlsx accepted counted");
        assertThat(Standings.of(UNIT).findings(files, "103001 甲.xlsx"))
                .containsExactly("须作说明 同一单位有两个文件，只能按修改时间或文件名判断先后：以 103001 甲.xlsx 为准，103001 乙.xlsx 作废");
        assertThat(Standings.of(UNIT).findings(files, "103001 乙.xlsx")).isEmpty();
    }

    @Test
    void thenThePathDecides() {
        assertThat(after("""
                        a/103001.xlsx | | at=1
                        b/103001.xlsx | | at=1
                        """))
                .containsExactly("103001 a/103001.xlsx superseded", "103001 b/103001.xlsx accepted counted");
    }

    @Test
    void whileTheLatestIsHeldBackTheEarlierAcceptedOneCounts() {
        String files = """
                103001 v3.xlsx | | TABLE_MISSING
                103001 v2.xlsx | |
                103001 v1.xlsx | |
                """;

        assertThat(after(files))
                .containsExactly(
                        "103001 103001 v1.xlsx superseded",
                        "103001 103001 v2.xlsx accepted counted",
                        "103001 103001 v3.xlsx held-back");
        assertThat(Standings.of(UNIT).notKeepingEarlierVersions().after(files))
                .containsExactly(
                        "103001 103001 v1.xlsx superseded",
                        "103001 103001 v2.xlsx superseded",
                        "103001 103001 v3.xlsx held-back");
    }

    @Test
    void anUnreadableLatestVersionLeavesTheEarlierOneCounting() {
        assertThat(after("""
                        103001 v2.xlsx | | CORRUPT
                        103001 v1.xlsx | |
                        """))
                .containsExactly("103001 103001 v1.xlsx accepted counted", "103001 103001 v2.xlsx unreadable");
    }

    @Test
    void anEarlierVersionThatWasHeldBackIsSuperseded() {
        assertThat(after("""
                        103001 v2.xlsx | |
                        103001 v1.xlsx | | TABLE_MISSING
                        """))
                .containsExactly("103001 103001 v1.xlsx superseded", "103001 103001 v2.xlsx accepted counted");
    }

    @Test
    void aFileStillChangingLeavesTheOthersAlone() {
        assertThat(after("""
                        103001 v2.xlsx | | changing
                        103001 v1.xlsx | |
                        """))
                .containsExactly("103001 103001 v1.xlsx accepted counted", "103001 103001 v2.xlsx still-changing");
    }

    private static List<String> after(String files) {
        return Standings.of(UNIT).after(files);
    }
}
