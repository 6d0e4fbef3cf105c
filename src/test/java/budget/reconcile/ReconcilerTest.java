package budget.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import budget.definition.JobSettings.Policy;
import budget.definition.Severities;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where every file and every expected unit stands. */
class ReconcilerTest {

    private static final String REGISTER = """
            103001 | 澜川州财政局 | | 行政 |
            104001 | 澜川州审计局 | | 行政 |
            """;

    @Test
    void aUnitThatSentNothingIsMissing() {
        assertThat(after("103001.xlsx")).containsExactly("103001 103001.xlsx accepted counted", "104001 - missing");
        assertThat(after("")).containsExactly("103001 - missing", "104001 - missing");
    }

    @Test
    void theSameBytesAgainAreADuplicateAndTheFirstPathStands() {
        assertThat(after("""
                        b/103001.xlsx | | bytes=x
                        a/103001.xlsx | | bytes=x
                        c.xlsx        | | bytes=x
                        """))
                .containsExactly(
                        "103001 a/103001.xlsx accepted counted",
                        "103001 b/103001.xlsx duplicate",
                        "103001 c.xlsx duplicate",
                        "104001 - missing");
    }

    @Test
    void theSameBytesUnderTheNamesOfTwoUnitsHoldBothBack() {
        assertThat(after("""
                        103001.xlsx | | bytes=x
                        104001.xlsx | | bytes=x
                        """)).containsExactly("103001 103001.xlsx held-back", "104001 104001.xlsx held-back");
    }

    @Test
    void aDocumentBesideAWorkbookOfItsVersionIsOneSubmissionWithIt() {
        assertThat(after("""
                        103001.xlsx | | at=5
                        103001.docx | | at=9 document
                        """))
                .containsExactly(
                        "103001 103001.docx paired", "103001 103001.xlsx accepted counted", "104001 - missing");
    }

    @Test
    void aDocumentAloneCountsAsAWorkbookDoes() {
        assertThat(after("103001.docx | | document"))
                .containsExactly("103001 103001.docx accepted counted", "104001 - missing");
    }

    @Test
    void aDocumentThatComesLaterIsStillThatOfTheWorkbook() {
        assertThat(after("""
                        103001.xlsx | | seen=1
                        103001.docx | | seen=2 document
                        """))
                .containsExactly(
                        "103001 103001.docx paired", "103001 103001.xlsx accepted counted", "104001 - missing");
    }

    @Test
    void aDocumentOfALaterVersionTakesThePlaceOfTheWorkbook() {
        assertThat(after("""
                        103001.xlsx   | |
                        103001v2.docx | | document
                        """))
                .containsExactly(
                        "103001 103001.xlsx superseded", "103001 103001v2.docx accepted counted", "104001 - missing");
    }

    @Test
    void theLatestDocumentIsThatOfTheLatestWorkbook() {
        assertThat(after("""
                        103001.xlsx   | | at=1
                        103001.docx   | | at=1 document
                        103001v2.xlsx | | at=2
                        103001v2.docx | | at=2 document
                        """))
                .containsExactly(
                        "103001 103001.docx superseded",
                        "103001 103001.xlsx superseded",
                        "103001 103001v2.docx paired",
                        "103001 103001v2.xlsx accepted counted",
                        "104001 - missing");
    }

    @Test
    void aDocumentWithoutTablesBesideAWorkbookIsNotRefused() {
        String files = """
                103001.xlsx | |
                103001.docx | | document NO_TABLE_FOUND
                """;

        assertThat(after(files))
                .containsExactly(
                        "103001 103001.docx paired", "103001 103001.xlsx accepted counted", "104001 - missing");
        assertThat(Standings.of(REGISTER).findings(files, "103001.docx")).isEmpty();
    }

    @Test
    void aDocumentThatNamesNoUnitIsOfTheWorkbookWithItsName() {
        assertThat(after("""
                        a/预算.xlsx | 澜川州财政局 |
                        a/预算.docx | | document NO_TABLE_FOUND
                        b/预算.docx | | document NO_TABLE_FOUND
                        """))
                .containsExactly(
                        "? b/预算.docx held-back",
                        "103001 a/预算.docx paired",
                        "103001 a/预算.xlsx accepted counted",
                        "104001 - missing");
    }

    @Test
    void whatIsWrongInTheDocumentAloneDoesNotBlock() {
        String files = """
                103001.xlsx | |
                103001.docx | | document DUPLICATE_ROW
                """;

        assertThat(after(files)).contains("103001 103001.docx paired", "103001 103001.xlsx accepted counted");
        assertThat(Standings.of(REGISTER).findings(files, "103001.docx"))
                .singleElement()
                .asString()
                .startsWith("须作说明");
    }

    @Test
    void whatTheWorkbookIsToldOfAlreadyIsNotRepeatedForTheDocument() {
        String files = """
                103001.xlsx | | DUPLICATE_ROW
                103001.docx | | document DUPLICATE_ROW
                """;

        assertThat(after(files)).contains("103001 103001.docx paired", "103001 103001.xlsx held-back");
        assertThat(Standings.of(REGISTER).findings(files, "103001.docx")).isEmpty();
    }

    @Test
    void anUnreadableFileIsUnreadableHoweverOftenItComes() {
        assertThat(after("""
                        103001.xlsx | | bytes=x EMPTY
                        104001.xlsx | | bytes=x EMPTY
                        空.xlsx     | | bytes=x EMPTY
                        """))
                .containsExactly(
                        "? 空.xlsx unreadable", "103001 103001.xlsx unreadable", "104001 104001.xlsx unreadable");
    }

    @Test
    void everyRefusalOfAFileThatCannotBeReadIsUnreadable() {
        for (String code : List.of(
                "EMPTY",
                "TRUNCATED",
                "CORRUPT",
                "ENCRYPTED",
                "NOT_A_WORKBOOK",
                "TOO_LARGE",
                "BOMB",
                "TOO_SLOW",
                "UNREADABLE")) {
            assertThat(after("103001.xlsx | | " + code)).contains("103001 103001.xlsx unreadable");
        }
    }

    @Test
    void blockingFindingsHoldBackOrFlagAsThePolicySays() {
        String file = "103001.xlsx | | AMOUNT_NOT_A_NUMBER";

        assertThat(after(file)).contains("103001 103001.xlsx held-back");
        assertThat(Standings.of(REGISTER).publishingFlagged().after(file))
                .contains("103001 103001.xlsx accepted counted");
        assertThat(after("103001.xlsx | | COLUMN_UNKNOWN NAME_DIFFERS"))
                .contains("103001 103001.xlsx accepted counted");
    }

    @Test
    void refusalsHoldBackUnderEitherPolicy() {
        for (String code : List.of("NO_TABLE_FOUND", "WRONG_YEAR")) {
            assertThat(Standings.of(REGISTER).publishingFlagged().after("103001.xlsx | | " + code))
                    .contains("103001 103001.xlsx held-back");
        }
        assertThat(Standings.of(REGISTER).publishingFlagged().after("预算.xlsx | 某局 |"))
                .contains("? 预算.xlsx held-back");
    }

    @Test
    void aFileStillChangingIsNeitherCountedNorMissing() {
        assertThat(after("103001.xlsx | | changing"))
                .containsExactly("103001 103001.xlsx still-changing", "104001 - missing");
        assertThat(Standings.of(REGISTER).findings("103001.xlsx | | changing", "103001.xlsx"))
                .containsExactly("提示 文件 103001.xlsx 正在复制，下次运行再读");
    }

    @Test
    void aFileCutShortMinutesAgoIsStillBeingCopied() {
        assertThat(after("103001.xlsx | | young TRUNCATED")).contains("103001 103001.xlsx still-changing");
        assertThat(after("103001.xlsx | | TRUNCATED")).contains("103001 103001.xlsx unreadable");
    }

    @Test
    void ageAloneNeverDefersAFile() {
        assertThat(after("103001.xlsx | | young")).contains("103001 103001.xlsx accepted counted");
        assertThat(after("103001.xlsx | | young CORRUPT")).contains("103001 103001.xlsx unreadable");
    }

    @Test
    void theGateLooksAtTheUnitsOfTheRegister() {
        Coverage half = Standings.of(REGISTER).coverage("103001.xlsx");

        assertThat(half).isEqualTo(new Coverage(2, 1, 1));
        assertThat(half.allows(new Policy(true, true, 50, 90, Severities.SHIPPED)))
                .isTrue();
        assertThat(half.allows(new Policy(true, true, 51, 90, Severities.SHIPPED)))
                .isFalse();
        assertThat(new Coverage(2, 0, 0).allows(new Policy(true, true, 0, 90, Severities.SHIPPED)))
                .as("nothing counts at all")
                .isFalse();
        assertThat(new Coverage(0, 0, 3).allows(new Policy(true, true, 100, 90, Severities.SHIPPED)))
                .as("nobody is expected")
                .isTrue();
    }

    private static List<String> after(String files) {
        return Standings.of(REGISTER).after(files);
    }
}
