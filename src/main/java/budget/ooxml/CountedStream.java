package budget.ooxml;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts what is read, so that the reading can be ended. */
abstract class CountedStream extends FilterInputStream {

    CountedStream(InputStream in) {
        super(in);
    }

    /** Counts bytes that were read; refuses beyond the limit. */
    abstract void count(int bytes) throws RefusedException;

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
}
