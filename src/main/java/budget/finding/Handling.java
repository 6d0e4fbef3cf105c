package budget.finding;

/**
 * What has become of a finding, and what its unit says about it.
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
