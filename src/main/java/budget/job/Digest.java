package budget.job;

import budget.model.Sha256;

/** Adds values up to one short text that differs when any of them does. */
final class Digest {

    private final StringBuilder values = new StringBuilder();

    Digest add(Object value) {
        values.append(value).append('\0');
        return this;
    }

    /** Of all that was added so far. */
    String text() {
        return Sha256.of(values.toString());
    }
}
