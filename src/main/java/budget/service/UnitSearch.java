package budget.service;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Looks for units in a publication.
 *
 * @param text in name or code; empty for any
 * @param status a word of {@code units.csv}; empty for any
 * @param sort code, name, status, blocking or advisory; the order of the publication for any other word
 */
public record UnitSearch(String text, String status, String sort) {

    public UnitSearch {
        text = text.strip();
    }

    public List<UnitEntry> in(List<UnitEntry> units) {
        return units.stream()
                .filter(unit -> unit.has(text))
                .filter(unit -> status.isEmpty() || unit.status().equals(status))
                .sorted(order())
                .toList();
    }

    private Comparator<UnitEntry> order() {
        return switch (sort) {
            case "code" -> Comparator.comparing(UnitEntry::code);
            case "name" -> Comparator.comparing(UnitEntry::name);
            case "status" -> Comparator.comparing(UnitEntry::status);
            case "blocking" -> Comparator.comparing(UnitEntry::blocking).reversed();
            case "advisory" -> Comparator.comparing(UnitEntry::advisory).reversed();
            default -> Comparator.comparing(unit -> 0);
        };
    }

    /** How many of those with the text have each status. */
    public Map<String, Integer> statuses(List<UnitEntry> units) {
        return Found.counts(units.stream().filter(unit -> unit.has(text)).toList(), UnitEntry::status);
    }
}
