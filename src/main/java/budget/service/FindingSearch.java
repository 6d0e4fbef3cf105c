package budget.service;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Looks for findings in a publication.
 *
 * @param wanted values by the names of {@link Facet}; one that is not there or empty is open
 * @param text in the message, the place, the rule, or the unit's name or code; empty for any
 */
public record FindingSearch(Map<Facet, String> wanted, String text) {

    public FindingSearch {
        wanted = Map.copyOf(wanted);
        text = text.strip();
    }

    public List<PublishedFinding> in(List<PublishedFinding> findings) {
        return findings.stream()
                .filter(this::hasText)
                .filter(finding -> fits(finding, null))
                .toList();
    }

    /** How many there would be with each value of a facet, the other facets as they are. */
    public Map<String, Integer> counts(Facet facet, List<PublishedFinding> findings) {
        return Found.counts(
                findings.stream()
                        .filter(this::hasText)
                        .filter(finding -> fits(finding, facet))
                        .toList(),
                facet.value);
    }

    private boolean fits(PublishedFinding finding, @Nullable Facet but) {
        return wanted.entrySet().stream()
                .allMatch(entry -> entry.getKey() == but
                        || entry.getValue().isEmpty()
                        || entry.getKey().value.apply(finding).equals(entry.getValue()));
    }

    private boolean hasText(PublishedFinding finding) {
        return text.isEmpty()
                || Found.in(finding.message(), text)
                || Found.in(finding.place(), text)
                || Found.in(finding.rule(), text)
                || Found.in(finding.unitName(), text)
                || Found.in(finding.unit(), text);
    }

    /** What findings are told apart by. */
    @SuppressWarnings("ImmutableEnumChecker") // references to methods never change
    public enum Facet {
        STATE(PublishedFinding::state),
        SEVERITY(PublishedFinding::severity),
        RULE(PublishedFinding::rule),
        UNIT(PublishedFinding::unit);

        private final Function<PublishedFinding, String> value;

        Facet(Function<PublishedFinding, String> value) {
            this.value = value;
        }
    }
}
