package budget.disclosure;

import budget.disclosure.Relation.Term;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Cells, some of them unknown, and the relations between them. */
public final class LinearSystem {

    private final List<Relation> relations;
    private final long[] values;
    private final BitSet unknown;

    /**
     * A system.
     *
     * @param values of the cells by their numbers; those of unknown ones are not looked at
     */
    public LinearSystem(List<Relation> relations, long[] values, BitSet unknown) {
        this.relations = List.copyOf(relations);
        this.values = values.clone();
        this.unknown = (BitSet) unknown.clone();
    }

    long[] values() {
        return values;
    }

    /** The unknown cells that depend on one another, with the relations between them; every unknown cell is in one part. */
    List<Part> parts() {
        int[] group = new int[values.length];
        for (int cell = 0; cell < group.length; cell++) {
            group[cell] = cell;
        }
        List<Relation> open = new ArrayList<>();
        for (Relation relation : relations) {
            Relation left = withoutKnown(relation);
            if (!left.terms().isEmpty()) {
                open.add(left);
                left.terms().forEach(term -> join(group, left.terms().get(0).cell(), term.cell()));
            }
        }
        Part[] parts = new Part[values.length];
        unknown.stream().forEach(cell -> part(parts, find(group, cell)).cells.set(cell));
        open.forEach(relation -> part(parts, find(group, relation.terms().get(0).cell()))
                .relations
                .add(relation));
        List<Part> found = new ArrayList<>();
        for (Part part : parts) {
            if (part != null) {
                found.add(part);
            }
        }
        return found;
    }

    private static Part part(Part[] parts, int at) {
        if (parts[at] == null) {
            parts[at] = new Part(new BitSet(), new ArrayList<>());
        }
        return parts[at];
    }

    /** The relation between unknown cells alone, each once. */
    private Relation withoutKnown(Relation relation) {
        long constant = relation.constant();
        List<Term> terms = new ArrayList<>();
        for (Term term : relation.terms()) {
            if (unknown.get(term.cell())) {
                add(terms, term);
            } else {
                constant = Math.subtractExact(constant, Math.multiplyExact(values[term.cell()], term.weight()));
            }
        }
        terms.removeIf(term -> term.weight() == 0);
        return new Relation(terms, constant, relation.isEquation(), relation.rounding());
    }

    private static void add(List<Term> terms, Term more) {
        for (int at = 0; at < terms.size(); at++) {
            if (terms.get(at).cell() == more.cell()) {
                terms.set(at, new Term(more.cell(), terms.get(at).weight() + more.weight()));
                return;
            }
        }
        terms.add(more);
    }

    private static void join(int[] group, int one, int other) {
        group[find(group, one)] = find(group, other);
    }

    private static int find(int[] group, int cell) {
        int at = cell;
        while (group[at] != at) {
            group[at] = group[group[at]];
            at = group[at];
        }
        return at;
    }

    /** Unknown cells, and the relations between them. */
    record Part(BitSet cells, List<Relation> relations) {}
}
