package budget.workbook;

import budget.model.FindingCode;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Ends the reading of a part that is larger than one of its kind can be. */
final class LimitedStream extends FilterInputStream {

    private final String name;
    private final long most;
    private long taken;

    LimitedStream(InputStream in, String name, long most) {
        super(in);
        this.name = name;
        this.most = most;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        count(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int read = super.read(bytes, from, length);
        count(Math.max(0, read));
        return read;
    }

    private void count(int bytes) throws RefusedException {
        taken += bytes;
        if (taken > most) {
            throw new RefusedException(FindingCode.BOMB, name, Long.toString(taken));
        }
    }
}
