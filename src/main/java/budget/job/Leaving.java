package budget.job;

/** Asked before each workbook; who is to leave comes back no more, and so leaves between two chunks. */
@FunctionalInterface
interface Leaving {

    void mayEndHere();
}
