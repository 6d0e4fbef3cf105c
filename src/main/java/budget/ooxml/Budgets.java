package budget.ooxml;

import budget.base.FileLimits;
import budget.base.WorkBudget;
import budget.finding.FindingCode;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;

/** The bytes that may still be unpacked from one workbook. Sizes declared by the file are not used. */
final class Budgets {

    private final FileLimits limits;
    private long unpacked;

    Budgets(FileLimits limits) {
        this.limits = limits;
    }

    /** The stream of an entry, which ends with a refusal as soon as it goes beyond what is allowed, or if it is damaged. */
    InputStream guard(InputStream in, ZipEntry entry) {
        return new Guarded(new CheckedInputStream(in, new CRC32()), entry);
    }

    private final class Guarded extends CountedStream {

        /** Limit of bytes after the last one that a reader needs; real parts have at most blanks there. */
        private static final int LONGEST_REST = 1 << 16;

        private final CheckedInputStream checked;
        private final ZipEntry entry;
        private final long packed;
        private long own;

        private Guarded(CheckedInputStream in, ZipEntry entry) {
            super(in);
            this.checked = in;
            this.entry = entry;
            this.packed = entry.getCompressedSize();
        }

        @Override
        void count(int bytes) throws RefusedException {
            WorkBudget.check();
            own += bytes;
            unpacked += bytes;
            boolean outOfProportion = own > limits.ratioAbove() && packed >= 0 && own > packed * limits.ratio();
            if (own > limits.entry() || unpacked > limits.workbook() || outOfProportion) {
                throw new RefusedException(FindingCode.BOMB, entry.getName(), Long.toString(own));
            }
        }

        /** Bytes that were read to their end must have the CRC-32 that the archive states; a flipped bit may be a digit. */
        @Override
        public void close() throws IOException {
            boolean isWhole = checked.readNBytes(LONGEST_REST).length < LONGEST_REST;
            super.close();
            if (isWhole && entry.getCrc() >= 0 && checked.getChecksum().getValue() != entry.getCrc()) {
                throw new RefusedException(FindingCode.CORRUPT, entry.getName());
            }
        }
    }
}
