package budget.cause;

import java.util.stream.Stream;

/** A kind of mistake that people make. */
interface Hypothesis {

    /** The mistakes of this kind that may lie behind what is broken, the likelier first. */
    Stream<Supposition> suppositions(Inquiry inquiry);
}
