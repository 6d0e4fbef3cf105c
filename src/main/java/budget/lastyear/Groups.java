package budget.lastyear;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Codes of the fiscal year that can be compared only together, because one code of the year before became all of them. */
final class Groups {

    private final Map<String, TreeSet<String>> groups = new HashMap<>();

    /** Puts codes into one group, and so, level by level, the different codes above them. */
    void join(List<String> codes) {
        for (int length = codes.get(0).length(); length >= 3; length -= 2) {
            TreeSet<String> level = new TreeSet<>();
            for (String code : codes) {
                level.add(code.substring(0, length));
            }
            if (level.size() > 1) {
                joinLevel(level);
            }
        }
    }

    private void joinLevel(Collection<String> codes) {
        TreeSet<String> all = new TreeSet<>(codes);
        codes.forEach(code -> all.addAll(groups.getOrDefault(code, new TreeSet<>())));
        all.forEach(code -> groups.put(code, all));
    }

    /** Whether a code is in a group. */
    boolean has(String code) {
        return groups.containsKey(code);
    }

    /** Whether a text names a group by its codes. */
    boolean isLabel(String text) {
        return text.contains(" ")
                && groups.values().stream()
                        .anyMatch(group -> String.join(" ", group).equals(text));
    }

    /** All codes that are in a group. */
    Collection<String> codes() {
        return groups.keySet();
    }

    /** The codes of a code's group, separated by blanks; the code itself where it is in none. */
    String label(String code) {
        TreeSet<String> group = groups.get(code);
        return group == null ? code : String.join(" ", group);
    }
}
