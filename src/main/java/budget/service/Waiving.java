package budget.service;

import budget.base.Messages;
import budget.base.Suggestion;
import budget.definition.JobDefinition;
import budget.finding.FindingCode;
import budget.finding.FindingState;
import budget.finding.Severity;
import budget.model.Amount;
import budget.published.OutputFolder;
import budget.rule.Rule;
import budget.waiver.Waiver;
import budget.waiver.WaiverBook;
import budget.waiver.WaiverTerms;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Waives findings of a job, withdraws waivers, and answers the explanations of units: what is wrong with it, and doing it. */
public final class Waiving {

    private final JobDefinition job;

    public Waiving(JobDefinition job) {
        this.job = job;
    }

    /** What is wrong with the words of a waiver or an answer, in a sentence; nothing where they are sound. */
    public Optional<String> mistake(Draft draft, Messages messages) {
        List<String> known = Stream.concat(
                        job.rules().book().rules().stream().map(Rule::id),
                        Arrays.stream(FindingCode.values()).map(FindingCode::code))
                .toList();
        if (!known.contains(draft.rule) && !draft.rule.equals("control-total")) {
            String near = Suggestion.nearest(draft.rule, known)
                    .map(word -> messages.text("definition.did-you-mean", word))
                    .orElse("");
            return Optional.of(messages.text("waive.no-rule", draft.rule) + near);
        }
        if (Stream.of(draft.unit, draft.row, draft.reason, draft.by, draft.approvedBy)
                .anyMatch(Waiving::hasControls)) {
            return Optional.of(messages.text("waive.controls"));
        }
        if (!draft.amount.isEmpty() && !draft.amount.matches("[0-9]{1,15}(\\.[0-9]{1,2})?")) {
            return Optional.of(messages.text("waive.no-amount", draft.amount));
        }
        return Optional.empty();
    }

    /** Whether the job expects this unit; one without a register expects any. */
    public boolean isRegistered(String unit) {
        return job.register().isEmpty() || job.register().find(unit).isPresent();
    }

    /** What a waiver lacks, if it is of findings that may block. */
    public Optional<WaiverTerms.Lack> lackOf(Waiver waiver) {
        return blocks(waiver.rule()) ? job.waiverTerms().lackOf(waiver) : Optional.empty();
    }

    /** What one lacks apart from the approval. */
    public Optional<WaiverTerms.Lack> lackBeforeApproval(Waiver waiver) {
        return blocks(waiver.rule()) ? job.waiverTerms().lackBeforeApproval(waiver) : Optional.empty();
    }

    /** Whether findings of the rule may block. */
    private boolean blocks(String rule) {
        Optional<Severity> ofRule = job.rules().book().rules().stream()
                .filter(one -> one.id().equals(rule))
                .map(Rule::severity)
                .findFirst();
        Optional<Severity> ofCode = Arrays.stream(FindingCode.values())
                .filter(code -> code.code().equals(rule))
                .map(code -> job.settings().policy().severities().changed().getOrDefault(code, code.severity()))
                .findFirst();
        return ofRule.or(() -> ofCode).orElse(Severity.BLOCKING) == Severity.BLOCKING;
    }

    public void give(Waiver waiver) throws IOException {
        book().add(List.of(waiver));
    }

    /** Withdraws the waivers and answers of a rule and a unit; of one row where it is named. Returns how many there were. */
    public int withdraw(Draft draft) throws IOException {
        return withdraw(draft, waiver -> draft.row.isEmpty() || waiver.row().equals(draft.row));
    }

    /** The same of those alone that are meant. */
    public int withdraw(Draft draft, Predicate<Waiver> which) throws IOException {
        List<Waiver> meant = job.rules().waivers().stream()
                .filter(waiver ->
                        waiver.rule().equals(draft.rule) && waiver.unitCode().equals(draft.unit))
                .filter(which)
                .toList();
        if (!meant.isEmpty()) {
            book().withdraw(meant, draft.by, draft.reason);
        }
        return meant.size();
    }

    /** Accepts or refuses what a unit says in the standing publication about a rule; returns the explanations meant. */
    public List<String> answer(Draft draft, Optional<LocalDate> until, FindingState state, Path output)
            throws IOException {
        Optional<Path> publication = new OutputFolder(output).current();
        List<String> explanations = publication.isEmpty()
                ? List.of()
                : PublishedFindings.of(publication.get(), draft.unit).explanations(draft.rule, draft.row);
        if (!explanations.isEmpty()) {
            book().add(explanations.stream()
                    .map(words -> draft.waiver(until.orElse(Waiver.NO_END), new Waiver.Answer(state, words)))
                    .toList());
        }
        return explanations;
    }

    private WaiverBook book() {
        return new WaiverBook(job.folder());
    }

    /** A line break, another control character, or a mark that turns the direction of writing. */
    private static boolean hasControls(String text) {
        return text.codePoints()
                .map(Character::getType)
                .anyMatch(type -> type == Character.CONTROL
                        || type == Character.FORMAT
                        || type == Character.LINE_SEPARATOR
                        || type == Character.PARAGRAPH_SEPARATOR);
    }

    /**
     * What was entered for a waiver, not checked yet; blanks at the ends of free text do not count.
     *
     * @param amount in yuan; empty for any
     */
    public record Draft(
            String rule,
            String unit,
            String row,
            String reason,
            String by,
            String approvedBy,
            String amount,
            boolean published) {

        public Draft {
            row = row.strip();
            reason = reason.strip();
            by = by.strip();
            approvedBy = approvedBy.strip();
        }

        /** The waiver, or the answer; the draft is without mistakes. */
        public Waiver waiver(LocalDate until, Waiver.Answer answer) {
            return new Waiver(
                    rule,
                    unit,
                    row,
                    new Waiver.Grounds(reason, by, approvedBy),
                    until,
                    amount.isEmpty() ? Optional.empty() : Optional.of(Amount.ofYuan(amount)),
                    published,
                    answer);
        }
    }
}
