package budget.cause;

import budget.cause.Inquiry.Trial;
import budget.figures.Figures;
import budget.figures.Part;
import budget.finding.Finding;
import budget.finding.FindingCode;
import budget.finding.Judgement.Hint;
import budget.rule.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/** Lists broken rules as findings, each under the finding of its cause. */
final class Folding {

    /** Of several mistakes that explain the same equally well, at most this many are named. */
    private static final int MOST_NAMED = 2;

    private final Map<Claim, List<Breach>> breaches = new LinkedHashMap<>();
    private final KnownAmounts known;
    private final RuleFindings words;
    private final List<Finding> structure;
    private final List<Finding> broken = new ArrayList<>();
    private final IdentityHashMap<Trial, String> roots = new IdentityHashMap<>();

    Folding(Figures figures, List<Breach> breaches, List<Finding> structure) {
        this.known = new KnownAmounts(figures);
        this.words =
                new RuleFindings(figures, breaches.stream().map(Breach::outcome).toList());
        breaches.forEach(breach -> this.breaches
                .computeIfAbsent(Claim.of(breach.outcome()), ignored -> new ArrayList<>())
                .add(breach));
        this.structure = new ArrayList<>(structure);
    }

    /** The broken rules without a cause so far. */
    List<Outcome> open() {
        return left().stream().map(Breach::outcome).toList();
    }

    private List<Breach> left() {
        return breaches.values().stream().flatMap(List::stream).toList();
    }

    /** Lists a cause that breaks no rule. */
    void fold(Cause cause) {
        if (cause.finding() != null) {
            absorb(cause, named(cause.finding(), List.of(), Set.of()));
        }
    }

    /** Folds blanks that follow from mistakes under the last mistake in their table. */
    void foldBlanks(Figures without, List<CauseSearch.Found> found) {
        structure.replaceAll(finding -> finding.isRoot() && finding.code() == FindingCode.NOT_FILLED_IN
                ? found.stream()
                        .filter(one -> one.trial().supposed().tables().values().stream()
                                .anyMatch(table -> table.panel()
                                        .form()
                                        .equals(finding.subject().table())))
                        .filter(one -> roots.containsKey(one.trial()) && !isBlank(finding, without))
                        .reduce((a, b) -> b)
                        .map(one -> finding.foldedUnder(Objects.requireNonNull(roots.get(one.trial()))))
                        .orElse(finding)
                : finding);
    }

    private static boolean isBlank(Finding finding, Figures figures) {
        return figures.tables().stream()
                .filter(table -> table.panel().form().equals(finding.subject().table()))
                .filter(table -> table.panel().column(finding.subject().measure()) >= 0)
                .flatMap(table -> Part.inColumn(
                        table, table.panel().column(finding.subject().measure()))
                        .stream())
                .anyMatch(part -> part.isDerived()
                        && part.place().filter(finding.cells()::contains).isPresent());
    }

    /** Lists the rules that a mistake breaks under it. */
    void fold(Trial trial, List<Trial> alike) {
        List<Breach> settled = trial.settled().stream()
                .map(outcome -> breaches.remove(Claim.of(outcome)))
                .filter(Objects::nonNull)
                .flatMap(List::stream)
                .toList();
        if (settled.isEmpty()) {
            return;
        }
        Cause cause = trial.supposed().cause();
        String root =
                cause.finding() == null ? beside(trial, alike, settled) : named(cause.finding(), settled, forms(trial));
        roots.put(trial, root);
        absorb(cause, root);
    }

    /** Folds what a cause absorbs; follows a root that is folded itself, so that no circle arises. */
    private void absorb(Cause cause, String under) {
        String root = structure.stream()
                .filter(finding -> finding.key().equals(under) && !finding.isRoot())
                .map(Finding::root)
                .findFirst()
                .orElse(under);
        structure.replaceAll(finding -> finding.isRoot()
                        && !finding.key().equals(root)
                        && cause.absorbs().test(finding)
                ? finding.foldedUnder(root)
                : finding);
    }

    private String named(Finding finding, List<Breach> settled, Set<String> wrong) {
        if (structure.stream().noneMatch(known -> known.key().equals(finding.key()))) {
            structure.add(finding);
        }
        settled.forEach(breach -> broken.add(words.broken(breach, wrong).foldedUnder(finding.key())));
        return finding.key();
    }

    private String beside(Trial trial, List<Trial> alike, List<Breach> settled) {
        List<Part> blamed = trial.supposed().cause().cells();
        Breach root = settled.stream()
                .min(Comparator.comparing(Breach::severity)
                        .thenComparing(breach -> blamed.stream().noneMatch(breach::isAbout))
                        .thenComparing(breach -> blamed.stream().allMatch(cell -> breach.weightOf(cell) == 0))
                        .thenComparing(breach -> -Math.abs(breach.outcome().difference())))
                .orElseThrow();
        settled.stream().filter(breach -> breach != root).forEach(breach -> breach.foldUnder(root));
        if (alike.size() > 1 && alike.stream().allMatch(one -> isOneCell(one, settled.size()))) {
            known.hint(root);
        }
        if (alike.size() <= MOST_NAMED && root.hints().isEmpty()) {
            alike.forEach(one -> blame(root, one.supposed().cause(), settled.size()));
        }
        if (root.hints().isEmpty()) {
            known.hint(root);
        }
        warn(root);
        settled.forEach(breach -> broken.add(words.broken(breach, forms(trial))));
        return RuleFindings.key(root);
    }

    /** The forms of the tables that a mistake changes. */
    private static Set<String> forms(Trial trial) {
        return trial.supposed().tables().values().stream()
                .map(table -> table.panel().form())
                .collect(Collectors.toSet());
    }

    /** One of several cells is wrong, and which one is open: a known amount equal to the difference is the better hint. */
    private static boolean isOneCell(Trial trial, int settled) {
        IntFunction<Hint> hint = trial.supposed().cause().hint();
        return hint != null && hint.apply(settled).kind() == Hint.Kind.ONE_CELL;
    }

    private static void blame(Breach root, Cause cause, int settled) {
        IntFunction<Hint> hint = cause.hint();
        root.blame(cause.cells());
        if (hint != null) {
            root.add(hint.apply(settled));
        }
    }

    /** Lists the rules without a cause: those of target tables and projects under one another, others singly. */
    void close(Figures figures) {
        List<Breach> left = left();
        new TargetMatches(figures, left).fold();
        Together.fold(left);
        left.stream().filter(breach -> !breach.isFolded()).forEach(known::hint);
        left.stream().filter(breach -> !breach.isFolded()).forEach(Folding::warn);
        left.forEach(breach -> broken.add(words.broken(breach)));
    }

    /** Without any other hint: a figure made by a formula is not to be typed over. */
    private static void warn(Breach root) {
        Part subject = root.subject();
        if (root.hints().isEmpty() && subject != null && subject.isMade()) {
            root.add(WrongCells.formula(subject));
        }
    }

    /** Everything found: about the structure, then the broken rules. */
    List<Finding> findings() {
        List<Finding> all = new ArrayList<>(structure);
        all.addAll(broken);
        return all;
    }

    /** Folds claims without a cause that share a table and differ by the same amount. */
    private static final class Together {

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
                            .anyMatch(
                                    form -> Inquiry.parts(other).map(Part::form).anyMatch(form::equals));
        }
    }
}
