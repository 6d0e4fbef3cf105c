package budget.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run writes must not lie where the next one looks for submissions. */
class RunFoldersTest {

    @TempDir
    private Path folder;

    private Path input;

    @BeforeEach
    void anInputFolder() throws IOException {
        input = Files.createDirectories(folder.resolve("in"));
        JobCopy.in(folder.resolve("job"));
    }

    @Test
    void anOutputFolderThatIsTheInputFolderIsRefused() {
        assertThat(run(input, input, folder.resolve("state")))
                .contains("input folder")
                .contains("output folder");
    }

    @Test
    void everyFolderWithinTheInputFolderIsNamed() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), input);

        assertThat(run(input, link.resolve("out"), input.resolve("state")).lines())
                .hasSize(2)
                .anyMatch(line -> line.contains("the output folder"))
                .anyMatch(line -> line.contains("the state folder"));
        assertThat(run(folder, folder.resolve("out"), folder.resolve("state")).lines())
                .hasSize(3)
                .anyMatch(line -> line.contains("the job folder"));
    }

    @Test
    void theWorkingFolderIsNoInputFolder() {
        assertThat(run(Path.of("."), folder.resolve("out"), folder.resolve("state")))
                .contains("the folder the command is started in");
    }

    @Test
    void anOwnPublicationIsNoInputFolder() throws IOException {
        Path returned = Files.createDirectories(folder.resolve("out/2023-02-01-1/returned"));

        assertThat(run(returned, folder.resolve("out"), folder.resolve("state")))
                .contains("writes its own files");
    }

    private String run(Path from, Path to, Path state) {
        String[] arguments = {
            folder.resolve("job").toString(), "--input=" + from, "--output=" + to, "--state=" + state, "--lang=en"
        };
        Spoken plan = Spoken.by(
                java.util.stream.Stream.concat(java.util.stream.Stream.of("plan"), java.util.Arrays.stream(arguments))
                        .toArray(String[]::new));
        assertThat(plan.code()).isEqualTo(78);
        return plan.err();
    }
}
