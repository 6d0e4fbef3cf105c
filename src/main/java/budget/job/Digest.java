package budget.job;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Adds values up to one short text that differs when any of them does. */
final class Digest {

    private final MessageDigest sha256;

    Digest() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    Digest add(Object value) {
        sha256.update(value.toString().getBytes(StandardCharsets.UTF_8));
        sha256.update((byte) 0);
        return this;
    }

    /** Of all that was added so far; nothing more can be added. */
    String text() {
        return HexFormat.of().formatHex(sha256.digest());
    }
}
