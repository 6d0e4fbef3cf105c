package budget.statement;

import static org.assertj.core.api.Assertions.assertThat;

import budget.model.CellAddress;
import budget.model.SentenceValue;
import budget.model.SheetCell;
import budget.sample.Reading;
import budget.statement.Narrative.Passage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Sentences in the words of other provinces, in a text table: {@code # } is a heading, a sentence, or paragraphs with {@code |} between
 * them, is followed by what is read of it, {@code = table row: slot value, …}, and by what is listed as unread, {@code ? words}.
 */
class OtherWordingsTest {

    private static final Path FILE = Path.of("src/test/resources/statement/other-wordings.txt");

    static List<Wording> wordings() throws IOException {
        List<Wording> wordings = new ArrayList<>();
        String heading = "";
        for (String line : Files.readAllLines(FILE)) {
            if (line.startsWith("# ")) {
                heading = line.substring(2);
            } else if (line.startsWith("= ") || line.startsWith("? ")) {
                wordings.get(wordings.size() - 1).read().add(line);
            } else if (!line.isBlank()) {
                wordings.add(new Wording(heading, line, new ArrayList<>()));
            }
        }
        return wordings;
    }

    /** {@code -Dgolden=write} writes what is read now; look at each line that has changed. */
    @Test
    void theTableIsWrittenAnewWhereThatIsAskedFor() throws IOException {
        List<String> lines = new ArrayList<>();
        String heading = "";
        for (Wording wording : wordings()) {
            if (!wording.heading.equals(heading)) {
                heading = wording.heading;
                lines.add("# " + heading);
            }
            lines.add(wording.sentence);
            lines.addAll(readOf(wording));
        }
        if ("write".equals(System.getProperty("golden"))) {
            Files.write(FILE, lines);
        }
        assertThat(lines).isEqualTo(Files.readAllLines(FILE));
    }

    @ParameterizedTest
    @MethodSource("wordings")
    void aSentenceIsReadAsWhatItSaysOrListedAsUnread(Wording wording) {
        assertThat(wording.read).as("no figure is passed over in silence").isNotEmpty();
        assertThat(readOf(wording)).isEqualTo(wording.read);
    }

    private static List<String> readOf(Wording wording) {
        NarrativeReader.Reading reading = NarrativeReader.read(
                new Narrative(passages(wording)),
                Reading.sampleJob().statements(),
                (system, level, name, above) -> Reading.sampleJob().codes().catalogue(system).named(name).stream()
                        .map(entry -> entry.code())
                        .filter(code -> level.filter(one -> one != code.level()).isEmpty())
                        .findFirst()
                        .or(Optional::empty));
        Map<String, List<String>> stated = new LinkedHashMap<>();
        reading.values().stream()
                .filter(SentenceValue::isNumber)
                .forEach(value -> stated.computeIfAbsent(
                                value.table() + " " + value.row().text(), ignored -> new ArrayList<>())
                        .add(value.slot() + " " + value.value() + value.unit()));
        List<String> lines = stated.entrySet().stream()
                .map(row -> "= " + row.getKey() + ": " + String.join(", ", row.getValue()))
                .collect(Collectors.toCollection(ArrayList::new));
        reading.unread().forEach(unread -> lines.add("? " + unread.sentence()));
        return lines;
    }

    /** A bar is between paragraphs. */
    private static List<Passage> passages(Wording wording) {
        List<Passage> passages = new ArrayList<>(List.of(at(1, wording.heading)));
        for (String paragraph : wording.sentence.split("\\|", -1)) {
            passages.add(at(passages.size() + 1, paragraph));
        }
        return passages;
    }

    private static Passage at(int line, String text) {
        return new Passage(new SheetCell("正文", new CellAddress(line, 0)), text);
    }

    record Wording(String heading, String sentence, List<String> read) {
        @Override
        public String toString() {
            return sentence;
        }
    }
}
