package budget.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which publication stands, whatever became of the file that names it. */
class OutputFolderTest {

    @TempDir
    private Path folder;

    private OutputFolder output;

    @BeforeEach
    void twoPublications() throws IOException {
        output = new OutputFolder(folder);
        for (String name : new String[] {"2023-02-01-1", "2023-02-01-2"}) {
            Files.createDirectories(folder.resolve(name));
            Files.writeString(folder.resolve(name).resolve("manifest.json"), "{}");
        }
    }

    @Test
    void theOneThatIsNamedStands() throws IOException {
        point("2023-02-01-1\n");

        assertThat(output.current()).contains(folder.resolve("2023-02-01-1"));
        assertThat(output.damagedPointer()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "../x", "/etc", "\0\0\0\0", "2023-02-01-7", "2023-02-01-1\n2023-02-01-2\n"})
    void whereNoneIsNamedTheNewestStandsAndARunWritesItsName(String said) throws IOException {
        point(said);

        assertThat(output.damagedPointer()).isPresent();
        assertThat(output.current()).contains(folder.resolve("2023-02-01-2"));
        output.repair();
        assertThat(folder.resolve("current")).hasContent("2023-02-01-2\n");
        assertThat(output.damagedPointer()).isEmpty();
    }

    @Test
    void bytesThatAreNoTextNameNothing() throws IOException {
        Files.write(folder.resolve("current"), "\u00ff\u00fe\u0000".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(output.current()).contains(folder.resolve("2023-02-01-2"));
    }

    @Test
    void whatAKillBetweenTheTwoMovesLeftIsFinished() throws IOException {
        point("2023-02-01-1\n");
        Files.writeString(folder.resolve(".unfinished-current"), "2023-02-01-2\n");

        assertThat(output.current()).as("until a run begins").contains(folder.resolve("2023-02-01-1"));
        output.repair();

        assertThat(output.current()).contains(folder.resolve("2023-02-01-2"));
        assertThat(folder.resolve(".unfinished-current")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023-02-01-3\n", "2023-02", ""})
    void whatAKillBeforeThemLeftNamesNothing(String said) throws IOException {
        point("2023-02-01-1\n");
        Files.writeString(folder.resolve(".unfinished-current"), said);

        output.repair();

        assertThat(output.current()).contains(folder.resolve("2023-02-01-1"));
    }

    private void point(String said) throws IOException {
        Files.writeString(folder.resolve("current"), said);
    }
}
