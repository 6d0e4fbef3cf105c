package budget.definition;

import budget.figures.Vocabulary;
import budget.rule.Rule;
import budget.rule.RuleBook;
import budget.waiver.Reviewers;
import budget.waiver.Waiver;
import java.util.List;

/**
 * The job's rule book, the vocabulary of its formulas, and the waivers and control totals of units.
 *
 * @param derived the rules of the book that follow from the layouts
 * @param waivers the waivers of findings
 * @param controls the control totals
 * @param reviewers who may waive a blocking finding; empty where the job does not say
 * @param disclosures what is not for the public
 */
public record Rules(
        Vocabulary vocabulary,
        RuleBook book,
        List<Rule> derived,
        List<Waiver> waivers,
        List<ControlTotal> controls,
        Reviewers reviewers,
        Disclosures disclosures) {

    /** Rules of a job without a public edition. */
    public Rules(
            Vocabulary vocabulary,
            RuleBook book,
            List<Rule> derived,
            List<Waiver> waivers,
            List<ControlTotal> controls,
            Reviewers reviewers) {
        this(vocabulary, book, derived, waivers, controls, reviewers, Disclosures.NONE);
    }

    public Rules {
        derived = List.copyOf(derived);
        waivers = List.copyOf(waivers);
        controls = List.copyOf(controls);
    }
}
