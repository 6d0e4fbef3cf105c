package budget.returned;

import static org.assertj.core.api.Assertions.assertThat;

import budget.base.OrderedParallel;
import budget.definition.JobDefinition;
import budget.definition.JobSettings;
import budget.definition.JobSettings.Presentation;
import budget.finding.Finding;
import budget.finding.FindingCode;
import budget.finding.FindingState;
import budget.finding.Handling;
import budget.finding.Severity;
import budget.model.CellAddress;
import budget.model.SheetCell;
import budget.sample.SeedWorkbook;
import budget.submission.Arrival;
import budget.submission.Standing;
import budget.submission.SubmissionStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Year;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was returned before is copied where it would be written the same again, and only there. */
class ReturnedFolderTest {

    private static final JobSettings SETTINGS =
            JobDefinition.read(Path.of("jobs/department-budget-2023")).settings();
    private static final Finding FINDING = finding("待定");

    @TempDir
    private Path folder;

    private final Shelf shelf = new Shelf();

    @BeforeEach
    void returnedOnce() throws IOException {
        Files.write(folder.resolve("original"), SeedWorkbook.xlsx());
        write("1", SETTINGS, "1.0", standing(FINDING));
        assertThat(shelf.opened).isEqualTo(1);
    }

    @Test
    void whatWouldBeTheSameIsCopiedAndTheOriginalNotLookedAt() throws IOException {
        ReturnedFile again = write("2", SETTINGS, "1.0", standing(FINDING));

        assertThat(shelf.opened).isEqualTo(1);
        assertThat(again).isEqualTo(shelf.kept.get(again.madeOf()));
        assertThat(folder.resolve("2").resolve(again.path()))
                .hasSameBinaryContentAs(folder.resolve("1").resolve(again.path()));
    }

    @Test
    void whatIsGoneOrWasTouchedIsWrittenAnew() throws IOException {
        ReturnedFile file = List.copyOf(shelf.kept.values()).get(0);
        Path standing = folder.resolve("1").resolve(file.path());
        byte[] bytes = Files.readAllBytes(standing);
        bytes[bytes.length / 2]++;
        Files.write(standing, bytes);
        assertThat(write("2", SETTINGS, "1.0", standing(FINDING))).isEqualTo(file);
        assertThat(shelf.opened).isEqualTo(2);

        Files.delete(folder.resolve("2").resolve(file.path()));
        assertThat(write("3", SETTINGS, "1.0", standing(FINDING))).isEqualTo(file);
        assertThat(shelf.opened).isEqualTo(3);
    }

    @Test
    void whateverChangesMakesANewOne() throws IOException {
        Set<String> madeOf = Set.copyOf(shelf.kept.keySet());
        List<ReturnedFile> made = new ArrayList<>();

        made.add(write("2", SETTINGS, "1.1", standing(FINDING)));
        made.add(write("3", SETTINGS, "1.0", standing(finding("未定"))));
        made.add(write("4", SETTINGS, "1.0", standing(FINDING.weighing(Severity.NOTE))));
        made.add(write("5", SETTINGS, "1.0", standing(FINDING, Finding.ofFile(FindingCode.NOT_A_WORKBOOK))));
        made.add(write("6", SETTINGS, "1.0", waived("李")));
        made.add(write("7", SETTINGS, "1.0", waived("王")));
        made.add(write("8", with("另一个标题", SETTINGS.fiscalYear(), Locale.CHINESE), "1.0", standing(FINDING)));
        made.add(write("9", with(SETTINGS.title(), Year.of(2024), Locale.CHINESE), "1.0", standing(FINDING)));
        made.add(write("10", with(SETTINGS.title(), SETTINGS.fiscalYear(), Locale.ENGLISH), "1.0", standing(FINDING)));
        made.add(write("11", SETTINGS, "1.0", standing("another hash", Map.of(), FINDING)));

        assertThat(shelf.opened).isEqualTo(1 + made.size());
        assertThat(made.stream().map(ReturnedFile::madeOf))
                .doesNotHaveDuplicates()
                .doesNotContainAnyElementsOf(madeOf);
    }

    @Test
    void whatCouldNotBeWrittenIntoIsTriedAgain() throws IOException {
        Files.writeString(folder.resolve("original"), "no workbook");
        write("2", SETTINGS, "1.1", standing(FINDING));
        Files.write(folder.resolve("original"), SeedWorkbook.xlsx());

        ReturnedFile again = write("3", SETTINGS, "1.1", standing(FINDING));

        assertThat(shelf.opened).isEqualTo(3);
        assertThat(shelf.kept.values()).containsExactly(again);
    }

    private static JobSettings with(String title, Year year, Locale language) {
        return new JobSettings(
                SETTINGS.name(),
                title,
                year,
                SETTINGS.folders(),
                SETTINGS.policy(),
                new Presentation(language, SETTINGS.presentation().zone(), Optional.empty()),
                SETTINGS.limits());
    }

    private static Finding finding(String found) {
        SheetCell cell = new SheetCell("表3", new CellAddress(6, 2));
        return Finding.at(FindingCode.AMOUNT_NOT_A_NUMBER, new Finding.Subject("表3", "合计", "合计"), cell, found);
    }

    private static Standing standing(Finding... findings) {
        return standing("hash", Map.of(), findings);
    }

    private static Standing waived(String by) {
        Finding other = Finding.ofFile(FindingCode.NOT_A_WORKBOOK);
        return standing("hash", Map.of(other.key(), new Handling(FindingState.WAIVED, by, "")), FINDING, other);
    }

    private static Standing standing(String sha256, Map<String, Handling> handled, Finding... findings) {
        Arrival arrival = new Arrival("101001.xlsx", sha256, 1, 0, 1, Arrival.Condition.TAKEN);
        return new Standing(null, arrival, SubmissionStatus.HELD_BACK, false, List.of(findings), handled, null);
    }

    private ReturnedFile write(String publication, JobSettings settings, String program, Standing standing)
            throws IOException {
        ReturnedFolder returned =
                new ReturnedFolder(folder.resolve(publication), settings, program, shelf, new OrderedParallel(1));
        List<ReturnedFile> files = returned.write(List.of(standing));
        assertThat(files).hasSize(1);
        shelf.standing = folder.resolve(publication);
        return files.get(0);
    }

    /** The workbooks of a test: one original, and what was returned last. */
    private final class Shelf implements Workbooks {

        private final Map<String, ReturnedFile> kept = new HashMap<>();
        private Path standing = folder;
        private int opened;

        @Override
        public Path original(String sha256) {
            opened++;
            return folder.resolve("original");
        }

        @Override
        public Optional<Earlier> earlier(String madeOf) {
            return Optional.ofNullable(kept.get(madeOf))
                    .map(file -> new Earlier(standing.resolve(file.path()), file.sha256()));
        }

        @Override
        public void keep(List<ReturnedFile> files) {
            kept.clear();
            files.forEach(file -> kept.put(file.madeOf(), file));
        }
    }
}
