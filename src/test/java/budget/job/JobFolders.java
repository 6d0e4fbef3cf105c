package budget.job;

import budget.plan.RunRequest;
import budget.plan.RunRequest.Folders;
import budget.sample.Reading;
import budget.store.Postgres;
import budget.store.StateDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;

/** The folders of a run of the sample's job: an input that a test fills, an output and a state of its own. */
record JobFolders(Path folder, StateDatabase database) {

    /** With a state that lies in its folder altogether. */
    JobFolders(Path folder) {
        this(folder, StateDatabase.in(folder.resolve("state")));
    }

    /** The folders of a test that is to hold whatever the state lives in. */
    static Stream<Named<Function<Path, JobFolders>>> anyState() {
        return Stream.of(
                Named.of("in a folder", JobFolders::new),
                Named.of("on a server", folder -> new JobFolders(folder, Postgres.newState())));
    }

    Path input() {
        return folder.resolve("input");
    }

    /** Puts a file that is no workbook into the input folder: it is read quickly, and its refusal is kept like any content. */
    JobFolders withNote(String name, String text) throws IOException {
        Files.createDirectories(input());
        Files.writeString(input().resolve(name), text);
        return this;
    }

    JobFolders withNotes(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            withNote(String.format("%03d.xlsx", i), "note " + i);
        }
        return this;
    }

    JobFolders withWorkbook(String name, byte[] workbook) throws IOException {
        Files.createDirectories(input());
        Files.write(input().resolve(name), workbook);
        return this;
    }

    /** One workbook at a time, so that it is known which one comes when. */
    RunRequest request() {
        return new RunRequest(
                Reading.sampleJob(),
                new Folders(input(), folder.resolve("output"), folder.resolve("state")),
                LocalDate.of(2023, 2, 1),
                1,
                database,
                RunRequest.Readers.ITSELF);
    }

    /** The files of the publication that stands, but for what is only true of one run. */
    Map<String, String> publication() throws IOException {
        Path output = folder.resolve("output");
        Path publication =
                output.resolve(Files.readString(output.resolve("current")).strip());
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(publication)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(
                        publication.relativize(path).toString(),
                        new String(Files.readAllBytes(path), StandardCharsets.ISO_8859_1));
            }
        }
        files.remove("run.json");
        files.remove("run.sha256");
        return files;
    }
}
