package budget.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The order of texts is that of their code points, the same on every machine. */
class CodePointsTest {

    @Test
    void charactersBeyondTheBasicPlaneComeLast() {
        assertThat(List.of("\ud842\udfb7", "\uff21", "乙", "甲", "b", "B", "a1", "a").stream()
                        .sorted(CodePoints.ORDER)
                        .toList())
                .containsExactly("B", "a", "a1", "b", "乙", "甲", "\uff21", "\ud842\udfb7");
    }

    @Test
    void ofTwoCharactersBeyondTheBasicPlaneTheirCodesDecide() {
        assertThat(CodePoints.ORDER.compare("\ud842\udfb7", "\ud842\udfb8")).isNegative();
        assertThat(CodePoints.ORDER.compare("\ud843\udc00", "\ud842\udfb8")).isPositive();
        assertThat(CodePoints.ORDER.compare("甲", "甲")).isZero();
        assertThat(CodePoints.ORDER.compare("\ud842\udfb7", "\uffee")).isPositive();
        assertThat(CodePoints.ORDER.compare("\uffee", "\ud842\udfb7")).isNegative();
    }
}
