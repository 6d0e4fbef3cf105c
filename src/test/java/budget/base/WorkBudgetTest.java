package budget.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class WorkBudgetTest {

    @Test
    void workThatAsksOftenEnoughEndsWhenItsBudgetIsSpent() {
        assertThatThrownBy(() -> WorkBudget.within(0, WorkBudgetTest::endless))
                .isInstanceOf(WorkBudget.SpentException.class);
        assertThatThrownBy(() -> WorkBudget.within(1, WorkBudgetTest::endless))
                .isInstanceOf(WorkBudget.SpentException.class);
    }

    @Test
    void workThatNeverAsksIsJudgedAtItsEnd() {
        assertThatThrownBy(() -> WorkBudget.within(0, () -> "done")).isInstanceOf(WorkBudget.SpentException.class);
    }

    @Test
    void workWithinItsBudgetGivesItsResult() throws IOException {
        assertThat(WorkBudget.within(3_600, () -> "done")).isEqualTo("done");
    }

    @Test
    void aBudgetBindsItsOwnThreadAndEndsWithItsWork() throws IOException {
        assertThatThrownBy(() -> WorkBudget.within(
                        0, () -> CompletableFuture.runAsync(WorkBudget::check).join()))
                .isInstanceOf(WorkBudget.SpentException.class);
        WorkBudget.check();
    }

    private static String endless() {
        while (true) {
            WorkBudget.check();
        }
    }
}
