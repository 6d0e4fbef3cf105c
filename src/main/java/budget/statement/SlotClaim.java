package budget.statement;

/**
 * What a slot of a sentence is said to be, in the rule language.
 *
 * @param operator {@code =}, {@code <=} or {@code >=}
 * @param formula with the form's own slots in braces
 */
public record SlotClaim(String operator, String formula) {}
