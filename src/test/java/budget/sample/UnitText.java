package budget.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Reads an invented unit from text, one thing a line: who it is ({@code unit}, {@code kind}, {@code people} with posts,
 * pensioners and vehicles, {@code runs} with the function code of its basic spending), further {@code basic} money, and
 * its projects with {@code money} by source and economic 类 in 万元, {@code goal} and indicators.
 */
final class UnitText {

    private static final BigDecimal YUAN = BigDecimal.valueOf(10_000);

    private final List<Money> money = new ArrayList<>();
    private final List<Target> targets = new ArrayList<>();
    private final List<Target.Indicator> indicators = new ArrayList<>();
    private final Set<Manner> manners = EnumSet.noneOf(Manner.class);
    private String[] unit = {};
    private String[] people = {};
    private String kind = "";
    private String runs = "";
    private String function = "";
    private String project = "";
    private String head = "";
    private String goal = "";

    private UnitText() {}

    /** An invented unit of the sample, by its code. */
    static SampleUnit read(String code) {
        return readFrom("/sample/" + code + ".txt");
    }

    static SampleUnit readFrom(String resource) {
        try (InputStream text = UnitText.class.getResourceAsStream(resource)) {
            if (text == null) {
                throw new IllegalStateException("No text of an invented unit at " + resource);
            }
            UnitText unit = new UnitText();
            new String(text.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(unit::take);
            return unit.finish();
        } catch (IOException e) {
            throw new UncheckedIOException("Reading the text of the invented unit " + resource, e);
        }
    }

    private void take(String line) {
        String[] words = line.split(" ", -1);
        switch (words[0]) {
            case "unit" -> unit = words;
            case "kind" -> kind = words[1];
            case "people" -> people = words;
            case "runs" -> runs = words[1];
            case "manner" -> Arrays.stream(words).skip(1).map(Manner::named).forEach(manners::add);
            case "basic" -> money.add(new Money(Source.named(words[2]), words[1], words[3], "", yuan(words[4])));
            case "project" -> startProject(words[1], line.substring(words[0].length() + words[1].length() + 2));
            case "head" -> head = words[1];
            case "money" -> Arrays.stream(words).skip(2).forEach(part -> projectMoney(words[1], part));
            case "goal" -> goal = line.substring("goal ".length());
            default -> indicators.add(indicator(line));
        }
    }

    private void startProject(String code, String name) {
        endProject();
        function = code;
        project = name;
    }

    private void projectMoney(String source, String part) {
        String[] of = part.split("=", 2);
        money.add(new Money(Source.named(source), function, of[0], project, yuan(of[1])));
    }

    private static Target.Indicator indicator(String line) {
        String[] cells = line.split("\\|", -1);
        return new Target.Indicator(cells[0], cells[1], cells[2], cells[3], cells[4]);
    }

    private void endProject() {
        if (!indicators.isEmpty()) {
            targets.add(new Target(project, head, goal, indicators));
            indicators.clear();
        }
    }

    private SampleUnit finish() {
        endProject();
        Staff staff = new Staff(
                Staff.Kind.named(kind),
                Integer.parseInt(people[1]),
                Integer.parseInt(people[2]),
                Integer.parseInt(people[3]),
                runs);
        UnitBudget budget = new UnitBudget(unit[2], money, targets);
        int decimals = manners.contains(Manner.YUAN) ? 2 : manners.contains(Manner.THREE_DECIMALS) ? -1 : -2;
        return new SampleUnit(unit[1], budget.with(BasicSpending.of(staff, seed(), decimals)), manners);
    }

    private long seed() {
        return unit[1].matches("[0-9]+") ? Long.parseLong(unit[1]) : unit[1].hashCode();
    }

    private static BigDecimal yuan(String tenThousands) {
        return new BigDecimal(tenThousands).multiply(YUAN);
    }
}
