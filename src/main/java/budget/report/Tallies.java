package budget.report;

import budget.finding.Finding;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** Findings counted by something they have in common. */
final class Tallies<K> {

    private final Map<K, FindingCounts> tallies = new LinkedHashMap<>();

    void add(K key, Finding finding, boolean isWaived) {
        tallies.computeIfAbsent(key, ignored -> new FindingCounts()).add(finding, isWaived);
    }

    /** In this order, then the most frequent first, then those about most money, then as they were met. */
    Stream<Map.Entry<K, FindingCounts>> sorted(Comparator<K> first) {
        return tallies.entrySet().stream()
                .sorted(Map.Entry.<K, FindingCounts>comparingByKey(first)
                        .thenComparing(Map.Entry.comparingByValue(Comparator.comparing(FindingCounts::open)
                                .thenComparing(FindingCounts::waived)
                                .reversed()
                                .thenComparing(FindingCounts::stake, Stake::against))));
    }
}
