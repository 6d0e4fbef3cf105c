package budget.cause;

import budget.definition.CodeLists;
import budget.figures.Figures;
import budget.figures.Part;
import budget.figures.Table;
import budget.finding.Finding;
import budget.rule.Evaluation;
import budget.rule.KnownVerdicts;
import budget.rule.Outcome;
import budget.rule.Rule;
import budget.rule.RuleBook;
import budget.rule.StatedSums;
import budget.rule.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The broken claims of a workbook, and the verdicts of the rules if its figures were others. */
final class Inquiry {

    private final RuleBook book;
    private final CodeLists codes;
    private final Figures figures;
    private final List<Outcome> open;
    private final List<Outcome> comparisons;
    private final List<Finding> structure;
    private final Effort effort;
    private final Set<Claim> openClaims;
    private final Set<String> openRules;
    private final Set<String> existenceRules;
    private final Map<Integer, StatedSums> sums = new HashMap<>();
    private @Nullable KnownVerdicts verdicts;

    /**
     * An inquiry.
     *
     * @param figures as they would be without the mistakes found so far
     * @param open the claims that are still broken
     * @param structure the findings about the structure, made before the rules
     * @param effort what has been tried already
     */
    Inquiry(
            RuleBook book,
            CodeLists codes,
            Figures figures,
            List<Outcome> open,
            List<Finding> structure,
            Effort effort) {
        this.book = book;
        this.codes = codes;
        this.figures = figures;
        this.open = List.copyOf(open);
        this.comparisons = open.stream().filter(Outcome::isComparison).toList();
        this.structure = List.copyOf(structure);
        this.effort = effort;
        this.openClaims = open.stream().map(Claim::of).collect(Collectors.toSet());
        this.existenceRules = open.stream()
                .filter(outcome -> !outcome.isComparison())
                .map(outcome -> outcome.rule().id())
                .collect(Collectors.toSet());
        this.openRules = open.stream().map(outcome -> outcome.rule().id()).collect(Collectors.toSet());
    }

    RuleBook book() {
        return book;
    }

    CodeLists codes() {
        return codes;
    }

    Figures figures() {
        return figures;
    }

    List<Outcome> open() {
        return open;
    }

    List<Finding> structure() {
        return structure;
    }

    Effort effort() {
        return effort;
    }

    /** The broken claims that compare two sides. */
    List<Outcome> comparisons() {
        return comparisons;
    }

    /** Whether a claim equates figures of several tables; bounds do not count. */
    static boolean isBetweenTables(Outcome outcome) {
        return outcome.isEquation() && parts(outcome).map(Part::form).distinct().count() > 1;
    }

    /** Whether a side adds up cells of the same table in other rows than this cell. */
    static boolean isOfOtherRows(Outcome.Side side, Part cell) {
        Table table = cell.table();
        return side.parts().stream()
                .allMatch(part -> part.table().panel().equals(table.panel())
                        && table.rowOf(part.cell()) != table.rowOf(cell.cell()));
    }

    /** Every figure behind a broken claim. */
    static Stream<Part> parts(Outcome outcome) {
        return Stream.concat(outcome.left().parts().stream(), outcome.right().parts().stream())
                .filter(part -> part.cell() >= 0);
    }

    /** How much a cell counts in left less right. */
    static int weight(Outcome outcome, Part cell) {
        int weight = 0;
        for (Part part : outcome.left().parts()) {
            weight += part.isSameCell(cell) ? part.sign() : 0;
        }
        for (Part part : outcome.right().parts()) {
            weight -= part.isSameCell(cell) ? part.sign() : 0;
        }
        return weight;
    }

    /** The change of a cell, in 分, that makes the claim hold exactly; 0 where there is none. */
    static long needed(Outcome outcome, Part cell) {
        int weight = weight(outcome, cell);
        return weight == 0 || outcome.difference() % weight != 0 ? 0 : -outcome.difference() / weight;
    }

    /** The verdicts on a supposition, up to the first claim that it breaks anew. */
    Trial verdictsOn(Supposition supposed) {
        return verdictsOn(supposed, outcome -> false);
    }

    /**
     * The verdicts on a supposition, up to the first claim that it breaks anew and that is not tolerated.
     *
     * <p>The rules that are broken now are evaluated first: most suppositions settle none of them, and no other is needed. An
     * existence rule is not settled by removing the figure that makes it apply.
     *
     * @param tolerated which claims may be broken instead
     */
    Trial verdictsOn(Supposition supposed, Predicate<Outcome> tolerated) {
        effort.spend(supposed.tables().values());
        Map<Claim, Outcome> broken = new LinkedHashMap<>();
        KnownVerdicts.Changed evaluation = verdicts().with(supposed.tables(), (rule, verdict, why) -> {
            boolean isBroken = verdict == Verdict.BROKEN;
            if (isBroken || (verdict == Verdict.NOT_APPLICABLE && existenceRules.contains(rule.id()))) {
                Outcome outcome = why.explain();
                Claim claim = Claim.of(outcome);
                if (isBroken ? !isNameless(outcome.row()) : openClaims.contains(claim)) {
                    broken.put(claim, outcome);
                }
            }
        });
        List<Rule> concerned = evaluation.rules();
        List<Rule> brokenNow = concerned.stream().filter(this::isOpen).toList();
        brokenNow.forEach(evaluation::evaluate);
        List<Outcome> settled = open.stream()
                .filter(outcome -> brokenNow.contains(outcome.rule()))
                .filter(outcome -> !broken.containsKey(Claim.of(outcome)))
                .toList();
        broken.keySet().removeAll(openClaims);
        boolean goesOn = !settled.isEmpty() && broken.values().stream().allMatch(tolerated);
        for (Rule rule : concerned) {
            if (goesOn && !isOpen(rule)) {
                int before = broken.size();
                evaluation.evaluate(rule);
                goesOn = broken.size() == before || broken.values().stream().allMatch(tolerated);
            }
        }
        return new Trial(supposed, settled, List.copyOf(broken.values()));
    }

    /** Whether a row is a supposed project, whose name and texts are unknown. */
    private static boolean isNameless(String row) {
        return row.endsWith("/" + UnnamedProjects.NAMELESS);
    }

    private boolean isOpen(Rule rule) {
        return openRules.contains(rule.id());
    }

    /** The number of figures, in the tables of a supposition, that agree with other tables now. */
    long agreeing(Supposition supposed) {
        long[] agreeing = {0};
        Evaluation evaluation = book.evaluation(figures, (rule, verdict, why) -> {
            if (verdict == Verdict.EXACT || verdict == Verdict.ROUNDING) {
                Outcome outcome = why.explain();
                boolean isOne = isBetweenTables(outcome)
                        && parts(outcome)
                                .anyMatch(part -> part.value() != 0
                                        && supposed.tables().containsKey(figures.number(part.table())));
                agreeing[0] += isOne ? 1 : 0;
            }
        });
        book.concernedBy(figures, supposed.tables()).forEach(evaluation::evaluate);
        return agreeing[0];
    }

    /** The inquiry with a found mistake corrected. */
    Inquiry without(Trial trial) {
        Figures other = figures.replacing(trial.supposed.tables());
        List<Outcome> broken = new ArrayList<>();
        book.evaluate(other, (rule, verdict, why) -> {
            if (verdict == Verdict.BROKEN) {
                broken.add(why.explain());
            }
        });
        return new Inquiry(book, codes, other, broken, structure, effort);
    }

    /** The tables with some cells changed by these amounts. */
    Map<Integer, Table> changing(Map<Part, Long> changes, boolean carried) {
        Map<Integer, Table> tables = new HashMap<>();
        Map<Integer, Set<Integer>> changed = new HashMap<>();
        changes.forEach((part, more) -> {
            int panel = figures.number(part.table());
            Table table = tables.computeIfAbsent(
                    panel, number -> figures.table(number).copy());
            table.state(
                    part.cell(),
                    Math.addExact(table.isStated(part.cell()) ? table.value(part.cell()) : 0, more),
                    table.half(part.cell()));
            changed.computeIfAbsent(panel, ignored -> new HashSet<>()).add(part.cell());
        });
        tables.forEach((panel, table) -> {
            if (carried || !figures.table(panel).making().formulas().isEmpty()) {
                sums(panel).carry(table, changed.getOrDefault(panel, Set.of()), !carried);
            }
        });
        return tables;
    }

    /** The sums of a version of one of its tables. */
    StatedSums sums(Table table) {
        return book.sums(figures, table);
    }

    private KnownVerdicts verdicts() {
        KnownVerdicts known = verdicts;
        if (known == null) {
            known = book.known(figures);
            verdicts = known;
        }
        return known;
    }

    private StatedSums sums(int panel) {
        return sums.computeIfAbsent(panel, number -> sums(figures.table(number)));
    }

    /**
     * The verdicts on a supposition.
     *
     * @param settled the broken claims that would hold
     * @param fresh the claims that would be broken and are not now
     */
    record Trial(Supposition supposed, List<Outcome> settled, List<Outcome> fresh) {

        /** Whether it settles a claim and breaks none anew. */
        boolean explains() {
            return !settled.isEmpty() && fresh.isEmpty();
        }
    }
}
