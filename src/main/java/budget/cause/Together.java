package budget.cause;

import budget.rule.Outcome;
import budget.rule.Part;
import java.util.Comparator;
import java.util.List;

/** What is left without a cause: claims about the same figures that are off by the same money are told together. */
final class Together {

    private Together() {}

    static void fold(List<Breach> breaches) {
        List<Breach> open = breaches.stream()
                .filter(breach -> !breach.isFolded() && breach.hints().isEmpty())
                .filter(breach -> breach.outcome().isComparison())
                .sorted(Comparator.comparing(Breach::severity)
                        .thenComparing(breach -> -Math.abs(breach.outcome().difference())))
                .toList();
        for (int i = 0; i < open.size(); i++) {
            for (int j = i + 1; j < open.size() && !open.get(i).isFolded(); j++) {
                if (!open.get(j).isFolded()
                        && areAlike(open.get(i).outcome(), open.get(j).outcome())) {
                    open.get(j).foldUnder(open.get(i));
                    ExchangedRows.swapped(open.get(i).outcome(), open.get(j).outcome())
                            .ifPresent(open.get(i)::add);
                }
            }
        }
    }

    private static boolean areAlike(Outcome one, Outcome other) {
        return Math.abs(one.difference()) == Math.abs(other.difference())
                && Inquiry.parts(one)
                        .map(Part::form)
                        .anyMatch(form -> Inquiry.parts(other).map(Part::form).anyMatch(form::equals));
    }
}
