/** A browser for tests of the pages that people open. */
package budget.browser;
