package budget.check;

import static org.assertj.core.api.Assertions.assertThat;

import budget.definition.JobDefinition;
import budget.sample.PackSamples;
import budget.sample.Reading;
import budget.workbook.Passwords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The forms of each pack are read whole from its sample: every number of the sheets, at its cell, as it is written. */
class PacksTest {

    /** An invented province: other titles and lines, no comparison with last year, 三公 in rows, codes of projects. */
    private static final Path PROVINCE = Path.of("src/test/resources/packs/yunling-2023");

    @ParameterizedTest
    @ValueSource(strings = {"central-departments-2023", "final-accounts-2023"})
    void everyNumberOfTheSampleIsAFactAndNothingIsFound(String pack) throws IOException {
        JobDefinition job = JobDefinition.read(Path.of("jobs", pack));

        Reading reading = Reading.of(job, PackSamples.workbook(pack), Passwords.none());

        Set<String> written = PackSamples.numbers(pack);
        assertThat(written).hasSizeGreaterThan(150);
        assertThat(reading.findings()).isEmpty();
        assertThat(reading.numbers()).containsExactlyInAnyOrderElementsOf(written);
    }

    @Test
    void aProvinceOnAPackWritesOnlyItsDifferences() throws IOException {
        JobDefinition job = JobDefinition.read(PROVINCE);

        Reading reading = Reading.of(job, PackSamples.xlsx("yunling-2023"));

        assertThat(reading.findings()).isEmpty();
        assertThat(reading.numbers()).containsExactlyInAnyOrderElementsOf(PackSamples.numbers("yunling-2023"));
        assertThat(lines("layouts")).isLessThanOrEqualTo(60);
        assertThat(lines("rules.yaml")).isLessThanOrEqualTo(30);
    }

    private static long lines(String part) throws IOException {
        try (Stream<Path> files = Files.walk(PROVINCE.resolve(part))) {
            long lines = 0;
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                lines += Files.readAllLines(file).size();
            }
            return lines;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"central-departments-2023", "final-accounts-2023"})
    void theSampleIsMadeFromItsText(String pack) throws IOException {
        assertThat(Files.readAllBytes(PackSamples.workbook(pack))).isEqualTo(PackSamples.xlsx(pack));
    }
}
