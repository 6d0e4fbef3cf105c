package budget.plan;

import budget.base.Sha256;

/** Adds values up to one short text that differs when any of them does. */
public final class Digest {

    private final StringBuilder values = new StringBuilder();

    public Digest add(Object value) {
        values.append(value).append('\0');
        return this;
    }

    /** Of all that was added so far. */
    public String text() {
        return Sha256.of(values.toString());
    }
}
