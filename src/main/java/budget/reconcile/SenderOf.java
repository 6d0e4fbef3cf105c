package budget.reconcile;

import budget.definition.UnitRegister;
import budget.model.BudgetUnit;
import budget.reconcile.Submission.Sender;
import java.util.List;
import java.util.Optional;

/** Whose rows of a table of several units are. */
public final class SenderOf {

    private SenderOf() {}

    /** The code of the unit that these rows give as code and names; nothing where it is not known. */
    public static Optional<String> rows(List<String> unitNames, UnitRegister register) {
        return UnitOfRows.in(register)
                .of(new Sender(unitNames, List.of()))
                .unit()
                .map(BudgetUnit::code);
    }
}
