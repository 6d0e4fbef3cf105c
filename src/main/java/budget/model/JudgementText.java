package budget.model;

import budget.model.Judgement.Hint;
import budget.model.Judgement.Side;
import java.util.List;
import java.util.Locale;

/** What a rule found, in words: both sides, how far they are apart, and how far rounding could take them. */
final class JudgementText {

    private final Messages messages;

    JudgementText(Messages messages) {
        this.messages = messages;
    }

    String message(Finding finding, Judgement judged) {
        return switch (finding.code()) {
            case RULE_NOT_EVALUABLE ->
                messages.text(
                        "finding.rule-not-evaluable",
                        judged.wording().name(),
                        finding.arguments().get(0));
            case RULE_ROUNDING -> compared("finding.rule-rounding", judged);
            default -> judged.right() == null ? existence(judged) : compared("finding.rule-broken", judged);
        };
    }

    private String existence(Judgement judged) {
        return messages.text(
                "finding.rule-existence",
                words(judged.left()),
                value(judged, judged.left().amount()),
                judged.wording().name());
    }

    private String compared(String key, Judgement judged) {
        Side right = judged.expected().orElseThrow();
        String should = switch (judged.comparison()) {
            case SAME, THERE -> "finding.should-be";
            case AT_LEAST -> "finding.should-be-at-least";
            case AT_MOST -> "finding.should-be-at-most";
        };
        return messages.text(
                key,
                words(judged.left()),
                value(judged, judged.left().amount()),
                messages.text(should),
                value(judged, right.amount()),
                right.words().isEmpty() ? "" : messages.text("finding.behind", words(right)),
                value(judged, judged.difference()),
                halves(judged, judged.left().half() + right.half()));
    }

    private String words(Side side) {
        String named = side.words().stream().reduce(this::and).orElse("");
        String derived = side.derived() ? messages.text("finding.derived") : "";
        return (side.figures() > side.words().size()
                        ? messages.text("finding.and-more-figures", named, Integer.toString(side.figures()))
                        : named)
                + derived;
    }

    /** What is taken off bears its sign in front. */
    private String and(String before, String word) {
        return word.startsWith("−")
                ? before + messages.text("finding.minus") + word.substring(1)
                : before + messages.text("finding.plus") + word;
    }

    private String value(Judgement judged, Amount amount) {
        String number = judged.inWords(amount);
        AmountUnit unit = judged.unit();
        return unit == null ? number : messages.text("finding.money", number, unit.printed());
    }

    /** Half-intervals are kept in halves of a 分. */
    private String halves(Judgement judged, long half) {
        Amount whole = Amount.ofFen(half / 2);
        return judged.inWords(whole);
    }

    List<String> hints(Judgement judged) {
        return judged.hints().stream().map(this::hint).toList();
    }

    private String hint(Hint hint) {
        String key = "hint." + hint.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return messages.text(key, hint.arguments().toArray());
    }
}
