package budget.edition;

import budget.definition.JobDefinition;
import budget.disclosure.Attack;
import budget.disclosure.Bounds;
import budget.disclosure.FigureKey;
import budget.disclosure.LinearSystem;
import budget.disclosure.Relation;
import budget.disclosure.Relation.Term;
import budget.figures.Table;
import budget.published.PublishedTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Works out what an edition for the public leaves out, from nothing but the edition itself, the job's forms and rules, and editions
 * that were published before: what a reader can do.
 */
public final class PublicAttack {

    private final Map<String, PublicSystem> systems = new LinkedHashMap<>();
    private final Map<String, Set<FigureKey>> leftOut = new LinkedHashMap<>();
    private final Map<String, Integer> first = new LinkedHashMap<>();
    private final List<Relation> sums;

    /**
     * Reads an edition.
     *
     * @param before earlier editions
     * @param lastYear the edition of the year before, if it is known
     * @param documents reads its documents
     */
    public PublicAttack(
            Path edition,
            JobDefinition job,
            Collection<Path> before,
            Optional<Path> lastYear,
            PublicDocuments documents)
            throws IOException {
        Map<String, Path> files = new HashMap<>();
        PublishedTable.eachSuppressed(edition, line -> {
            String unit = line.getField("unit_code");
            files.put(
                    unit,
                    edition.resolve(PublicDocuments.FOLDER)
                            .resolve(PublicDocuments.fileName(unit, line.getField("unit_name"))));
            leftOut.computeIfAbsent(unit, ignored -> new LinkedHashSet<>()).add(ToldBefore.key(line));
        });
        ToldBefore told = new ToldBefore(before, leftOut.keySet());
        EditionLines lines = EditionLines.of(edition, leftOut.keySet());
        int size = 0;
        for (Map.Entry<String, Set<FigureKey>> unit : leftOut.entrySet()) {
            PublicSystem system = new PublicSystem(
                    job,
                    lines,
                    unit.getKey(),
                    unit.getValue(),
                    told,
                    sentences(documents, files.get(unit.getKey())),
                    documents.lastYear(unit.getKey()));
            systems.put(unit.getKey(), system);
            first.put(unit.getKey(), size);
            size += system.system().values().length;
        }
        sums = new PublicTotals(edition, lastYear, systems, first).relations();
    }

    private static List<Table> sentences(PublicDocuments documents, @Nullable Path document) throws IOException {
        return document != null && Files.isRegularFile(document) ? documents.sentences(document) : List.of();
    }

    /** How many figures of the units that leave something out are published. */
    public long open() {
        return systems.values().stream().mapToLong(PublicSystem::open).sum();
    }

    /** What is found out about each figure that is left out, by unit, in the order of the edition's list. */
    public List<Found> found() {
        return found((unit, key) -> true);
    }

    /** The same of some of the figures, by the codes of their units. */
    List<Found> found(BiPredicate<String, FigureKey> wanted) {
        List<Found> found = new ArrayList<>();
        Optional<Attack> whole = sums.isEmpty() ? Optional.empty() : Optional.of(whole());
        systems.forEach((unit, system) -> {
            Attack attack = whole.orElseGet(() -> new Attack(new LinearSystem(
                    system.relations(),
                    system.system().values(),
                    system.system().unknown())));
            int offset = whole.isPresent() ? first.getOrDefault(unit, 0) : 0;
            leftOut.getOrDefault(unit, Set.of()).stream()
                    .filter(key -> !key.measure().isEmpty() && wanted.test(unit, key))
                    .forEach(key -> found.add(new Found(unit, key, bounds(system, key, attack, offset))));
        });
        return found;
    }

    /** The bounds of a figure; where an earlier edition told it, or this one does after all, these are its amount. */
    private static Bounds bounds(PublicSystem system, FigureKey key, Attack attack, int offset) {
        List<Integer> cells = system.system().cells(key);
        if (cells.isEmpty()) {
            return new Bounds(0, OptionalLong.empty());
        }
        int cell = cells.get(0);
        if (system.system().unknown().get(cell)) {
            return attack.bounds(offset + cell);
        }
        long value = system.system().values()[cell];
        return new Bounds(value, OptionalLong.of(value));
    }

    /** All units together, with the sums that join them. */
    private Attack whole() {
        List<Relation> relations = new ArrayList<>(sums);
        int size = systems.values().stream()
                .mapToInt(system -> system.system().values().length)
                .sum();
        long[] values = new long[size];
        BitSet unknown = new BitSet();
        systems.forEach((unit, system) -> {
            int offset = first.getOrDefault(unit, 0);
            long[] own = system.system().values();
            System.arraycopy(own, 0, values, offset, own.length);
            system.system().unknown().stream().forEach(cell -> unknown.set(offset + cell));
            system.relations().forEach(relation -> relations.add(moved(relation, offset)));
        });
        return new Attack(new LinearSystem(relations, values, unknown));
    }

    private static Relation moved(Relation relation, int offset) {
        return new Relation(
                relation.terms().stream()
                        .map(term -> new Term(term.cell() + offset, term.weight()))
                        .toList(),
                relation.constant(),
                relation.isEquation(),
                relation.rounding());
    }

    /**
     * What a reader finds out about a figure.
     *
     * @param unit the unit's code
     */
    public record Found(String unit, FigureKey key, Bounds bounds) {}
}
