package budget.ooxml;

import budget.model.FindingCode;
import java.io.InputStream;

/** Ends the reading of a part that is larger than one of its kind can be. */
final class LimitedStream extends CountedStream {

    private final String name;
    private final long most;
    private long taken;

    LimitedStream(InputStream in, String name, long most) {
        super(in);
        this.name = name;
        this.most = most;
    }

    @Override
    void count(int bytes) throws RefusedException {
        taken += bytes;
        if (taken > most) {
            throw new RefusedException(FindingCode.BOMB, name, Long.toString(taken));
        }
    }
}
