package budget.definition;

import budget.rule.RuleBook;
import budget.rule.Vocabulary;

/** The job's rule book, and the words its formulas are made of. */
public record Rules(Vocabulary vocabulary, RuleBook book) {}
