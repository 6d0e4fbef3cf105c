package budget.statement;

import static org.assertj.core.api.Assertions.assertThat;

import budget.model.CellAddress;
import budget.model.SentenceValue;
import budget.model.SheetCell;
import budget.sample.Reading;
import budget.statement.Narrative.Passage;
import budget.statement.NarrativeReader.Unread;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Sentences in the words of other provinces, in text files: {@code # } is a heading, a sentence is followed by what must be read of
 * it, {@code = table row slot value}; a sentence without such lines has to be listed as unread.
 */
class OtherWordingsTest {

    private static final Path FOLDER = Path.of("src/test/resources/statement");

    static List<Wording> wordings() throws IOException {
        List<Wording> wordings = new ArrayList<>();
        String heading = "";
        for (String line : Files.readAllLines(FOLDER.resolve("other-wordings.txt"))) {
            if (line.startsWith("# ")) {
                heading = line.substring(2);
            } else if (line.startsWith("= ")) {
                wordings.get(wordings.size() - 1).stated().add(line.substring(2));
            } else if (!line.isBlank()) {
                wordings.add(new Wording(heading, line, new HashSet<>()));
            }
        }
        return wordings;
    }

    @ParameterizedTest
    @MethodSource("wordings")
    void aSentenceIsReadAsWhatItSaysOrListedAsUnread(Wording wording) {
        NarrativeReader.Reading reading = NarrativeReader.read(
                new Narrative(List.of(at(1, wording.heading()), at(2, wording.sentence()))),
                Reading.sampleJob().statements(),
                (system, level, name, above) -> Reading.sampleJob().codes().catalogue(system).named(name).stream()
                        .map(entry -> entry.code())
                        .filter(code -> level.filter(one -> one != code.level()).isEmpty())
                        .findFirst()
                        .or(Optional::empty));
        Set<String> stated = reading.values().stream()
                .filter(SentenceValue::isNumber)
                .map(value ->
                        String.join(" ", value.table(), value.row().text(), value.slot(), value.value() + value.unit()))
                .collect(Collectors.toSet());
        assertThat(stated).isEqualTo(wording.stated());
        if (stated.isEmpty()) {
            assertThat(reading.unread()).extracting(Unread::sentence).isNotEmpty();
        }
    }

    private static Passage at(int line, String text) {
        return new Passage(new SheetCell("正文", new CellAddress(line, 0)), text);
    }

    record Wording(String heading, String sentence, Set<String> stated) {
        @Override
        public String toString() {
            return sentence;
        }
    }
}
