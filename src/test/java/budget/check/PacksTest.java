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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The forms of each pack are read whole from its sample: every number of the sheets, at its cell, as it is written. */
class PacksTest {

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

    @ParameterizedTest
    @ValueSource(strings = {"central-departments-2023", "final-accounts-2023"})
    void theSampleIsMadeFromItsText(String pack) throws IOException {
        assertThat(Files.readAllBytes(PackSamples.workbook(pack))).isEqualTo(PackSamples.xlsx(pack));
    }
}
