package budget.finding;

import budget.base.Messages;
import budget.finding.Judgement.Absence;
import budget.finding.Judgement.Hint;
import budget.finding.Judgement.Measure.By;
import budget.finding.Judgement.Naming;
import budget.finding.Judgement.Side;
import budget.model.Amount;
import budget.model.AmountUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A judgement in words: both sides, their difference, and the bound of rounding. */
final class JudgementText {

    private final Messages messages;
    private final SumText sums;

    /**
     * Words for judgements.
     *
     * @param inFull whether sums show all their parts
     */
    JudgementText(Messages messages, boolean inFull) {
        this.messages = messages;
        this.sums = new SumText(messages, inFull);
    }

    String message(Finding finding, Judgement judged) {
        return switch (finding.code()) {
            case RULE_NOT_EVALUABLE -> notEvaluable(judged, finding.arguments().get(0));
            case RULE_ROUNDING -> rounded(judged, judged.expected().orElseThrow());
            default -> judged.expected().map(right -> apart(judged, right)).orElseGet(() -> existence(judged));
        };
    }

    private String notEvaluable(Judgement judged, String missing) {
        String key = missing.isEmpty() ? "finding.rule-not-evaluable.unlabelled" : "finding.rule-not-evaluable";
        return messages.text(key, judged.wording().name().in(messages.locale()), missing);
    }

    private String existence(Judgement judged) {
        return messages.text(
                "finding.rule-existence",
                told(judged.left()),
                judged.wording().name().in(messages.locale()));
    }

    private String rounded(Judgement judged, Side right) {
        return messages.text(
                "finding.rule-rounding", told(judged.left()), told(right), difference(judged), halves(judged, right));
    }

    private String apart(Judgement judged, Side right) {
        Side left = judged.left();
        if (!left.isThere() || !right.isThere()) {
            return left.isThere() ? lacking(left, right) : lacking(right, left);
        }
        return switch (judged.comparison()) {
            case AT_LEAST -> bounded("finding.rule-less", judged, right);
            case AT_MOST -> bounded("finding.rule-more", judged, right);
            case SAME, THERE -> different(judged, right);
        };
    }

    /** One side is stated and the other has nothing: the sentence gives no amount for it. */
    private String lacking(Side there, Side absent) {
        return messages.text("finding.rule-lacking", told(there), told(absent));
    }

    private String bounded(String key, Judgement judged, Side right) {
        return messages.text(key, told(judged.left()), named(right), difference(judged), rounding(judged, right));
    }

    private String different(Judgement judged, Side right) {
        By by = judged.measure().by();
        if (by == By.NEITHER && right.state() == Side.State.SET) {
            return messages.text(
                    "finding.rule-set",
                    told(judged.left()),
                    sums.text(right),
                    difference(judged),
                    rounding(judged, right));
        }
        if (by == By.NEITHER) {
            return messages.text(
                    "finding.rule-differs",
                    headings(judged.left(), right),
                    difference(judged),
                    told(judged.left()),
                    told(right),
                    rounding(judged, right));
        }
        Side wrong = by == By.RIGHT ? judged.left() : right;
        Side measure = by == By.RIGHT ? right : judged.left();
        if (measure.state() == Side.State.BLANK) {
            return lacking(wrong, measure);
        }
        return messages.text(
                "finding.rule-broken",
                told(wrong),
                measuredBy(judged, measure),
                sums.text(measure),
                difference(judged),
                rounding(judged, right));
    }

    /** The names of the figures that are right: the parts of the sum, or all that agree. */
    private String measuredBy(Judgement judged, Side measure) {
        return Stream.concat(Stream.of(measure.naming()), judged.measure().confirmedBy().stream())
                .map(this::words)
                .collect(Collectors.joining(messages.text("finding.comma")));
    }

    /** The tables that disagree, or, within one table, the figures. */
    private String headings(Side left, Side right) {
        boolean isWithin = left.naming().tables().equals(right.naming().tables())
                || left.naming().tables().isEmpty()
                || right.naming().tables().isEmpty();
        return isWithin
                ? messages.text("finding.between", heading(left), heading(right))
                : messages.text("finding.between", tables(left), tables(right));
    }

    private String heading(Side side) {
        return side.state() == Side.State.SET ? messages.text("finding.set", sums.text(side)) : words(side.naming());
    }

    private String tables(Side side) {
        return String.join(messages.text("finding.comma"), side.naming().tables());
    }

    /** A side as a clause: its name and its amount. */
    private String told(Side side) {
        return switch (side.state()) {
            case STATED -> messages.text("finding.is", words(side.naming()), sums.text(side));
            case DERIVED -> messages.text("finding.is-derived", words(side.naming()), sums.text(side));
            case BLANK -> messages.text("finding.is-blank", words(side.naming()));
            case ABSENT -> absences(side);
            case SET -> messages.text("finding.set", sums.text(side));
        };
    }

    /** A side as its name followed by its amount. */
    private String named(Side side) {
        return switch (side.state()) {
            case STATED, DERIVED -> messages.text("finding.amount-of", words(side.naming()), sums.text(side));
            case BLANK -> messages.text("finding.blank-of", words(side.naming()));
            case ABSENT -> absences(side);
            case SET -> messages.text("finding.set", sums.text(side));
        };
    }

    private String absences(Side side) {
        Map<Absence, List<String>> tables = new LinkedHashMap<>();
        for (Absence absence : side.absences()) {
            tables.computeIfAbsent(absence.in(""), ignored -> new ArrayList<>()).add(absence.table());
        }
        String comma = messages.text("finding.comma");
        return tables.entrySet().stream()
                .map(entry -> absence(entry.getKey().in(String.join(comma, entry.getValue()))))
                .collect(Collectors.joining(comma));
    }

    private String absence(Absence absence) {
        return messages.text("finding." + absence.kind().key(), absence.table(), absence.row());
    }

    /** The names, subtracted ones after a minus sign. */
    private String words(Naming naming) {
        String named = naming.words().stream().reduce(this::and).orElse("");
        return naming.figures() > naming.words().size()
                ? messages.text("finding.and-more-figures", named, Integer.toString(naming.figures()))
                : named;
    }

    private String and(String before, String word) {
        return word.startsWith("−")
                ? before + messages.text("finding.minus") + word.substring(1)
                : before + messages.text("finding.plus") + word;
    }

    /** The absolute difference of the sides, in the unit of money of the left one, else of the right one. */
    private String difference(Judgement judged) {
        return sums.amount(judged.difference().abs(), unit(judged));
    }

    private static Optional<AmountUnit> unit(Judgement judged) {
        return judged.left().unit().or(() -> judged.expected().flatMap(Side::unit));
    }

    private String rounding(Judgement judged, Side right) {
        return judged.left().half() + right.half() == 0
                ? ""
                : messages.text("finding.rounding-less", halves(judged, right));
    }

    private String halves(Judgement judged, Side right) {
        return Amount.halvesInWords(
                judged.left().half() + right.half(), unit(judged).orElse(AmountUnit.YUAN));
    }

    List<String> hints(Judgement judged) {
        return judged.hints().stream().map(this::hint).toList();
    }

    private String hint(Hint hint) {
        String key = "hint." + hint.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return messages.text(key, hint.arguments().toArray());
    }
}
