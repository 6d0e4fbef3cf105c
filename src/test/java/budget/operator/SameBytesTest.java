package budget.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample's publication is the same bytes, whoever runs it where. */
class SameBytesTest {

    @TempDir
    private Path folder;

    @Test
    void anotherLocaleZoneThreadCountAndDateGiveTheSameBytes() throws IOException {
        Path here = run("here", "--threads=1", "--date=2023-02-01");
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        Path elsewhere;
        try {
            Locale.setDefault(Locale.forLanguageTag("th-TH-u-ca-buddhist-nu-thai"));
            TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
            elsewhere = run("elsewhere", "--threads=4", "--date=2023-02-02");
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }

        List<Path> files = files(here);
        assertThat(files).hasSizeGreaterThan(9).isEqualTo(files(elsewhere));
        for (Path file : files) {
            assertThat(elsewhere.resolve(file)).hasSameBinaryContentAs(here.resolve(file));
        }
    }

    private Path run(String place, String... options) throws IOException {
        Path output = folder.resolve(place).resolve("output");
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(said, true, StandardCharsets.UTF_8);
        List<String> arguments = Stream.concat(
                        Stream.of(
                                "run",
                                "--output=" + output,
                                "--state=" + folder.resolve(place).resolve("state")),
                        Stream.of(options))
                .toList();

        int code = Budget.execute(new Console(stream, stream), arguments.toArray(String[]::new));

        assertThat(code).as(said.toString(StandardCharsets.UTF_8)).isZero();
        return output.resolve(Files.readString(output.resolve("current")).strip());
    }

    /** All but those that are specific to a run. */
    private static List<Path> files(Path publication) throws IOException {
        try (Stream<Path> files = Files.walk(publication)) {
            return files.filter(Files::isRegularFile)
                    .map(publication::relativize)
                    .filter(file -> !file.endsWith("run.json") && !file.endsWith("run.sha256"))
                    .filter(file -> !file.startsWith("difference.html") && !file.startsWith("difference.csv"))
                    .sorted()
                    .toList();
        }
    }
}
