package budget.job;

import budget.plan.RunProgress;
import java.util.ArrayList;
import java.util.List;

/** Notes how many workbooks each chunk saved; and fails, inside the transaction of a chunk, when it is told to. */
final class CountingProgress implements RunProgress {

    private final List<Integer> chunks = new ArrayList<>();
    private final int failing;

    private CountingProgress(int failing) {
        this.failing = failing;
    }

    static CountingProgress neverFailing() {
        return new CountingProgress(0);
    }

    /** Fails the chunk with this number, counted from 1, after its rows were written. */
    static CountingProgress failingChunk(int number) {
        return new CountingProgress(number);
    }

    List<Integer> chunks() {
        return List.copyOf(chunks);
    }

    @Override
    public void toRead(int workbooks) {}

    @Override
    public void read(int workbooks) {
        chunks.add(workbooks);
        if (chunks.size() == failing) {
            throw new IllegalStateException("the power failed");
        }
    }
}
