package budget.sample;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** All the money of one unit, and what it is for. */
record UnitBudget(String name, List<Money> money, List<Target> targets) {

    UnitBudget {
        money = List.copyOf(money);
        targets = List.copyOf(targets);
    }

    /** A department's budget: its units' budgets put together. */
    static UnitBudget rolledUp(String name, List<UnitBudget> units) {
        return new UnitBudget(
                name,
                units.stream().flatMap(unit -> unit.money().stream()).toList(),
                units.stream().flatMap(unit -> unit.targets().stream()).toList());
    }

    UnitBudget with(List<Money> more) {
        return new UnitBudget(name, Stream.concat(money.stream(), more.stream()).toList(), targets);
    }

    List<Money> where(Predicate<Money> wanted) {
        return money.stream().filter(wanted).toList();
    }

    BigDecimal sum(Predicate<Money> wanted) {
        return Money.sum(where(wanted));
    }
}
