package budget.edition;

import budget.consolidate.UnitLines;
import budget.dataset.DataColumn;
import budget.definition.Datasets;
import budget.definition.JobDefinition;
import budget.disclosure.FigureKey;
import budget.disclosure.Relation;
import budget.disclosure.Relation.Term;
import budget.disclosure.Stated;
import budget.disclosure.UnitSystem;
import budget.figures.Figures;
import budget.figures.Rounding;
import budget.figures.Table;
import budget.figures.Vocabulary.Panel;
import budget.model.Amount;
import budget.model.AmountUnit;
import budget.rule.NamedFigures;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What an edition for the public says of one unit, in all of its files. */
final class PublicSystem {

    private final JobDefinition job;
    private final EditionLines lines;
    private final String unit;
    private final UnitSystem system;
    private final List<Relation> relations;
    private final long open;

    /**
     * Reads what an edition says of a unit.
     *
     * @param lines what its files say
     * @param leftOut the figures that it leaves out
     * @param before what earlier editions said
     * @param sentences what its document says
     * @param lastYear the figures of the year before
     */
    PublicSystem(
            JobDefinition job,
            EditionLines lines,
            String unit,
            Set<FigureKey> leftOut,
            ToldBefore before,
            List<Table> sentences,
            Optional<Figures> lastYear) {
        this.job = job;
        this.lines = lines;
        this.unit = unit;
        Map<FigureKey, Long> now = new HashMap<>();
        List<Stated> stated = new ArrayList<>();
        each("facts.csv", line -> {
            FigureKey key = ToldBefore.key(line);
            long value = Amount.ofYuan(line.getField("amount")).fen();
            now.put(key, value);
            stated.add(new Stated(key, value, false, half(value, line)));
        });
        Map<FigureKey, Long> known = before.of(unit, now, leftOut);
        for (FigureKey key : leftOut) {
            Long told = known.get(key);
            if (!now.containsKey(key) && !key.measure().isEmpty()) {
                stated.add(
                        told == null ? new Stated(key, Amount.ofYuan("1").fen(), true) : new Stated(key, told, false));
            }
        }
        open = stated.stream().filter(figure -> !figure.isUnknown()).count();
        system = new UnitSystem(job, stated, sentences, lastYear);
        relations = new ArrayList<>(system.relations());
        readByUnit();
        readByFunction();
        readByEconomic();
        readProjects();
    }

    /** Half a unit of the last digit of a published figure. */
    private long half(long value, NamedCsvRecord line) {
        int usual = job.rules().vocabulary().panels().stream()
                .filter(panel -> panel.form().equals(line.getField("table")))
                .mapToInt(Panel::decimals)
                .min()
                .orElse(0);
        return AmountUnit.printedAs(line.getField("money_unit"))
                .map(money -> Rounding.half(value, Integer.parseInt(line.getField("decimals")), usual, money))
                .orElse(0L);
    }

    /** How many figures it publishes. */
    long open() {
        return open;
    }

    UnitSystem system() {
        return system;
    }

    /** All relations between its cells. */
    List<Relation> relations() {
        return relations;
    }

    private void each(String file, Consumer<NamedCsvRecord> receiver) {
        lines.in(file, unit).forEach(receiver);
    }

    private void add(List<Term> terms, String amount) {
        if (!terms.isEmpty() && !amount.isEmpty()) {
            relations.add(new Relation(terms, Amount.ofYuan(amount).fen(), true));
        }
    }

    private void readByUnit() {
        each("by-unit.csv", line -> {
            for (Datasets.UnitColumn column : job.datasets().byUnit()) {
                List<Term> terms = new ArrayList<>();
                column.sum().figures().forEach(named -> add(terms, named));
                column.names().forEach(name -> add(terms, line.findField(name).orElse("")));
            }
        });
    }

    private void add(List<Term> terms, NamedFigures named) {
        Table table = table(named.panel().key());
        for (int row = 0; table != null && row < table.rows().size(); row++) {
            for (String measure : named.columns()) {
                int cell = table.cell(row, table.panel().column(measure));
                if (named.rows().has(table.rows().get(row).text()) && table.isFilled(cell)) {
                    terms.add(new Term(system.number(table, cell), named.sign()));
                }
            }
        }
    }

    private @Nullable Table table(String panel) {
        return system.tables().stream()
                .filter(table -> table.panel().key().equals(panel))
                .findFirst()
                .orElse(null);
    }

    private List<Term> terms(String form, String row, String measure) {
        return system.filled(new FigureKey(form, row, measure)).stream()
                .map(cell -> new Term(cell, 1))
                .toList();
    }

    private void readByFunction() {
        if (job.datasets().byFunction().isEmpty()) {
            return;
        }
        Datasets.ByFunction defined = job.datasets().byFunction().get();
        Map<String, Datasets.Column> columns = new HashMap<>();
        columns.put(DataColumn.TOTAL.title(), defined.total());
        defined.basic().ifPresent(column -> columns.put(DataColumn.BASIC.title(), column));
        defined.project().ifPresent(column -> columns.put(DataColumn.PROJECT_SPENDING.title(), column));
        each("by-function.csv", line -> {
            boolean isLeaf = !line.getField("level").equals(UnitLines.RESIDUAL);
            columns.forEach((title, column) -> {
                if (isLeaf) {
                    add(
                            terms(column.panel().form(), line.getField("function_code"), column.measure()),
                            line.findField(title).orElse(""));
                }
            });
        });
    }

    private void readByEconomic() {
        List<Datasets.ByEconomic> all = job.datasets().byEconomic();
        each("by-economic.csv", line -> {
            String code = line.getField("economic_code");
            boolean isSum = line.getField("economic_name").equals(UnitLines.DIFFERENCE);
            for (Datasets.ByEconomic defined : all) {
                if (!code.isEmpty() && !isSum && defined.source().equals(line.getField("source"))) {
                    add(economic(defined, code), line.getField("amount"));
                }
            }
        });
    }

    private List<Term> economic(Datasets.ByEconomic defined, String code) {
        if (defined.across().isEmpty()) {
            return terms(
                    defined.panel().form(), code, defined.total().orElseThrow().measure());
        }
        List<Term> terms = new ArrayList<>();
        Table table = table(defined.panel().key());
        for (int row = 0; table != null && row < table.rows().size(); row++) {
            boolean isLeaf = table.children(row).length == 0
                    && !table.rows().get(row).key().isSum();
            for (String measure : defined.across()) {
                int column = table.panel().column(measure);
                boolean isOfCode =
                        table.panel().columns().get(column).economic().equals(code);
                if (isLeaf && isOfCode && table.isFilled(table.cell(row, column))) {
                    terms.add(new Term(system.number(table, table.cell(row, column)), 1));
                }
            }
        }
        return terms;
    }

    private void readProjects() {
        if (job.datasets().projects().isEmpty()) {
            return;
        }
        Datasets.Projects defined = job.datasets().projects().get();
        String form = defined.amount().panel().form();
        each("projects.csv", line -> {
            String code = line.getField("function_code");
            String project = line.getField("project");
            String row = code.isEmpty() ? project : code + "/" + project;
            add(terms(form, row, defined.amount().measure()), line.getField("amount"));
            defined.target()
                    .ifPresent(target -> add(
                            terms(target.panel().form(), project, target.measure()),
                            line.findField("target_amount").orElse("")));
        });
    }
}
