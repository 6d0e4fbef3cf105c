package budget.opening;

import budget.definition.CodeChange.Kind;
import budget.model.Catalogue;
import budget.model.Catalogue.Entry;
import budget.model.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds by their names which codes of a list became which codes of the next year's list. A draft: names are evidence, the
 * year's circular decides.
 */
final class CodeComparison {

    private final Catalogue before;
    private final Catalogue after;
    private final List<Entry> gone;
    private final List<Entry> added;
    private final List<DraftedChange> changes = new ArrayList<>();

    private CodeComparison(Catalogue before, Catalogue after) {
        this.before = before;
        this.after = after;
        this.gone = without(before, after);
        this.added = without(after, before);
    }

    private static List<Entry> without(Catalogue list, Catalogue other) {
        return entries(list)
                .filter(entry -> other.find(entry.code().digits()).isEmpty())
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static Stream<Entry> entries(Catalogue list) {
        return list.digits().stream().flatMap(digits -> list.find(digits).stream());
    }

    /** The changes, by code. */
    static List<DraftedChange> between(Catalogue before, Catalogue after) {
        CodeComparison comparison = new CodeComparison(before, after);
        comparison.addRenamed();
        comparison.addMoved(CodeComparison::path);
        comparison.addMoved(CodeComparison::nameWithParent);
        comparison.addMoved(CodeComparison::onlyName);
        comparison.addSplit();
        comparison.addMerged();
        comparison.gone.forEach(entry -> comparison.add(Kind.ENDED, List.of(entry), List.of()));
        comparison.added.forEach(entry -> comparison.add(Kind.NEW, List.of(), List.of(entry)));
        comparison.changes.sort(Comparator.comparing(DraftedChange::firstCode));
        return comparison.changes;
    }

    private void add(Kind kind, List<Entry> from, List<Entry> to) {
        String names =
                names(from) + (from.isEmpty() || to.isEmpty() || names(from).equals(names(to)) ? "" : " → ");
        changes.add(new DraftedChange(
                kind, digits(from), digits(to), names(from).equals(names(to)) ? names(from) : names + names(to)));
    }

    private static List<String> digits(List<Entry> entries) {
        return entries.stream().map(entry -> entry.code().digits()).toList();
    }

    private static String names(List<Entry> entries) {
        return entries.stream().map(Entry::name).collect(Collectors.joining("、"));
    }

    private void addRenamed() {
        entries(before)
                .forEach(was -> after.find(was.code().digits())
                        .filter(is -> !is.isNamed(was.name()) && !was.isNamed(is.name()))
                        .ifPresent(is -> add(Kind.RENAMED, List.of(was), List.of(is))));
    }

    /** Pairs the codes that have the same key, each alone among those of its level. */
    private void addMoved(BiFunction<Catalogue, Entry, String> key) {
        Map<String, List<Entry>> keyed = added.stream()
                .collect(Collectors.groupingBy(
                        entry -> levelled(entry, key.apply(after, entry)), HashMap::new, Collectors.toList()));
        Map<String, List<Entry>> former = gone.stream()
                .collect(Collectors.groupingBy(
                        entry -> levelled(entry, key.apply(before, entry)), HashMap::new, Collectors.toList()));
        former.forEach((name, entries) -> {
            List<Entry> to = keyed.getOrDefault(name, List.of());
            if (entries.size() == 1 && to.size() == 1 && !name.endsWith(" ")) {
                add(Kind.MOVED, entries, to);
                gone.removeAll(entries);
                added.removeAll(to);
            }
        });
    }

    private static String levelled(Entry entry, String key) {
        return entry.code().digits().length() + " " + key;
    }

    private static String path(Catalogue list, Entry entry) {
        String digits = entry.code().digits();
        return Stream.of(3, 5, 7)
                .filter(length -> length <= digits.length())
                .map(length -> bareName(list, digits.substring(0, length)))
                .collect(Collectors.joining("/"));
    }

    private static String nameWithParent(Catalogue list, Entry entry) {
        String digits = entry.code().digits();
        String parent = digits.length() == 3 ? "" : bareName(list, digits.substring(0, digits.length() - 2));
        return parent + "/" + Words.bare(entry.name());
    }

    /** Nothing where the name alone does not say which code of the list it is. */
    private static String onlyName(Catalogue list, Entry entry) {
        boolean isOnly = list.onlyOneNamed(entry.name(), entry.code().level()).isPresent();
        return isOnly ? Words.bare(entry.name()) : "";
    }

    private static String bareName(Catalogue list, String digits) {
        return list.find(digits).map(entry -> Words.bare(entry.name())).orElse("");
    }

    private void addSplit() {
        for (Entry entry : List.copyOf(gone)) {
            parts(entry, added).ifPresent(parts -> {
                add(Kind.SPLIT, List.of(entry), parts);
                gone.remove(entry);
                added.removeAll(parts);
            });
        }
    }

    private void addMerged() {
        for (Entry entry : List.copyOf(added)) {
            parts(entry, gone).ifPresent(parts -> {
                add(Kind.MERGED, parts, List.of(entry));
                added.remove(entry);
                gone.removeAll(parts);
            });
        }
    }

    /** The codes of the same level whose names make up the name of one, such as 教育和体育 of 教育 and 体育. */
    private static Optional<List<Entry>> parts(Entry whole, List<Entry> among) {
        String[] names = Words.bare(whole.name()).split("[和与及、]", -1);
        Set<Entry> parts = new HashSet<>();
        List<Entry> found = new ArrayList<>();
        for (String name : names) {
            List<Entry> named = among.stream()
                    .filter(entry -> entry.code().level() == whole.code().level() && entry.isNamed(name))
                    .toList();
            if (name.length() < 2 || named.size() != 1 || !parts.add(named.get(0))) {
                return Optional.empty();
            }
            found.add(named.get(0));
        }
        found.sort(Comparator.comparing(Entry::code));
        return found.size() < 2 ? Optional.empty() : Optional.of(found);
    }
}
