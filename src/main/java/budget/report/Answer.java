package budget.report;

import budget.base.Messages;
import budget.model.Amount;
import budget.model.HeadlineAmounts;
import budget.report.Page.Headline;
import budget.submission.Standing;
import budget.submission.SubmissionStatus;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The first answer about a publication: whether it is complete, and whether its two sides agree. */
final class Answer {

    private static final int NAMES_LISTED = 5;

    /** The statuses of an incomplete publication. */
    private static final Set<SubmissionStatus> OPEN =
            EnumSet.of(SubmissionStatus.HELD_BACK, SubmissionStatus.UNREADABLE, SubmissionStatus.MISSING);

    private final List<Standing> standings;
    private final boolean hasRegister;
    private final Shown shown;
    private final Messages messages;

    /**
     * The answer about a publication.
     *
     * @param hasRegister whether the job says which units are expected
     */
    Answer(List<Standing> standings, boolean hasRegister, Shown shown, Messages messages) {
        this.standings = standings;
        this.hasRegister = hasRegister;
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
        return standings.stream().noneMatch(standing -> OPEN.contains(standing.status()));
    }

    long counted() {
        return standings.stream().filter(Standing::counted).count();
    }

    /**
     * The number of expected units. Each is counted once, though an earlier version of one may count while a later is held
     * back; a file of an unknown unit is a unit of its own only where no register says which units are expected.
     */
    long expected() {
        return standings.stream()
                .filter(standing -> standing.counted() || OPEN.contains(standing.status()))
                .filter(standing -> !standing.unitCode().isEmpty() || !hasRegister)
                .map(standing -> standing.unitCode().isEmpty() ? standing.path() : standing.unitCode())
                .distinct()
                .count();
    }

    /** The numbers of units counted and not counted by kind, in the words of the run's own report. */
    String counts() {
        return messages.text(
                "run.counts",
                Shown.count(counted()),
                count(SubmissionStatus.HELD_BACK),
                count(SubmissionStatus.UNREADABLE),
                count(SubmissionStatus.MISSING));
    }

    private String count(SubmissionStatus status) {
        return Shown.count(standings.stream()
                .filter(standing -> standing.status() == status)
                .count());
    }

    /** A line for each kind, with the first of them by name. */
    private List<String> whoIsLeftOut() {
        List<String> lines = new ArrayList<>();
        for (SubmissionStatus status : SubmissionStatus.values()) {
            List<Standing> left = standings.stream()
                    .filter(standing -> standing.status() == status && status.isLeftOut())
                    .toList();
            if (!left.isEmpty()) {
                String names = left.stream()
                        .limit(NAMES_LISTED)
                        .map(CoverageSection::name)
                        .collect(Collectors.joining(messages.text("report.and")));
                lines.add(messages.text(
                        "report.who",
                        messages.text("status." + status.code()),
                        Shown.count(left.size()),
                        left.size() > NAMES_LISTED
                                ? messages.text("list.and-more", names, Shown.count(left.size()))
                                : names));
            }
        }
        return lines;
    }
}
