package budget.figures;

/** Whether a table is there. */
public enum Presence {
    FILLED,
    DECLARED_EMPTY,
    MISSING,
    /** It is made of sentences: what they do not say is not claimed, so that no rule about it applies. */
    SAID,
    /** The same, where further sentences could not be read, so that its sums are not known. */
    SAID_IN_PART;

    /** Whether it is made of sentences. */
    public boolean isOfSentences() {
        return this == SAID || this == SAID_IN_PART;
    }
}
