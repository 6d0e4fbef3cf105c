package budget.sample;

import java.util.Set;

/** An invented unit: its budget, and in what manner its clerk fills the forms. */
record SampleUnit(String code, UnitBudget budget, Set<Manner> manners) {

    SampleUnit {
        manners = Set.copyOf(manners);
    }

    boolean has(Manner manner) {
        return manners.contains(manner);
    }
}
