package budget.rule;

import budget.base.Bilingual;
import budget.figures.Scope;
import budget.figures.Vocabulary;
import budget.finding.Severity;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A rule of the job's rule book.
 *
 * @param id stable, never reused
 * @param name what it claims, in a few words
 * @param written the formula as written
 */
public record Rule(String id, Bilingual name, String written, Severity severity, Notes notes, Formula formula) {

    /** Whether it needs other submissions, control totals or the year before. */
    public boolean looksBeyond() {
        return formula.looksBeyond();
    }

    /** Whether it reads what sentences of a narrative state. */
    public boolean readsSentences(Vocabulary vocabulary) {
        return formula.references()
                .anyMatch(
                        reference -> vocabulary.panels().get(reference.panel()).isOfSentences());
    }

    /** Whether it reads any of these columns, by panel, of the submission's own tables. */
    boolean reads(Map<Integer, BitSet> columns) {
        return formula.reads(columns);
    }

    /** The number of the panel whose table it requires to exist; none for other claims. */
    public OptionalInt wantedTable() {
        return formula.claim() instanceof Condition.Not not
                        && not.of() instanceof Condition.Absent absent
                        && absent.isTable()
                ? OptionalInt.of(absent.of().panel())
                : OptionalInt.empty();
    }

    /** Whether it reads figures of this scope. */
    public boolean looksAt(Scope scope) {
        return formula.references().anyMatch(reference -> reference.scope() == scope);
    }

    /**
     * Further properties of a rule.
     *
     * @param trialUntil till then its findings never block
     * @param basis the regulation it is based on, or empty
     * @param remedy what to do when it is broken, or empty
     */
    public record Notes(Optional<LocalDate> trialUntil, String basis, Bilingual remedy) {}
}
