package budget.rule;

import budget.base.Bilingual;
import budget.figures.Figures;
import budget.figures.Presence;
import budget.figures.Table;
import budget.figures.TableBuilder;
import budget.figures.Vocabulary;
import budget.finding.Severity;
import budget.sample.Reading;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Single formulas over the tables of the sample job, judged on figures written as text. */
public final class Claims {

    static final Vocabulary WORDS = Reading.sampleJob().rules().vocabulary();

    private Claims() {}

    public static Set<Verdict> judge(String formula, String figures) {
        return judge(formula, "", figures);
    }

    static Set<Verdict> judge(String formula, String driver, String figures) {
        return Example.judge(rule(formula, driver), figures, WORDS);
    }

    /** The verdicts where one table is not there and all others have no rows. */
    static Set<Verdict> judgeWithout(String table, Presence presence, String formula) {
        List<Table> tables = WORDS.panels().stream()
                .map(panel ->
                        panel.form().equals(table) ? Table.absent(panel, presence) : new TableBuilder(panel).build())
                .toList();
        Set<Verdict> verdicts = EnumSet.noneOf(Verdict.class);
        new RuleBook(List.of(rule(formula, "")))
                .evaluate(new Figures(tables, project -> false), (rule, verdict, why) -> verdicts.add(verdict));
        return verdicts;
    }

    static Rule rule(String formula, String driver) {
        return new Rule(
                "T-01",
                new Bilingual("试算", ""),
                formula,
                Severity.BLOCKING,
                new Rule.Notes(Optional.empty(), "", Bilingual.NONE),
                Formula.parse(formula, driver, WORDS));
    }
}
