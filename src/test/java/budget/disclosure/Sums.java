package budget.disclosure;

import budget.disclosure.Relation.Term;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A small system as text: {@code total : a b} for a sum, {@code roof > a b} for a bound, {@code a = 5} for a value, {@code a ?} or
 * {@code a ? 5} for an unknown one with its true value.
 */
final class Sums {

    final List<Relation> relations = new ArrayList<>();
    final Map<String, Integer> cells = new LinkedHashMap<>();
    final BitSet unknown = new BitSet();
    private final Map<String, Long> known = new LinkedHashMap<>();

    static Sums of(String text) {
        Sums sums = new Sums();
        text.lines()
                .filter(line -> !line.isBlank())
                .forEach(line -> sums.read(List.of(line.strip().split(" +"))));
        return sums;
    }

    private void read(List<String> words) {
        String first = words.get(0);
        switch (words.get(1)) {
            case "=" -> known.put(first, Long.valueOf(words.get(2)));
            case "?" -> {
                unknown.set(cell(first));
                known.put(first, words.size() > 2 ? Long.parseLong(words.get(2)) : 0L);
            }
            default -> {
                List<Term> terms = new ArrayList<>(List.of(new Term(cell(first), 1)));
                words.subList(2, words.size()).forEach(word -> terms.add(new Term(cell(word), -1)));
                relations.add(new Relation(terms, 0, words.get(1).equals(":")));
            }
        }
        cell(first);
    }

    int cell(String name) {
        return cells.computeIfAbsent(name, ignored -> cells.size());
    }

    long[] values() {
        long[] values = new long[cells.size()];
        cells.forEach((name, cell) -> values[cell] = known.getOrDefault(name, 0L));
        return values;
    }

    private Bounds of(int cell) {
        return new Attack(new LinearSystem(relations, values(), unknown)).bounds(cell);
    }

    String bounds(String name) {
        Bounds bounds = of(cell(name));
        return bounds.least() + " to "
                + (bounds.greatest().isEmpty() ? "any" : bounds.greatest().getAsLong());
    }

    boolean isDisclosed(String name) {
        return Margin.USUAL.isDisclosed(of(cell(name)));
    }
}
