package budget.normalise;

import budget.finding.Finding;
import budget.finding.Finding.Subject;
import budget.finding.FindingCode;
import budget.model.AmountUnit;
import budget.model.Indicator;
import budget.model.Indicator.Target;
import budget.model.SheetCell;
import budget.model.Words;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Holds the figures in the goal text of a target table against the indicators and the amounts of the same table.
 *
 * <p>A figure that one of them states too is settled, and so is the indicator. The only figure that is left in its unit is
 * compared with what is left of the indicators in that unit, where the words before it have most in common with the name of
 * one; anything else, such as parts of an indicator, is not known and not said.
 */
final class GoalFigures {

    private static final Pattern FIGURE = Pattern.compile("[0-9]+(?:,[0-9]{3})*(?:\\.[0-9]+)?");
    private static final Pattern PARENTHESES = Pattern.compile("[（(][^（）()]*[)）]");
    private static final int LONGEST_UNIT = 4;

    /** Of the pairs of characters of the shorter words, how many the longer ones must have: 2 of 5. */
    private static final int SHARED = 2;

    private static final int OF = 5;

    /** The power of ten of the 100 yuan that 0.01 万元 are. */
    private static final int PRINTED_TO = 2;

    private GoalFigures() {}

    /** The findings of one table: each figure of the text that an indicator of its name contradicts. */
    static List<Finding> differing(Goal goal, List<Indicator> indicators) {
        List<Named> named = Stream.concat(
                        goal.amounts().stream(),
                        indicators.stream()
                                .filter(one -> one.project().equals(goal.project()))
                                .filter(one -> !one.target().number().isEmpty())
                                .map(one -> Named.of(one.names().third(), one.target())))
                .toList();
        List<Stated> stated = stated(Words.narrow(goal.text()).replace("每", "/"));
        List<Stated> open = stated.stream()
                .filter(figure -> named.stream().noneMatch(figure::equalsTo))
                .toList();
        List<Named> left = named.stream()
                .filter(one -> stated.stream().noneMatch(figure -> figure.equalsTo(one)))
                .toList();
        List<Finding> findings = new ArrayList<>();
        for (Stated figure : open) {
            figure.meant(left)
                    .filter(one -> open.stream().noneMatch(other -> !other.equals(figure) && other.isIn(one.unit)))
                    .ifPresent(one -> findings.add(Finding.at(
                            FindingCode.GOAL_DIFFERS,
                            new Subject(goal.form(), goal.project(), one.name),
                            goal.cell(),
                            figure.words + "【" + figure.printed + "】",
                            one.name,
                            one.printed)));
        }
        return findings;
    }

    private static List<Stated> stated(String text) {
        List<Stated> stated = new ArrayList<>();
        Matcher figure = FIGURE.matcher(text);
        int from = 0;
        while (figure.find()) {
            String before = text.substring(from, figure.start());
            String words = before.substring(before.length() - lastWords(before));
            String after = text.substring(figure.end(), Math.min(text.length(), figure.end() + LONGEST_UNIT));
            BigDecimal number = new BigDecimal(figure.group().replace(",", ""));
            stated.add(new Stated(words, number, after, figure.group() + after.split("[，。；、：,;.]", 2)[0]));
            from = figure.end();
        }
        return stated;
    }

    /** How long the words behind the last punctuation are. */
    private static int lastWords(String before) {
        int at = before.length();
        while (at > 0 && "，。；：、,;".indexOf(before.charAt(at - 1)) < 0) {
            at--;
        }
        return before.length() - at;
    }

    private static Set<String> pairs(String words) {
        String plain = Words.key(words);
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 2 <= plain.length(); i++) {
            pairs.add(plain.substring(i, i + 2));
        }
        return pairs;
    }

    /**
     * The goal text of a table.
     *
     * @param amounts what the table states of the project's money
     */
    record Goal(String form, String project, String text, SheetCell cell, List<Named> amounts) {
        Goal {
            amounts = List.copyOf(amounts);
        }
    }

    /** What an indicator, or a labelled amount, states. */
    record Named(String name, BigDecimal number, String unit, String printed) {

        static Named of(String name, Target target) {
            String unit = Words.narrow(target.words());
            return new Named(
                    PARENTHESES.matcher(name).replaceAll(""),
                    new BigDecimal(target.number()),
                    unit.equals("万") ? AmountUnit.TEN_THOUSAND_YUAN.printed() : unit,
                    target.operator() + target.number() + target.words());
        }
    }

    /** A figure of the text with the words before it, and the few characters behind it. */
    private record Stated(String words, BigDecimal number, String behind, String printed) {

        /** Whether its unit is this one: people are counted as 人 or 名; an amount per something is none. */
        boolean isIn(String unit) {
            Optional<AmountUnit> money = AmountUnit.printedAs(unit);
            if (money.isPresent()) {
                return moneyBehind().isPresent();
            }
            String people = behind.replace('名', '人');
            return !unit.isEmpty() && people.startsWith(unit.replace('名', '人'));
        }

        private Optional<AmountUnit> moneyBehind() {
            return Stream.of(AmountUnit.values())
                    .filter(unit -> behind.startsWith(unit.printed())
                            && !behind.startsWith("/", unit.printed().length()))
                    .findFirst();
        }

        boolean equalsTo(Named named) {
            Optional<AmountUnit> money = AmountUnit.printedAs(named.unit);
            if (named.unit.isEmpty()) {
                return number.compareTo(named.number) == 0;
            }
            return isIn(named.unit)
                    && (money.isPresent()
                            ? isMoney(named.number.movePointRight(money.get().powerOfTen()))
                            : number.compareTo(named.number) == 0);
        }

        /** Whether its money is this many yuan, as a form kept in 万元 would print them: to two decimals. */
        private boolean isMoney(BigDecimal yuan) {
            int power = moneyBehind().map(AmountUnit::powerOfTen).orElse(0);
            int decimals = Math.max(number.scale(), power - PRINTED_TO);
            return yuan.movePointLeft(power)
                            .setScale(decimals, RoundingMode.HALF_UP)
                            .compareTo(number)
                    == 0;
        }

        /** The one with the most words in common, if there is one and no other has as many. */
        Optional<Named> meant(List<Named> left) {
            List<Named> likely =
                    left.stream().filter(one -> isIn(one.unit) && isLike(one)).collect(Collectors.toList());
            int most = likely.stream().mapToInt(this::shared).max().orElse(0);
            likely.removeIf(one -> shared(one) < most);
            return likely.size() == 1 ? Optional.of(likely.get(0)) : Optional.empty();
        }

        private boolean isLike(Named one) {
            int shorter = Math.min(pairs(words).size(), pairs(one.name).size());
            return shorter > 0 && OF * shared(one) >= SHARED * shorter;
        }

        private int shared(Named one) {
            Set<String> both = pairs(words);
            both.retainAll(pairs(one.name));
            return both.size();
        }
    }
}
