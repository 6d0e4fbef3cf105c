package budget.workbook;

import budget.model.Sha256;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

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

    /** Tells one set of passwords from another without giving any away; empty where there are none. */
    public String digest() {
        if (byFile.isEmpty()) {
            return "";
        }
        StringBuilder text = new StringBuilder();
        new TreeMap<>(byFile)
                .forEach((file, password) ->
                        text.append(file).append('\n').append(password).append('\n'));
        return Sha256.of(text.toString());
    }
}
