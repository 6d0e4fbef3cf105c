package budget.book;

import static org.assertj.core.api.Assertions.assertThat;

import budget.consolidate.ConsolidatedLine;
import budget.model.Amount;
import budget.sample.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A workbook that was not finished. */
class FailedBookTest {

    @TempDir
    private Path folder;

    @Test
    void whatFailsLeavesNoPartsBehind() throws IOException {
        try (ConsolidatedBook book = new ConsolidatedBook(folder, Reading.sampleJob(), List.of())) {
            book.take(new ConsolidatedLine(
                    "表3", "201", "一般公共服务支出", "合计", Amount.ofYuan("30"), 1, Amount.ZERO, Amount.ZERO));
        }

        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }
}
