/**
 * Answers to what people ask about a job: its status, its plan, a file's findings, where a number comes from, what a
 * correction changes, its rules and waivers.
 *
 * <p>In: a publication, the record of runs, a job folder. Out: values with their sentences, which commands print and the
 * console shows. Prints nothing, and knows neither the command line nor pages.
 */
@NullMarked
package budget.service;

import org.jspecify.annotations.NullMarked;
