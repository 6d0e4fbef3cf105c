package budget.finding;

/**
 * The state of a finding, and its unit's explanation.
 *
 * @param by who waived it, or accepted or refused the explanation; else empty
 * @param explanation in the unit's words; empty where it gave none
 */
public record Handling(FindingState state, String by, String explanation) {

    /** Neither explained nor waived. */
    public static final Handling NONE = new Handling(FindingState.OPEN, "", "");

    /** The same explanation, judged by a reviewer. */
    public Handling with(FindingState other, String name) {
        return new Handling(other, name, explanation);
    }
}
