package budget.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.FileNotFoundException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.Test;

/** Why a part failed is stored as a kind and a text, and reported by the run as if it had happened there. */
class PartFailureTest {

    @Test
    void ofAFailureTheDeepestCauseIsStored() {
        PartFailure failure = PartFailure.of(new IllegalStateException(
                "in a chunk", new FileNotFoundException("the bytes of 12ab are not in the state database")));

        assertThat(failure)
                .isEqualTo(new PartFailure(
                        PartFailure.Kind.INPUT_OUTPUT, "the bytes of 12ab are not in the state database"));
        assertThat(failure.exception()).hasMessage("the bytes of 12ab are not in the state database");
    }

    @Test
    void aMissingFileIsReportedAsAMissingFileOfThatPath() {
        PartFailure failure = PartFailure.of(new UncheckedIOException(new NoSuchFileException("/files/12ab")));

        assertThat(failure).isEqualTo(new PartFailure(PartFailure.Kind.NO_SUCH_FILE, "/files/12ab"));
        assertThat(failure.exception().getCause())
                .isInstanceOfSatisfying(
                        NoSuchFileException.class,
                        cause -> assertThat(cause.getFile()).isEqualTo("/files/12ab"));
    }

    @Test
    void aFileThatMayNotBeReadIsReportedAsOneOfThatPath() {
        assertThat(PartFailure.of(new AccessDeniedException("/files/12ab")).exception())
                .hasCauseInstanceOf(AccessDeniedException.class)
                .hasMessage("/files/12ab");
    }

    @Test
    void whatIsNotOfTheMachineHasNoCauseOfTheMachine() {
        assertThat(PartFailure.of(new ArithmeticException()).exception())
                .hasMessage("java.lang.ArithmeticException")
                .hasNoCause();
    }
}
