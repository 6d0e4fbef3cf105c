package budget.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is published of passwords. */
class PasswordDigestTest {

    private static final byte[] KEY = "a".repeat(32).getBytes(StandardCharsets.US_ASCII);
    private static final byte[] OTHER = "b".repeat(32).getBytes(StandardCharsets.US_ASCII);

    private final Passwords passwords = Passwords.of(Map.of("a.xlsx", "12345"));

    @Test
    void whoDoesNotHaveTheKeyCannotFindThePasswordByTrying() {
        assertThat(passwords.digest(KEY))
                .isNotEqualTo(passwords.digest())
                .isNotEqualTo(passwords.digest(OTHER))
                .isEqualTo(Passwords.of(Map.of("a.xlsx", "12345")).digest(KEY));
        assertThat(Passwords.none().digest(KEY)).isEmpty();
    }
}
