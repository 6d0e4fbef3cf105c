package budget.waiver;

import budget.finding.FindingCode;
import java.time.LocalDate;
import java.time.Year;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What a waiver of a blocking finding needs: two people of {@code reviewers.csv}, a row or an amount where the rule is about
 * figures, and an end no later than the fiscal year's unless the figures are kept as published.
 */
public final class WaiverTerms {

    private final Reviewers reviewers;
    private final LocalDate endOfYear;
    private final Set<String> rules;

    /** The terms of a job, whose rules have these ids. */
    public WaiverTerms(Reviewers reviewers, Year fiscalYear, Set<String> rules) {
        this.reviewers = reviewers;
        this.endOfYear = fiscalYear.atMonth(12).atEndOfMonth();
        this.rules = Set.copyOf(rules);
    }

    /** Whether waivers of the job's table have to meet them; without a list of reviewers none has. */
    public boolean areKnown() {
        return !reviewers.isEmpty();
    }

    public LocalDate endOfYear() {
        return endOfYear;
    }

    /** What a waiver lacks to cover a blocking finding, if anything. */
    public Optional<Lack> lackOf(Waiver waiver) {
        String by = waiver.grounds().by();
        String approvedBy = waiver.grounds().approvedBy();
        if (approvedBy.isEmpty() || by.equals(approvedBy)) {
            return Optional.of(Lack.TWO_PEOPLE);
        }
        return reviewers.has(approvedBy) ? lackBeforeApproval(waiver) : Optional.of(Lack.REVIEWERS);
    }

    /** What it lacks apart from the approval. */
    public Optional<Lack> lackBeforeApproval(Waiver waiver) {
        if (!reviewers.has(waiver.grounds().by())) {
            return Optional.of(Lack.REVIEWERS);
        }
        if (waiver.rule().equals(FindingCode.AMOUNT_IMPLAUSIBLE.code())) {
            return waiver.covered().isEmpty() ? Optional.of(Lack.AMOUNT) : lackingEnd(waiver);
        }
        if (isOnFigures(waiver.rule())
                && waiver.row().isEmpty()
                && waiver.covered().isEmpty()) {
            return Optional.of(Lack.ROW_OR_AMOUNT);
        }
        return lackingEnd(waiver);
    }

    private Optional<Lack> lackingEnd(Waiver waiver) {
        return waiver.until().isAfter(endOfYear) && !waiver.published() ? Optional.of(Lack.END) : Optional.empty();
    }

    private boolean isOnFigures(String rule) {
        return rules.contains(rule) || rule.equals("control-total");
    }

    /** What a waiver may lack. */
    public enum Lack {
        TWO_PEOPLE,
        REVIEWERS,
        ROW_OR_AMOUNT,
        /** A waiver of an implausible total has to name the amount. */
        AMOUNT,
        END;

        /** Its name in the catalogue. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
