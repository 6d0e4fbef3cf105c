package budget.disclosure;

import budget.definition.JobDefinition;
import budget.disclosure.Relation.Term;
import budget.figures.CellState;
import budget.figures.Figures;
import budget.figures.Part;
import budget.figures.Scope;
import budget.figures.Table;
import budget.finding.Judgement.Comparison;
import budget.finding.Judgement.Measure.By;
import budget.rule.Evaluation;
import budget.rule.Outcome;
import budget.rule.RuleBook;
import budget.rule.Verdict;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The figures of one unit as a reader of its tables has them, with all that the job's forms and rules say of them: sums, equalities
 * and bounds.
 *
 * <p>A blank that follows from others is a cell too; it is in no table, but a reader can work it out.
 */
public final class UnitSystem {

    private final Figures figures;
    private final RuleBook book;
    private final IdentityHashMap<Table, Integer> first = new IdentityHashMap<>();
    private final Map<FigureKey, List<Integer>> cells = new HashMap<>();
    private final Map<FigureKey, List<Integer>> filled = new HashMap<>();
    private final List<Relation> relations = new ArrayList<>();
    private final BitSet unknown = new BitSet();
    private final BitSet derived = new BitSet();
    private int size;

    /** The system of some figures; their order does not matter. */
    public UnitSystem(JobDefinition job, List<Stated> stated) {
        this(job, stated, List.of(), Optional.empty());
    }

    /**
     * The same with what sentences state.
     *
     * @param sentences tables in the place of those of their panels
     * @param lastYear the figures of the year before, as far as they are known
     */
    public UnitSystem(JobDefinition job, List<Stated> stated, List<Table> sentences, Optional<Figures> lastYear) {
        Figures own = new StatedFigures(job).of(stated);
        Map<Integer, Table> said = new HashMap<>();
        sentences.forEach(table -> said.put(own.number(table), table));
        Figures all = own.replacing(said);
        figures = lastYear.map(before -> all.with(Scope.LAST_YEAR, before)).orElse(all);
        book = job.rules().book();
        for (Table table : figures.tables()) {
            first.put(table, size);
            size += table.size();
        }
        book.complete(figures);
        figures.tables().forEach(this::index);
        stated.stream()
                .filter(Stated::isUnknown)
                .forEach(figure -> cells(figure.key()).forEach(unknown::set));
        book.derived(figures).forEach(this::addDerived);
        Evaluation.Listener listener = (rule, verdict, why) -> {
            if (verdict == Verdict.EXACT || verdict == Verdict.ROUNDING || verdict == Verdict.BROKEN) {
                add(why.explain());
            }
        };
        book.evaluate(figures, listener);
        if (lastYear.isPresent()) {
            book.evaluateBeyond(figures, listener);
        }
    }

    private void index(Table table) {
        for (int cell = 0; cell < table.size(); cell++) {
            if (table.isFilled(cell)) {
                Part part = Part.of(table, cell, 1);
                FigureKey key = new FigureKey(part.form(), part.row(), part.column());
                filled.computeIfAbsent(key, ignored -> new ArrayList<>()).add(number(part));
                if (part.isStated()) {
                    cells.computeIfAbsent(key, ignored -> new ArrayList<>()).add(number(part));
                }
            }
        }
    }

    private int number(Part part) {
        return number(part.table(), part.cell());
    }

    /** A blank is unknown as soon as one of the figures that it follows from may be. */
    private void addDerived(Part blank) {
        derived.set(number(blank));
        Table table = blank.table();
        List<Part> below = IntStream.of(table.children(table.rowOf(blank.cell())))
                .mapToObj(row -> Part.of(table, table.cell(row, table.columnOf(blank.cell())), 1))
                .filter(Part::isFilled)
                .toList();
        for (List<Part> parts : List.of(book.partsOf(figures, blank), below)) {
            List<Term> terms = new ArrayList<>();
            if (!parts.isEmpty() && add(terms, parts, -1) == -blank.value()) {
                terms.add(new Term(number(blank), 1));
                relations.add(Relation.equation(terms));
                return;
            }
        }
    }

    private void add(Outcome outcome) {
        Comparison comparison = outcome.isComparison() ? outcome.comparison() : Comparison.THERE;
        boolean isProduct = outcome.isProduct(By.LEFT) || outcome.isProduct(By.RIGHT);
        if (comparison == Comparison.THERE || isProduct || (comparison == Comparison.SAME && !outcome.isEquation())) {
            return;
        }
        int sign = comparison == Comparison.AT_MOST ? -1 : 1;
        List<Term> terms = new ArrayList<>();
        long constant =
                Math.subtractExact(outcome.right().value(), outcome.left().value());
        constant += add(terms, outcome.left().parts(), sign) * sign
                + add(terms, outcome.right().parts(), -sign) * sign;
        long rounding = (outcome.left().half() + outcome.right().half()) / 2;
        relations.add(new Relation(terms, sign * constant, comparison == Comparison.SAME, rounding));
    }

    /** Adds the cells of a side; returns their sum, with their signs. Figures of the year before are constants. */
    private long add(List<Term> terms, List<Part> parts, int sign) {
        long sum = 0;
        for (Part part : parts) {
            if (part.cell() >= 0 && part.isFilled() && first.containsKey(part.table())) {
                terms.add(new Term(number(part), sign * part.sign()));
                sum = Math.addExact(sum, (long) sign * part.sign() * part.value());
            }
        }
        return sum;
    }

    /** The numbers of a figure's cells; none where it is not stated. */
    public List<Integer> cells(FigureKey key) {
        return cells.getOrDefault(key, List.of());
    }

    /** The numbers of a figure's cells, blanks that follow from others among them. */
    public List<Integer> filled(FigureKey key) {
        return filled.getOrDefault(key, List.of());
    }

    /** The tables, with derived amounts for blanks. */
    public List<Table> tables() {
        return figures.tables();
    }

    /** The number of a cell of one of the tables. */
    public int number(Table table, int cell) {
        return first.getOrDefault(table, 0) + cell;
    }

    public List<Relation> relations() {
        return relations;
    }

    /** The values of all cells. */
    public long[] values() {
        long[] values = new long[size];
        for (Table table : figures.tables()) {
            for (int cell = 0; cell < table.size(); cell++) {
                values[number(table, cell)] = table.value(cell);
            }
        }
        return values;
    }

    /** The cells that are in no table: the unknown figures, and the blanks that follow from others. */
    public BitSet unknown() {
        BitSet all = (BitSet) unknown.clone();
        all.or(derived);
        return all;
    }

    /** The system as a reader has it. */
    public LinearSystem system() {
        return new LinearSystem(relations, values(), unknown());
    }

    /** What a reader misses where a cell is left out: sums more than what is in them; nothing for cells that are no money. */
    long[] costs() {
        long[] costs = new long[size];
        for (Table table : figures.tables()) {
            for (int cell = 0; cell < table.size(); cell++) {
                costs[number(table, cell)] = cost(table, cell);
            }
        }
        return costs;
    }

    private static long cost(Table table, int cell) {
        Part part = Part.of(table, cell, 1);
        if (!part.isMoney() || table.state(cell) != CellState.STATED) {
            return -1;
        }
        int row = table.rowOf(cell);
        long digits = Long.toString(part.value()).length();
        if (row == table.total() || part.key().isSum()) {
            return 10 * (10 + digits);
        }
        return table.children(row).length > 0 ? 3 * (10 + digits) : 10 + digits;
    }
}
