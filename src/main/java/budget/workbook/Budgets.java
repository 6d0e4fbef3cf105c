package budget.workbook;

import budget.definition.JobSettings.Limits;
import budget.model.FindingCode;
import budget.model.WorkBudget;
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

    private final class Guarded extends CountedStream {

        private final String entry;
        private final long packed;
        private long own;

        private Guarded(InputStream in, String entry, long packed) {
            super(in);
            this.entry = entry;
            this.packed = packed;
        }

        @Override
        void count(int bytes) throws RefusedException {
            WorkBudget.check();
            own += bytes;
            unpacked += bytes;
            boolean outOfProportion = own > limits.ratioAbove() && packed >= 0 && own > packed * limits.ratio();
            if (own > limits.entry() || unpacked > limits.workbook() || outOfProportion) {
                throw new RefusedException(FindingCode.BOMB, entry, Long.toString(own));
            }
        }
    }
}
