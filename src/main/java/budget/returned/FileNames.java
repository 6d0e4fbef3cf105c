package budget.returned;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Names under which files can be kept anywhere, each given once. */
final class FileNames {

    private static final String FORBIDDEN = "/\\:*?\"<>|";
    private static final int LONGEST = 60;

    private final Set<String> taken = new HashSet<>();

    /** The name, made valid for file systems; with a number behind it where it is taken. */
    String of(String name) {
        String safe = safe(name);
        String unique = safe;
        for (int number = 2; !taken.add(unique.toLowerCase(Locale.ROOT)); number++) {
            unique = safe + "-" + number;
        }
        return unique;
    }

    /** No separators, no characters that do not show, no blank or dot at the ends, and short enough in any encoding. */
    private static String safe(String name) {
        StringBuilder safe = new StringBuilder();
        name.codePoints().limit(LONGEST).forEach(c -> safe.appendCodePoint(isFit(c) ? c : '_'));
        String trimmed = safe.toString().replaceAll("^[\\s.]+|[\\s.]+$", "");
        return trimmed.isEmpty() ? "_" : trimmed;
    }

    private static boolean isFit(int c) {
        int type = Character.getType(c);
        boolean shows = type != Character.CONTROL
                && type != Character.FORMAT
                && type != Character.SURROGATE
                && type != Character.LINE_SEPARATOR
                && type != Character.PARAGRAPH_SEPARATOR
                && type != Character.UNASSIGNED;
        return shows && FORBIDDEN.indexOf(c) < 0;
    }
}
