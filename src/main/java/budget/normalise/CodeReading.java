package budget.normalise;

import budget.model.ClassificationCode;

/**
 * The code of a row.
 *
 * @param name the words beside it
 */
record CodeReading(ClassificationCode code, String name, Source source) {

    /** How the code was come by. */
    enum Source {
        /** As typed. */
        TYPED,
        /** With signs between its groups that are none of those in use. */
        ODDLY_PARTED,
        /** With lost zeros put back. */
        REPAIRED,
        /** By the name of a 类, no code being there. */
        NAME;

        /** The one of two parts of a code that asked for more. */
        Source and(Source other) {
            return compareTo(other) >= 0 ? this : other;
        }
    }
}
