package budget.statement;

import static org.assertj.core.api.Assertions.assertThat;

import budget.model.SentenceValue;
import budget.sample.Reading;
import budget.sample.SeedWorkbook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What is read of the real document's narrative: every figure with the words around it. */
class SeedNarrativeTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden/narrative.txt");

    @Test
    void everyFigureOfTheRealNarrativeIsReadAsWhatItIs() throws IOException {
        List<SentenceValue> values = Reading.of(Reading.sampleJob(), SeedWorkbook.withNarrative())
                .content()
                .sentences();
        String listed = values.stream().map(SeedNarrativeTest::line).collect(Collectors.joining());
        if ("write".equals(System.getProperty("golden"))) {
            Files.writeString(GOLDEN, listed);
        }
        assertThat(listed).isEqualTo(Files.readString(GOLDEN));
    }

    private static String line(SentenceValue value) {
        return String.join(
                        " | ",
                        value.place().address().a1(),
                        value.table(),
                        value.row().text(),
                        value.slot(),
                        value.value() + value.unit(),
                        value.marked())
                + "\n";
    }
}
