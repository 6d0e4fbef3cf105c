package budget.sample;

import java.math.BigDecimal;
import java.util.Collection;

/**
 * A sum of money with all that the ten tables ask of it.
 *
 * @param project blank for basic spending
 * @param economic an economic 款 for basic spending of the general public budget, a 类 otherwise
 */
record Money(Source source, String function, String economic, String project, BigDecimal yuan) {

    static BigDecimal sum(Collection<Money> money) {
        return money.stream().map(Money::yuan).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    boolean isBasic() {
        return project.isEmpty();
    }

    boolean isProject() {
        return !project.isEmpty();
    }

    boolean isOf(Source.Budget budget) {
        return source.budget() == budget;
    }

    String economicCategory() {
        return economic.substring(0, 3);
    }

    /** 人员经费: wages and benefits, and payments to persons. */
    boolean isForStaff() {
        return economicCategory().equals("301") || economicCategory().equals("303");
    }
}
