package budget.workbook;

import budget.base.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Passwords of files that need one to be opened; they are never logged. */
public final class Passwords {

    private final Map<String, String> byFile;

    private Passwords(Map<String, String> byFile) {
        this.byFile = Map.copyOf(byFile);
    }

    /** No passwords at all. */
    public static Passwords none() {
        return new Passwords(Map.of());
    }

    /** Passwords by the files' names or paths, with forward slashes. */
    public static Passwords of(Map<String, String> byFile) {
        return new Passwords(byFile);
    }

    /** The password for a file, by its path, by the end of its path, or by its name alone. */
    Optional<String> of(String path) {
        String end = path.replace('\\', '/');
        while (!byFile.containsKey(end) && end.indexOf('/') >= 0) {
            end = end.substring(end.indexOf('/') + 1);
        }
        return Optional.ofNullable(byFile.get(end));
    }

    /** A digest of the passwords, to compare sets of them; empty where there are none. */
    public String digest() {
        return byFile.isEmpty() ? "" : Sha256.of(text());
    }

    /** The same as a keyed hash, against guessing by trial. */
    public String digest(byte[] key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return byFile.isEmpty()
                    ? ""
                    : HexFormat.of().formatHex(mac.doFinal(text().getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        new TreeMap<>(byFile)
                .forEach((file, password) ->
                        text.append(file).append('\n').append(password).append('\n'));
        return text.toString();
    }
}
