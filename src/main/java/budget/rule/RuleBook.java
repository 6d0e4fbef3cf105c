package budget.rule;

import budget.figures.CellState;
import budget.figures.ChangedCells;
import budget.figures.Figures;
import budget.figures.Part;
import budget.figures.Table;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The rules of a job, compiled once and evaluated over many submissions; safe for use by several threads. */
public final class RuleBook {

    /** A book without rules. */
    public static final RuleBook EMPTY = new RuleBook(List.of());

    private final List<Rule> rules;
    private final Definitions definitions;

    public RuleBook(List<Rule> rules) {
        this.rules = List.copyOf(rules);
        this.definitions = new Definitions(rules);
    }

    public List<Rule> rules() {
        return rules;
    }

    /** Evaluates the rules that need nothing but the submission itself. */
    public void evaluate(Figures figures, Evaluation.Listener listener) {
        evaluate(figures, false, listener);
    }

    /** The rules that need nothing but the submission and whose verdicts may change with some of its tables. */
    public List<Rule> concernedBy(Figures figures, Map<Integer, Table> others) {
        Map<Integer, BitSet> columns = new HashMap<>();
        others.forEach((panel, other) -> columns.put(
                panel,
                definitions.following(
                        panel, ChangedCells.columns(other, ChangedCells.between(figures.table(panel), other)))));
        return rules.stream()
                .filter(rule -> !rule.looksBeyond() && rule.reads(columns))
                .toList();
    }

    /** An evaluation of single rules, one after the other. */
    public Evaluation evaluation(Figures figures, Evaluation.Listener listener) {
        return new Evaluation(new CellReader(figures, definitions), listener);
    }

    /** The cells of figures, with derived amounts for blanks. */
    CellReader cells(Figures figures) {
        return new CellReader(figures, definitions);
    }

    /** The verdicts on a submission, to be compared with those on changed versions of it. */
    public KnownVerdicts known(Figures figures) {
        return new KnownVerdicts(this, figures, definitions);
    }

    /** The sums that one of the tables of these figures states, or another version of it. */
    public StatedSums sums(Figures figures, Table table) {
        return new StatedSums(definitions, figures, table);
    }

    /** The cells of its own row that a cell is the sum of by a rule. */
    public List<Part> addends(Figures figures, Part cell) {
        return definitions.addends(figures, cell);
    }

    /** Evaluates the rules that compare a submission with others, with control totals or with the year before. */
    public void evaluateBeyond(Figures figures, Evaluation.Listener listener) {
        evaluate(figures, true, listener);
    }

    private void evaluate(Figures figures, boolean beyond, Evaluation.Listener listener) {
        Evaluation evaluation = evaluation(figures, listener);
        for (Rule rule : rules) {
            if (rule.looksBeyond() == beyond) {
                evaluation.evaluate(rule);
            }
        }
    }

    /** Derives every blank cell whose amount follows from filled parts. */
    public void complete(Figures figures) {
        CellReader cells = new CellReader(figures, definitions);
        for (int panel = 0; panel < figures.tables().size(); panel++) {
            Table table = figures.table(panel);
            for (int cell = 0; cell < table.size(); cell++) {
                cells.look(panel, table, cell);
            }
        }
    }

    /** The cells of a completed table from which a blank cell's amount follows; none for any other cell. */
    public List<Part> partsOf(Figures figures, Part blank) {
        int panel = figures.number(blank.table());
        SideSum parts = new SideSum(true);
        boolean follows = blank.isDerived()
                && definitions.addParts(
                        panel, blank.table(), blank.cell(), new CellReader(figures, definitions), parts);
        return follows ? parts.parts().stream().filter(Part::isFilled).toList() : List.of();
    }

    /** The blank cells whose amounts follow from filled parts, after the rules have been evaluated. */
    public List<Part> derived(Figures figures) {
        List<Part> derived = new ArrayList<>();
        for (Table table : figures.tables()) {
            for (int cell = 0; cell < table.size(); cell++) {
                if (table.state(cell) == CellState.DERIVED) {
                    derived.add(Part.of(table, cell, 1));
                }
            }
        }
        return derived;
    }
}
