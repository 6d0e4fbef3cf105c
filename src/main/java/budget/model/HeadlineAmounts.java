package budget.model;

import java.util.Optional;

/**
 * Total revenue and total expenditure of a unit or of a run.
 *
 * @param income empty where the job does not define it or a figure of it is unknown
 * @param spending alike
 */
public record HeadlineAmounts(Optional<Amount> income, Optional<Amount> spending) {

    /** Neither amount is known. */
    public static final HeadlineAmounts NONE = new HeadlineAmounts(Optional.empty(), Optional.empty());
}
