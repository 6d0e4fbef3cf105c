package budget.definition;

import budget.model.UnitKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** From the department's economic classification to the government's, by the kind of unit. */
public final class Crosswalk {

    private final Map<String, TreeSet<String>> targets = new HashMap<>();

    Crosswalk(List<Mapping> mappings) {
        for (Mapping mapping : mappings) {
            for (String kind : mapping.appliesTo().equals("all") ? List.of("行政", "事业") : List.of(mapping.appliesTo())) {
                String to = mapping.government();
                add(kind, mapping.department(), to);
                add(kind, mapping.department().substring(0, 3), to.substring(0, 3));
            }
        }
    }

    private void add(String kind, String department, String government) {
        targets.computeIfAbsent(kind + department, ignored -> new TreeSet<>()).add(government);
    }

    /**
     * The government code for a department code: that of a 款, or of a whole 类 when all its 款 lead to one 类.
     *
     * @return nothing where the crosswalk has no target or leaves it open
     */
    public Optional<String> government(String department, UnitKind kind) {
        TreeSet<String> found = targets.getOrDefault(kind.crosswalk() + department, new TreeSet<>());
        return found.size() == 1 ? Optional.of(found.first()) : Optional.empty();
    }

    record Mapping(String department, String government, String appliesTo) {}
}
