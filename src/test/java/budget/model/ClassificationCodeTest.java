package budget.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A code knows its level and what stands above it. */
class ClassificationCodeTest {

    @ParameterizedTest
    @CsvSource({"201, 类", "20103, 款", "2010350, 项"})
    void theNumberOfDigitsIsTheLevel(String digits, String level) {
        assertThat(functional(digits).level().printed()).isEqualTo(level);
        assertThat(functional(digits).level().digits()).isEqualTo(digits.length());
    }

    @Test
    void anItemStandsBelowItsSectionAndThatBelowItsCategory() {
        assertThat(functional("2010350").parent()).contains(functional("20103"));
        assertThat(functional("20103").parent()).contains(functional("201"));
        assertThat(functional("201").parent()).isEmpty();
        assertThat(functional("2010350").category()).isEqualTo("201");
        assertThat(functional("2010350").isBelow(functional("201"))).isTrue();
        assertThat(functional("2010350").isBelow(functional("20104"))).isFalse();
        assertThat(functional("201").isBelow(functional("201"))).isFalse();
    }

    @Test
    void aCodeMeansSomethingOnlyWithItsListAndItsYear() {
        assertThat(functional("301")).isNotEqualTo(new ClassificationCode(CodeSystem.ECONOMIC_DEPARTMENT, 2023, "301"));
        assertThat(functional("301")).isNotEqualTo(new ClassificationCode(CodeSystem.FUNCTIONAL, 2024, "301"));
        assertThat(functional("301")).hasToString("301");
    }

    @Test
    void codesAreOrderedByTheirDigits() {
        assertThat(functional("20103")).isGreaterThan(functional("201")).isLessThan(functional("2010301"));
    }

    @ParameterizedTest
    @CsvSource({
        "FUNCTIONAL, 2010",
        "FUNCTIONAL, 20103501",
        "FUNCTIONAL, 20a",
        "FUNCTIONAL, ２０１",
        "ECONOMIC_DEPARTMENT, 3010101"
    })
    void whatIsNoCodeCannotBeMade(CodeSystem system, String digits) {
        assertThatThrownBy(() -> new ClassificationCode(system, 2023, digits))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Not a code of " + system.fileName() + ": " + digits);
    }

    @Test
    void aLevelHasThreeFiveOrSevenDigits() {
        assertThatThrownBy(() -> CodeLevel.ofLength(4)).hasMessage("A code has 3, 5 or 7 digits, not 4");
    }

    private static ClassificationCode functional(String digits) {
        return new ClassificationCode(CodeSystem.FUNCTIONAL, 2023, digits);
    }
}
