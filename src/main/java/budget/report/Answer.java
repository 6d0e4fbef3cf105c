package budget.report;

import budget.base.Messages;
import budget.model.Amount;
import budget.model.BudgetUnit;
import budget.model.HeadlineAmounts;
import budget.report.Page.Headline;
import budget.submission.Standing;
import budget.submission.UnitPlaces;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The first answer about a publication: whether it is complete, and whether its two sides agree. */
final class Answer {

    private static final int NAMES_LISTED = 5;

    private final UnitPlaces<Standing> places;
    private final Shown shown;
    private final Messages messages;

    /**
     * The answer about a publication.
     *
     * @param hasRegister whether the job says which units are expected
     */
    Answer(List<Standing> standings, boolean hasRegister, Shown shown, Messages messages) {
        this.places = UnitPlaces.of(standings, hasRegister);
        this.shown = shown;
        this.messages = messages;
    }

    /**
     * The answer.
     *
     * @param isCompared whether the job defines both sides, so that they have to agree
     */
    Headline headline(HeadlineAmounts amounts, boolean isCompared) {
        Optional<Amount> income = amounts.income();
        Optional<Amount> spending = amounts.spending();
        boolean agrees = !isCompared || income.equals(spending);
        List<String> parts = new ArrayList<>();
        parts.add(messages.text(
                isWhole() ? "report.whole" : "report.not-whole", Shown.count(counted()), Shown.count(expected())));
        if (income.isPresent() && spending.isPresent()) {
            Amount in = income.get();
            Amount out = spending.get();
            parts.add(messages.text(
                    agrees ? "report.agreed" : "report.not-agreed",
                    shown.exact(in),
                    shown.exact(out),
                    shown.exact(in.minus(out).abs()),
                    shown.unit().printed()));
        }
        String sentence = String.join(messages.text("status.semicolon"), parts);
        return new Headline(isWhole() && agrees ? "good" : "open", sentence, whoIsLeftOut());
    }

    private boolean isWhole() {
        return places.isComplete();
    }

    long counted() {
        return places.count(UnitPlaces.Place.COUNTED);
    }

    /** How many units have to count by themselves. */
    long expected() {
        return places.due();
    }

    /** Where the expected units are, in the words of the run's own report. */
    String counts() {
        return places.inWords(messages);
    }

    /** A line for each place, with the first of its units by name. */
    private List<String> whoIsLeftOut() {
        List<String> lines = new ArrayList<>();
        for (UnitPlaces.Place place : UnitPlaces.Place.values()) {
            if (place.isLeftOut()) {
                addLine(lines, place.key(), places.in(place));
            }
        }
        addLine(lines, "status.later", places.later());
        addLine(lines, "status.unknown-unit", places.unknown());
        return lines;
    }

    private void addLine(List<String> lines, String kind, List<Standing> left) {
        if (!left.isEmpty()) {
            List<String> names = left.stream().map(Answer::name).toList();
            lines.add(messages.text(
                    "report.who",
                    messages.text(kind),
                    Shown.count(left.size()),
                    messages.listed(names, "report.and", NAMES_LISTED)));
        }
    }

    /** The unit's code and name, or the file's path where its unit is unknown. */
    private static String name(Standing standing) {
        String name = BudgetUnit.inWords(standing.unitCode(), standing.unitName());
        return name.isEmpty() ? standing.path() : name;
    }
}
