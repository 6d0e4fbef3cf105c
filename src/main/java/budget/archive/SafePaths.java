package budget.archive;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Unique paths that can be unpacked on any system, as near to the original as possible. */
final class SafePaths {

    private static final String FORBIDDEN = "\\:*?\"<>|";
    private static final Set<String> DEVICES = Stream.concat(
                    Stream.of("con", "prn", "aux", "nul"),
                    Stream.iterate(1, number -> number + 1)
                            .limit(9)
                            .flatMap(number -> Stream.of("com" + number, "lpt" + number)))
            .collect(Collectors.toUnmodifiableSet());

    private final Set<String> taken = new HashSet<>();

    /** The valid path; with a number before its ending where it is taken, without regard to case. */
    String of(String path) {
        String safe = Stream.of(path.split("/")).map(SafePaths::safe).collect(Collectors.joining("/"));
        int dot = safe.lastIndexOf('.');
        int ending = dot > safe.lastIndexOf('/') + 1 ? dot : safe.length();
        String unique = safe;
        for (int number = 2; !taken.add(unique.toLowerCase(Locale.ROOT)); number++) {
            unique = safe.substring(0, ending) + "-" + number + safe.substring(ending);
        }
        return unique;
    }

    private static String safe(String name) {
        StringBuilder safe = new StringBuilder();
        name.codePoints().forEach(c -> safe.appendCodePoint(isFit(c) ? c : '_'));
        int stem = safe.indexOf(".") < 0 ? safe.length() : safe.indexOf(".");
        if (DEVICES.contains(safe.substring(0, stem).toLowerCase(Locale.ROOT))) {
            safe.insert(stem, '_');
        }
        int last = safe.length() - 1;
        if (last < 0) {
            return "_";
        }
        if (safe.charAt(last) == '.' || safe.charAt(last) == ' ') {
            safe.setCharAt(last, '_');
        }
        return safe.toString();
    }

    private static boolean isFit(int c) {
        int type = Character.getType(c);
        boolean shows = type != Character.CONTROL
                && type != Character.FORMAT
                && type != Character.SURROGATE
                && type != Character.LINE_SEPARATOR
                && type != Character.PARAGRAPH_SEPARATOR;
        return shows && FORBIDDEN.indexOf(c) < 0;
    }
}
