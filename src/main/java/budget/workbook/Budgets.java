package budget.workbook;

import budget.definition.JobSettings.Limits;
import budget.model.FindingCode;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** How much may still be unpacked from one workbook. What a file declares of its sizes is never believed. */
final class Budgets {

    private final Limits limits;
    private long unpacked;

    Budgets(Limits limits) {
        this.limits = limits;
    }

    /** The stream of an entry, which ends with a refusal as soon as it goes beyond what is allowed. */
    InputStream guard(InputStream in, String entry, long packed) {
        return new Guarded(in, entry, packed);
    }

    private final class Guarded extends FilterInputStream {

        private final String entry;
        private final long packed;
        private long own;

        private Guarded(InputStream in, String entry, long packed) {
            super(in);
            this.entry = entry;
            this.packed = packed;
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
            own += bytes;
            unpacked += bytes;
            boolean outOfProportion = own > limits.ratioAbove() && packed >= 0 && own > packed * limits.ratio();
            if (own > limits.entry() || unpacked > limits.workbook() || outOfProportion) {
                throw new RefusedException(FindingCode.BOMB, entry, Long.toString(own));
            }
        }
    }
}
