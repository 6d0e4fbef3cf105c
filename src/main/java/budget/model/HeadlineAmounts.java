package budget.model;

import java.util.Optional;

/**
 * All that is received and all that is spent, of a unit or of a run.
 *
 * @param income nothing where the job does not define it or a figure of it cannot be told
 * @param spending alike
 */
public record HeadlineAmounts(Optional<Amount> income, Optional<Amount> spending) {

    /** Nothing is told. */
    public static final HeadlineAmounts NONE = new HeadlineAmounts(Optional.empty(), Optional.empty());
}
