package budget.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a wrong command line is told, in Chinese and in English, and that the common options may stand anywhere. */
class UsageTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("transcripts")
    void isToldWhatIsWrong(Transcript transcript) {
        Spoken chinese = Spoken.by(transcript.arguments());
        Spoken english = Spoken.by(Stream.concat(Stream.of("--lang=en"), transcript.arguments().stream())
                .toList());

        assertThat(chinese).isEqualTo(new Spoken(64, "", transcript.chinese()));
        assertThat(english).isEqualTo(new Spoken(64, "", transcript.english()));
    }

    @Test
    void withoutACommandTheHelpIsShown() {
        assertThat(Spoken.by()).isEqualTo(new Spoken(64, "", Spoken.by("--help").out()));
    }

    @Test
    void commonOptionsMayStandBeforeOrBehindTheCommand() {
        Spoken english = new Spoken(66, "", "The file missing.xlsx does not exist\n");

        assertThat(Spoken.by("--lang", "en", "check", "missing.xlsx")).isEqualTo(english);
        assertThat(Spoken.by("check", "--lang", "en", "missing.xlsx")).isEqualTo(english);
        assertThat(Spoken.by("check", "missing.xlsx", "--lang=en")).isEqualTo(english);
        assertThat(Spoken.by("--format=json", "check", "missing.xlsx", "--lang=en"))
                .isEqualTo(english);
    }

    /** {@code --help} answers at once: nothing of the framework is even loaded. */
    @Test
    void theHelpDoesNotStartTheFramework(@TempDir Path folder) throws IOException, InterruptedException {
        Path classes = folder.resolve("classes");
        Path said = folder.resolve("said");

        int code = Child.start(said, List.of("-Xlog:class+load:file=" + classes), "--help")
                .waitFor();

        assertThat(code).isZero();
        assertThat(Files.readString(said)).isEqualTo(Spoken.by("--help").out());
        assertThat(Files.readAllLines(classes))
                .anyMatch(line -> line.contains("budget.operator.Budget "))
                .noneMatch(line -> line.contains(" org.springframework."));
    }

    static Stream<Transcript> transcripts() throws IOException {
        String text = Files.readString(Path.of("src/test/resources/operator/wrong-usage.txt"));
        return Arrays.stream(text.split("\n\n"))
                .map(part -> new Transcript(part.lines().toList()));
    }

    /** A command line and the two sentences it is answered with, first in Chinese, then in English. */
    record Transcript(List<String> lines) {

        List<String> arguments() {
            return List.of(lines.get(0).replaceFirst("^\\$ budget ", "").split(" "));
        }

        String chinese() {
            return lines.get(1) + "\n" + lines.get(2) + "\n";
        }

        String english() {
            return lines.get(3) + "\n" + lines.get(4) + "\n";
        }

        @Override
        public String toString() {
            return lines.get(0);
        }
    }
}
