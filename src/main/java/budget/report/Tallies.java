package budget.report;

import budget.finding.Finding;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** Findings counted by something they have in common. */
final class Tallies<K> {

    private final Map<K, Tally> tallies = new LinkedHashMap<>();

    void add(K key, Finding finding, boolean isWaived) {
        tallies.computeIfAbsent(key, ignored -> new Tally()).add(finding, isWaived);
    }

    /** In this order, then the most frequent first, then those about most money, then as they were met. */
    Stream<Map.Entry<K, Tally>> sorted(Comparator<K> first) {
        return tallies.entrySet().stream()
                .sorted(Map.Entry.<K, Tally>comparingByKey(first)
                        .thenComparing(Map.Entry.comparingByValue(Comparator.comparing(Tally::open)
                                .thenComparing(Tally::waived)
                                .reversed()
                                .thenComparing(Tally::stake, Stake::against))));
    }
}
