package budget.statement;

import static org.assertj.core.api.Assertions.assertThat;

import budget.jobfile.Mistakes;
import budget.jobfile.YamlNode;
import budget.model.CellAddress;
import budget.model.SentenceValue;
import budget.model.SheetCell;
import budget.statement.Narrative.Passage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The examples of statements.md: how sentences are written, a narrative, and what is read of it. */
class StatementsPageTest {

    private static final Pattern EXAMPLE =
            Pattern.compile("```yaml\\n(.*?)```\\s*```text\\n(.*?)```\\s*```figures\\n(.*?)```", Pattern.DOTALL);

    @Test
    void eachExampleReadsWhatThePageSays() throws IOException {
        Matcher example = EXAMPLE.matcher(Files.readString(Path.of("src/docs/statements.md")));
        int count = 0;
        while (example.find()) {
            count++;
            assertThat(read(example.group(1), example.group(2)))
                    .containsExactlyInAnyOrderElementsOf(
                            example.group(3).lines().toList());
        }
        assertThat(count).isEqualTo(3);
    }

    /** A key that the page does not mention, or shows in no example, is not explained. */
    @Test
    void everyKeyOfTheFileIsOnThePageAndInAnExample() throws IOException {
        String page = Files.readString(Path.of("src/docs/statements.md"));
        String examples =
                EXAMPLE.matcher(page).results().map(found -> found.group(1)).collect(Collectors.joining());
        for (String key : StatementFile.KEYS_OF_SENTENCE) {
            assertThat(page).as(key).contains("`" + key);
            assertThat(examples).as(key).contains(key + ":");
        }
    }

    private static List<String> read(String file, String text) {
        Mistakes mistakes = new Mistakes();
        Statements statements = StatementFile.parse(YamlNode.parse("statement.yaml", file, mistakes), 2023);
        mistakes.end();
        List<Passage> passages = new ArrayList<>();
        text.lines()
                .forEach(line ->
                        passages.add(new Passage(new SheetCell("正文", new CellAddress(passages.size() + 1, 0)), line)));
        NarrativeReader.Reading reading = NarrativeReader.read(
                new Narrative(passages), statements, (system, level, name, above) -> Optional.empty());
        return Stream.concat(
                        reading.values().stream()
                                .filter(SentenceValue::isNumber)
                                .map(value -> String.join(
                                        " ",
                                        value.table(),
                                        value.row().text(),
                                        value.slot(),
                                        value.value() + value.unit())),
                        reading.unread().stream().map(unread -> "没有读 " + unread.sentence()))
                .toList();
    }
}
