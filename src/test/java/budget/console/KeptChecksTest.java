package budget.console;

import static org.assertj.core.api.Assertions.assertThat;

import budget.console.KeptChecks.Kept;
import budget.service.FileCheck.Checked;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeptChecksTest {

    private static final Instant NOON = Instant.parse("2023-02-01T12:00:00Z");

    private final KeptChecks checks = new KeptChecks();

    private List<String> add(String id, String source, Instant when) {
        return checks.add(id, new Kept("session", source, "job", when, List.of(), new Checked(List.of(), List.of())));
    }

    private boolean has(String id) {
        return checks.find(id, "session", "job").isPresent();
    }

    @Test
    void oneThatChecksWithoutPauseRemovesItsOwnResultsOnly() {
        add("mine", "203.0.113.1", NOON);
        for (int number = 0; number < 1000; number++) {
            add("flood-" + number, "198.51.100.9", NOON.plusSeconds(number));
        }

        assertThat(has("mine")).isTrue();
        assertThat(has("flood-999")).isTrue();
        assertThat(has("flood-0")).isFalse();
    }

    @Test
    void aResultIsGoneAfterHalfAnHour() {
        add("first", "a", NOON);

        assertThat(add("second", "b", NOON.plusSeconds(30 * 60))).isEmpty();
        assertThat(add("third", "b", NOON.plusSeconds(30 * 60 + 1))).containsExactly("first");
    }

    @Test
    void aResultIsForTheSessionAndTheJobItWasSentFor() {
        add("one", "a", NOON);

        assertThat(checks.find("one", "other", "job")).isEmpty();
        assertThat(checks.find("one", "session", "other")).isEmpty();
    }

    @Test
    void oneSourceHasThreeAtWorkAndOthersHaveTheirs() {
        for (int number = 0; number < 3; number++) {
            assertThat(checks.begin("a")).isTrue();
        }
        assertThat(checks.begin("a")).isFalse();
        assertThat(checks.begin("b")).isTrue();

        checks.end("a");
        checks.end("a");
        assertThat(checks.begin("a")).isTrue();
    }
}
