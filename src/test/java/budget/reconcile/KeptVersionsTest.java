package budget.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Versions that counted and whose bytes are not in the input folder any more, although nobody took them away. */
class KeptVersionsTest {

    private static final String REGISTER = """
            103001 | 澜川州财政局 | | 行政 |
            104001 | 澜川州审计局 | | 行政 |
            """;

    private static final String KEPT = "103001.xlsx | 澜川州财政局 | kept bytes=before\n";

    @Test
    void countOnWhileTheFileThatReplacedThemIsHeldBack() {
        assertThat(after("103001.xlsx | 澜川州财政局 | seen=2 DUPLICATE_ROW\n" + KEPT))
                .containsExactly(
                        "103001 103001.xlsx held-back", "103001 103001.xlsx accepted counted", "104001 - missing");
    }

    @Test
    void areNotHeardOfAgainOnceTheNewFileIsAccepted() {
        assertThat(after("103001.xlsx | 澜川州财政局 | seen=2\n" + KEPT))
                .containsExactly("103001 103001.xlsx accepted counted", "104001 - missing");
    }

    @Test
    void countOnWhileTheNewFileCannotBeReadOrIsBeingCopied() {
        assertThat(after("103001.xlsx | | seen=2 TRUNCATED\n" + KEPT)).contains("103001 103001.xlsx accepted counted");
        assertThat(after("103001.xlsx | | seen=2 changing\n" + KEPT)).contains("103001 103001.xlsx accepted counted");
    }

    @Test
    void doNotWhereTheJobKeepsNoEarlierVersion() {
        assertThat(Standings.of(REGISTER)
                        .notKeepingEarlierVersions()
                        .after("103001.xlsx | 澜川州财政局 | seen=2 DUPLICATE_ROW\n" + KEPT))
                .containsExactly("103001 103001.xlsx held-back", "104001 - missing");
    }

    @Test
    void countOnInAnyJobBehindALinkOrInAFolderThatCannotBeListed() {
        Standings standings = Standings.of(REGISTER).notKeepingEarlierVersions();
        assertThat(standings.after("103001.xlsx | | seen=2 link\n" + KEPT))
                .containsExactly(
                        "103001 103001.xlsx unreadable", "103001 103001.xlsx accepted counted", "104001 - missing");
        assertThat(standings.after("局 | | folder\n局/103001.xlsx | 澜川州财政局 | kept bytes=before\n"))
                .containsExactly("? 局 unreadable", "103001 局/103001.xlsx accepted counted", "104001 - missing");
    }

    @Test
    void areWithdrawnWhereTheFileIsAnotherUnitsNow() {
        assertThat(after("预算.xlsx | 澜川州审计局 | seen=2\n预算.xlsx | 澜川州财政局 | kept bytes=before\n"))
                .containsExactly("103001 - missing", "104001 预算.xlsx accepted counted");
    }

    @Test
    void areNoBetterThanALaterFileOfAnotherName() {
        assertThat(after("103001.xlsx | 澜川州财政局 | seen=2 DUPLICATE_ROW\n" + "103001 更正.xlsx | 澜川州财政局 | seen=3\n" + KEPT))
                .containsExactly(
                        "103001 103001 更正.xlsx accepted counted", "103001 103001.xlsx superseded", "104001 - missing");
    }

    @Test
    void doNotCountWhereTheyWouldNotBeAcceptedAnyMore() {
        assertThat(after("""
                103001.xlsx | 澜川州财政局 | seen=2 DUPLICATE_ROW
                103001.xlsx | 澜川州财政局 | kept bytes=before DUPLICATE_ROW
                """)).containsExactly("103001 103001.xlsx held-back", "104001 - missing");
    }

    private static List<String> after(String files) {
        return Standings.of(REGISTER).after(files);
    }
}
