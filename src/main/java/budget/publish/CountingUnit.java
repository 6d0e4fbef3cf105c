package budget.publish;

import budget.model.BudgetUnit;
import budget.model.SubmissionContent;

/** A unit whose figures count, and what its workbook says. */
public record CountingUnit(BudgetUnit unit, String file, SubmissionContent content) {}
