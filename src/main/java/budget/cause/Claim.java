package budget.cause;

import budget.rule.Outcome;

/** What a rule says of one row and column. */
record Claim(String rule, String row, String column) {

    static Claim of(Outcome outcome) {
        return new Claim(outcome.rule().id(), outcome.row(), outcome.column());
    }
}
