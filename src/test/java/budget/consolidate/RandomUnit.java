package budget.consolidate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/** A unit whose tables are filled at random: codes of any level, blanks, zeros, sums that do not add up. */
final class RandomUnit {

    private static final List<String> FUNCTIONS = List.of(
            "201", "20103", "2010301", "2010350", "2010399", "20105", "2010501", "208", "20805", "2080505", "2080506",
            "210", "2101102", "221", "2210201", "2010377", "299");
    private static final List<String> ECONOMIC =
            List.of("301", "30101", "30102", "302", "30201", "30299", "303", "30301", "310");

    private final Random random;

    RandomUnit(long seed) {
        random = new Random(seed);
    }

    String[] sheets() {
        return new String[] {
            UnitSheets.spending(rows(FUNCTIONS, 3)),
            UnitSheets.spendingFrom("表5", rows(FUNCTIONS, 3)),
            UnitSheets.basic(rows(ECONOMIC, 3)),
            UnitSheets.projects(projects())
        };
    }

    private String rows(List<String> codes, int measures) {
        StringBuilder rows = new StringBuilder();
        for (String code : some(codes)) {
            rows.append(code).append(" | 名称 |").append(amounts(measures)).append('\n');
        }
        if (random.nextInt(4) > 0) {
            rows.append("| 合计 |").append(amounts(measures)).append('\n');
        }
        return rows.toString();
    }

    private String projects() {
        StringBuilder rows = new StringBuilder();
        for (String code : some(FUNCTIONS)) {
            if (random.nextBoolean()) {
                rows.append(code).append(" | 名称 | |").append(amounts(4)).append('\n');
            }
            for (int project = random.nextInt(3); project > 0; project--) {
                rows.append(code)
                        .append(" | 名称 | 项目")
                        .append(project)
                        .append(" |")
                        .append(amounts(4))
                        .append('\n');
            }
        }
        if (random.nextInt(4) > 0) {
            rows.append("| 合计 | |").append(amounts(4)).append('\n');
        }
        return rows.toString();
    }

    private Set<String> some(List<String> codes) {
        Set<String> some = new TreeSet<>();
        codes.stream().filter(code -> random.nextBoolean()).forEach(some::add);
        return some;
    }

    private String amounts(int count) {
        List<String> amounts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            amounts.add(amount());
        }
        return String.join("|", amounts);
    }

    private String amount() {
        return switch (random.nextInt(6)) {
            case 0, 1 -> "";
            case 2 -> "0";
            case 3 -> "-" + BigDecimal.valueOf(random.nextInt(100_000), 2).toPlainString();
            default ->
                BigDecimal.valueOf(random.nextInt(10_000_000), 2 + random.nextInt(4))
                        .toPlainString();
        };
    }
}
