package budget.cause;

import budget.figures.Figures;
import budget.figures.Part;
import budget.figures.Vocabulary.Rows;
import budget.finding.Judgement.Hint;
import budget.model.Words;
import budget.rule.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Matches target tables of unlisted projects with listed projects without a target table: one is often the other
 * under a different name, or two of them in one.
 */
final class TargetMatches {

    /** Least share of common letter pairs, in per cent, for two names to match. */
    private static final int LEAST_PER_CENT_ALIKE = 30;

    private final Figures figures;
    private final List<Breach> targets = new ArrayList<>();
    private final List<Breach> projects = new ArrayList<>();

    TargetMatches(Figures figures, List<Breach> breaches) {
        this.figures = figures;
        for (Breach breach : breaches) {
            missingRows(breach.outcome()).ifPresent(rows -> {
                if (rows == Rows.PROJECT) {
                    targets.add(breach);
                } else if (rows == Rows.TARGETS) {
                    projects.add(breach);
                }
            });
        }
    }

    private Optional<Rows> missingRows(Outcome outcome) {
        return outcome.absentIn().isPresent()
                ? Optional.of(
                        figures.table(outcome.absentIn().getAsInt()).panel().rows())
                : Optional.empty();
    }

    void fold() {
        targets.forEach(target -> pair(target));
        targets.stream().filter(target -> target.hints().isEmpty()).forEach(this::nearest);
    }

    private void pair(Breach target) {
        long amount = target.outcome().left().value();
        List<Breach> free = free();
        for (int i = 0; i < free.size(); i++) {
            for (int j = i + 1; j < free.size(); j++) {
                Part one = figure(free.get(i));
                Part other = figure(free.get(j));
                if (target.hints().isEmpty() && one.value() + other.value() == amount) {
                    target.hints().add(KnownAmounts.pair(one, other));
                    fold(free.get(i), target);
                    fold(free.get(j), target);
                }
            }
        }
    }

    private void nearest(Breach target) {
        String name = Words.bare(target.outcome().row());
        free().stream()
                .max(Comparator.comparingInt(project -> alike(name, bareName(project))))
                .filter(project -> alike(name, bareName(project)) >= LEAST_PER_CENT_ALIKE)
                .or(() -> ofSameAmount(target))
                .ifPresent(project -> {
                    target.hints().add(nearest(target, figure(project)));
                    fold(project, target);
                });
    }

    /** The only project of a target's amount. */
    private Optional<Breach> ofSameAmount(Breach target) {
        List<Breach> same = free().stream()
                .filter(project ->
                        figure(project).value() == target.outcome().left().value())
                .toList();
        return same.size() == 1 ? Optional.of(same.get(0)) : Optional.empty();
    }

    /** Either of the two may have the wrong name. */
    private static void fold(Breach project, Breach target) {
        target.concern(figure(project));
        project.foldUnder(target);
    }

    private static Hint nearest(Breach target, Part project) {
        long apart = target.outcome().left().value() - project.value();
        String name = SideWords.project(project);
        String amount = project.withUnit(project.value());
        return apart == 0
                ? new Hint(Hint.Kind.NEAREST_PROJECT_EQUAL, List.of(name, amount))
                : new Hint(Hint.Kind.NEAREST_PROJECT, List.of(name, amount, project.withUnit(Math.abs(apart))));
    }

    private List<Breach> free() {
        return projects.stream()
                .filter(project ->
                        !project.isFolded() && !project.outcome().left().parts().isEmpty())
                .toList();
    }

    private static Part figure(Breach breach) {
        return breach.outcome().left().parts().get(0);
    }

    private static String bareName(Breach project) {
        return Words.bare(SideWords.project(figure(project)));
    }

    /** How many of their pairs of neighbouring letters two names share, in per cent of the shorter name's. */
    static int alike(String one, String other) {
        Set<String> ofOne = pairs(one);
        Set<String> ofOther = pairs(other);
        int shorter = Math.min(ofOne.size(), ofOther.size());
        ofOne.retainAll(ofOther);
        return shorter == 0 ? 0 : ofOne.size() * 100 / shorter;
    }

    private static Set<String> pairs(String name) {
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 2 <= name.length(); i++) {
            pairs.add(name.substring(i, i + 2));
        }
        return pairs;
    }
}
