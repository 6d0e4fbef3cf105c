package budget.console;

import budget.base.Messages;
import budget.model.Amount;
import budget.model.AmountUnit;
import budget.service.PublicationFigures;
import budget.service.PublicationHistory;
import budget.service.PublicationHistory.Change;
import budget.service.PublicationHistory.LeftOut;
import budget.service.RunWords;
import budget.service.StatusReport;
import budget.submission.UnitPlaces.Place;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A job as the first pages show it: what {@code status} answers, how fresh the publication is, its totals, what changed, and
 * who is left out.
 *
 * @param next when the schedule starts the next run; none where it is off
 */
public record JobOverview(
        ServedJob job,
        StatusReport status,
        PublicationHistory history,
        RunWords words,
        Messages messages,
        Instant now,
        Optional<Instant> next) {

    /** Limits of lists: units left out; names in a sentence; runs. */
    private static final int UNITS = 200;

    private static final int NAMES = 10;
    private static final int RUNS = 5;

    public boolean isGood() {
        return status.isGood();
    }

    /** When the publication was made and confirmed, and when the next run starts. */
    public List<String> freshness() {
        List<String> lines = new ArrayList<>();
        history.now().map(PublicationFigures::name).ifPresent(name -> {
            status.runs().madeAt(name).ifPresent(made -> lines.add(ago("console.overview.made", made)));
            status.runs()
                    .confirmedAt(name)
                    .ifPresent(confirmed -> lines.add(ago("console.overview.confirmed", confirmed)));
        });
        lines.add(next.map(at -> messages.text("console.overview.next", words.moment(at)))
                .orElseGet(() -> messages.text("console.overview.no-schedule")));
        return lines;
    }

    private String ago(String key, Instant moment) {
        return messages.text(key, words.moment(moment), words.age(moment, now));
    }

    /** A run that is going on, in a sentence. */
    public Optional<String> running() {
        return status.runs().goingOn().map(words::goingOn);
    }

    /** Where the units are, in a sentence. */
    public Optional<String> places() {
        return history.now().map(PublicationFigures::units).map(units -> units.inWords(messages));
    }

    /** The totals of the publication, each with its difference from the publication before. */
    public List<Figure> figures() {
        return history.now().map(this::figures).orElse(List.of());
    }

    private List<Figure> figures(PublicationFigures shown) {
        Optional<Change> change = history.change();
        List<Figure> figures = new ArrayList<>();
        figures.add(new Figure(
                messages.text("overview.units"),
                shown.places().count(Place.COUNTED) + " / " + shown.places().due(),
                change.map(both -> signed(both.units())).orElse("")));
        shown.income()
                .ifPresent(amount -> figures.add(new Figure(
                        ofMoney("overview.income"),
                        money(amount),
                        change.flatMap(Change::income).map(this::signed).orElse(""))));
        shown.spending()
                .ifPresent(amount -> figures.add(new Figure(
                        ofMoney("overview.spending"),
                        money(amount),
                        change.flatMap(Change::spending).map(this::signed).orElse(""))));
        figures.add(new Figure(
                messages.text("overview.findings"),
                Long.toString(shown.findings()),
                change.map(both -> signed(both.findings())).orElse("")));
        figures.add(new Figure(
                messages.text("overview.blocking"),
                Long.toString(shown.blocking()),
                change.map(both -> signed(both.blocking())).orElse("")));
        return figures;
    }

    private String ofMoney(String key) {
        return messages.text("console.overview.money", messages.text(key));
    }

    private static String money(Amount amount) {
        return amount.inWords(AmountUnit.TEN_THOUSAND_YUAN);
    }

    private String signed(Amount amount) {
        return amount.isZero() ? signed(0) : (amount.compareTo(Amount.ZERO) > 0 ? "+" : "") + money(amount);
    }

    private String signed(long number) {
        return number == 0 ? messages.text("console.overview.same") : (number > 0 ? "+" : "") + number;
    }

    /** The name of the publication before; empty where there is none. */
    public String before() {
        return history.change()
                .map(Change::before)
                .map(PublicationFigures::name)
                .orElse("");
    }

    /** Which units joined and left, a sentence each. */
    public List<String> changes() {
        List<String> changes = new ArrayList<>();
        history.change().ifPresent(both -> {
            add(changes, "console.overview.added", both.added());
            add(changes, "console.overview.gone", both.gone());
            if (changes.isEmpty()) {
                changes.add(messages.text("console.overview.same-units"));
            }
        });
        return changes;
    }

    private void add(List<String> changes, String key, List<String> names) {
        if (!names.isEmpty()) {
            changes.add(messages.text(key, names.size(), messages.listed(names, "status.semicolon", NAMES)));
        }
    }

    /** The first of the units without their own money in the totals. */
    public List<LeftOut> leftOut() {
        return history.leftOut().stream().limit(UNITS).toList();
    }

    /** How many more there are. */
    public int moreLeftOut() {
        return Math.max(0, history.leftOut().size() - UNITS);
    }

    /** The last runs, a sentence each. */
    public List<String> runs() {
        return status.runs().all().stream().limit(RUNS).map(words::line).toList();
    }

    /**
     * A figure with its name.
     *
     * @param change from the publication before; empty where there is none
     */
    public record Figure(String name, String value, String change) {}
}
