package budget.sample;

import budget.definition.JobDefinition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A job folder with a test's own layouts and the sample's code lists, for the year 2023. */
public final class LayoutJob {

    private static final Path CODES = Path.of("jobs/packs/codes-2023/codes");

    private LayoutJob() {}

    /** Writes the folder and reads it as the program does. */
    public static JobDefinition of(Path folder, String... layouts) throws IOException {
        return of(folder, List.of(), layouts);
    }

    /** The same with further lines of job.yaml. */
    public static JobDefinition of(Path folder, List<String> settings, String... layouts) throws IOException {
        Files.createDirectories(folder.resolve("layouts"));
        Files.createDirectories(folder.resolve("codes"));
        Files.writeString(
                folder.resolve("job.yaml"),
                String.join(
                        "\n",
                        "name: test",
                        "title: 测试",
                        "fiscalYear: 2023",
                        "input: input",
                        "output: output",
                        String.join("\n", settings),
                        ""));
        for (int i = 0; i < layouts.length; i++) {
            Files.writeString(folder.resolve("layouts/" + i + ".yaml"), layouts[i]);
        }
        try (Stream<Path> lists = Files.list(CODES)) {
            for (Path list : lists.toList()) {
                Files.copy(list, folder.resolve("codes").resolve(list.getFileName()));
            }
        }
        return JobDefinition.read(folder);
    }
}
