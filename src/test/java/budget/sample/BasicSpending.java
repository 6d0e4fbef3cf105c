package budget.sample;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Works out a unit's basic spending from its staff, at plausible yearly rates in yuan that differ a little by unit. */
final class BasicSpending {

    private static final String PENSION = "2080505";
    private static final String ANNUITY = "2080506";
    private static final String CIVIL_SERVANT_MEDICAL = "2101103";
    private static final String OTHER_MEDICAL = "2101199";
    private static final String HOUSING = "2210201";

    private final Staff staff;
    private final Random random;
    private final int decimals;
    private final List<Money> money = new ArrayList<>();

    /** @param decimals of yuan: 2 where the unit keeps its forms in yuan, -2 where it prints 0.01 万元 */
    private BasicSpending(Staff staff, long seed, int decimals) {
        this.staff = staff;
        this.random = new Random(seed);
        this.decimals = decimals;
    }

    static List<Money> of(Staff staff, long seed, int decimals) {
        BasicSpending spending = new BasicSpending(staff, seed, decimals);
        BigDecimal wages = spending.wages();
        spending.insurance(wages);
        spending.office();
        spending.perWages(wages);
        spending.retired();
        return List.copyOf(spending.money);
    }

    private BigDecimal wages() {
        boolean institution = staff.isInstitution();
        BigDecimal wages = perHead("30101", institution ? 45200 : 43800)
                .add(perHead("30102", institution ? 10600 : 36400))
                .add(perHead("30103", institution ? 3800 : 31500));
        return institution ? wages.add(perHead("30107", 33600)) : wages;
    }

    private void insurance(BigDecimal wages) {
        add("30108", PENSION, share(wages, 128));
        add("30109", ANNUITY, share(wages, 64));
        add("30110", staff.medical(), share(wages, 60));
        add("30111", CIVIL_SERVANT_MEDICAL, share(wages, staff.isInstitution() ? 3 : 24));
        add("30112", staff.runs(), share(wages, 7));
        add("30113", HOUSING, share(wages, 101));
    }

    private void office() {
        perHead("30201", 2900);
        perHead("30202", 420);
        perHead("30205", 310);
        perHead("30206", 960);
        perHead("30207", 780);
        perHead("30208", 1240);
        perHead("30209", 650);
        perHead("30211", 3300);
        perHead("30213", 940);
        perHead("30215", 260);
        perHead("30216", 820);
        perHead("30217", 240);
        perHead("30226", 510);
        add("30231", staff.runs(), about(staff.vehicles() * 18500L));
        perHead("30299", 1400);
    }

    private void perWages(BigDecimal wages) {
        add("30228", staff.runs(), share(wages, 16));
        add("30229", staff.runs(), share(wages, 14));
        if (!staff.isInstitution()) {
            perHead("30239", 7800);
        }
    }

    private void retired() {
        add("30302", staff.retirement(), about(staff.retired() * 3600L));
        add("30307", OTHER_MEDICAL, about(staff.retired() * 1200L));
        add("30309", staff.runs(), about(staff.posts() * 60L));
    }

    private BigDecimal perHead(String economic, long rate) {
        BigDecimal amount = about(rate * staff.posts());
        add(economic, staff.runs(), amount);
        return amount;
    }

    private void add(String economic, String function, BigDecimal amount) {
        if (amount.signum() > 0) {
            money.add(new Money(Source.GENERAL, function, economic, "", amount));
        }
    }

    private BigDecimal share(BigDecimal wages, int perThousand) {
        return wages.multiply(BigDecimal.valueOf(perThousand, 3)).setScale(decimals, RoundingMode.HALF_UP);
    }

    /** The amount give or take six in a hundred. */
    private BigDecimal about(long yuan) {
        return BigDecimal.valueOf(yuan)
                .multiply(BigDecimal.valueOf(9400 + random.nextInt(1201), 4))
                .setScale(decimals, RoundingMode.HALF_UP);
    }
}
