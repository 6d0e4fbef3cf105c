package budget.model;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * A list of codes in force for one year, with their names.
 *
 * <p>Codes are keys; names only confirm them: 行政运行 is the name of dozens of codes.
 */
public final class Catalogue {

    private final CodeSystem system;
    private final int year;
    private final TreeMap<String, Entry> entries = new TreeMap<>();
    private final Map<String, List<Entry>> byBareName = new HashMap<>();
    private final Map<String, List<Entry>> byAlias = new HashMap<>();

    public Catalogue(CodeSystem system, int year, Collection<Entry> entries) {
        this.system = system;
        this.year = year;
        for (Entry entry : entries) {
            this.entries.put(entry.code().digits(), entry);
            byBareName.merge(Words.bare(entry.name()), List.of(entry), Catalogue::joined);
            entry.aliases().stream()
                    .filter(alias -> !alias.equals(Words.bare(entry.name())))
                    .forEach(alias -> byAlias.merge(alias, List.of(entry), Catalogue::joined));
        }
    }

    private static List<Entry> joined(List<Entry> some, List<Entry> more) {
        return java.util.stream.Stream.concat(some.stream(), more.stream()).toList();
    }

    /** The entry of a code. */
    public Optional<Entry> find(String digits) {
        return Optional.ofNullable(entries.get(digits));
    }

    /** The code with these digits, whether the list has it or not; nothing if no code can have them. */
    public Optional<ClassificationCode> code(String digits) {
        Entry entry = entries.get(digits);
        if (entry != null) {
            return Optional.of(entry.code());
        }
        return system.allows(digits.length())
                ? Optional.of(new ClassificationCode(system, year, digits))
                : Optional.empty();
    }

    /** The printed name of a code, or nothing where the list does not have it. */
    public String name(ClassificationCode code) {
        return find(code.digits()).map(Entry::name).orElse("");
    }

    /** The entries with this name or alias, blanks and brackets aside. */
    public List<Entry> named(String name) {
        String bare = Words.bare(name);
        return joined(byBareName.getOrDefault(bare, List.of()), byAlias.getOrDefault(bare, List.of()));
    }

    /** The only entry of this level with this name, blanks and brackets aside. */
    public Optional<Entry> onlyOneNamed(String name, CodeLevel level) {
        List<Entry> named = byBareName.getOrDefault(Words.bare(name), List.of()).stream()
                .filter(entry -> entry.code().level() == level)
                .toList();
        return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
    }

    /** A code, other than this one, with this official name; its siblings first. */
    public Optional<ClassificationCode> otherCodeNamed(String name, ClassificationCode code) {
        List<Entry> named = byBareName.getOrDefault(Words.bare(name), List.of()).stream()
                .filter(entry -> !entry.code().equals(code))
                .toList();
        return named.stream()
                .filter(entry -> entry.code().parent().equals(code.parent()))
                .findFirst()
                .or(() -> named.stream().findFirst())
                .map(Entry::code);
    }

    /** Up to three codes of the list next to digits it does not have: of the same parent, if it has any. */
    public List<String> nearest(String digits) {
        String parent = digits.substring(0, Math.max(3, digits.length() - 2));
        List<String> siblings =
                nearest(digits, entries.subMap(parent, parent + "a").values());
        return siblings.isEmpty() ? nearest(digits, entries.values()) : siblings;
    }

    private static List<String> nearest(String digits, Collection<Entry> among) {
        int wanted = Integer.parseInt(digits);
        return among.stream()
                .filter(entry -> entry.code().digits().length() == digits.length())
                .map(entry -> new Distant(
                        entry, Math.abs(Integer.parseInt(entry.code().digits()) - wanted)))
                .sorted(Distant.NEAREST_FIRST)
                .limit(3)
                .map(near -> near.entry.code().digits() + " " + near.entry.name())
                .toList();
    }

    private record Distant(Entry entry, int distance) {
        private static final Comparator<Distant> NEAREST_FIRST =
                Comparator.comparingInt(Distant::distance).thenComparing(near -> near.entry.code());
    }

    /** The digits of every code of the list. */
    public List<String> digits() {
        return List.copyOf(entries.keySet());
    }

    /** How many codes the list has. */
    public int size() {
        return entries.size();
    }

    /**
     * A code of the list.
     *
     * @param certainty the source of the entry, in the list's own words
     * @param aliases other names that are acceptable at this code, bare
     */
    public record Entry(ClassificationCode code, String name, String certainty, Set<String> aliases) {

        public Entry {
            aliases = Set.copyOf(new HashSet<>(aliases));
        }

        /** Whether this is the code's name or an alias, without regard to blanks, brackets and quotes. */
        public boolean isNamed(String text) {
            if (text.equals(name)) {
                return true;
            }
            String bare = Words.bare(text);
            return bare.equals(Words.bare(name)) || aliases.contains(bare);
        }
    }
}
