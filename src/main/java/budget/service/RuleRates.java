package budget.service;

import budget.definition.JobDefinition;
import budget.rule.Rule;
import budget.submission.Checks;
import budget.submission.Checks.RuleCount;
import budget.submission.Checks.TableCount;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How the rules of a job have fared over its last publications.
 *
 * @param publications their names, the latest first
 * @param tables how many figures of the latest are read by rules
 */
public record RuleRates(List<String> publications, List<Line> lines, List<TableCount> tables) {

    public RuleRates {
        publications = List.copyOf(publications);
        lines = List.copyOf(lines);
        tables = List.copyOf(tables);
    }

    /** The rates over these publications, the latest first. */
    public static RuleRates of(JobDefinition job, List<Path> publications, Locale language) throws IOException {
        List<Checks> checks = new ArrayList<>();
        for (Path publication : publications) {
            checks.add(RulesReport.checks(publication));
        }
        Checks latest = checks.isEmpty() ? Checks.NONE : checks.get(0);
        return new RuleRates(
                publications.stream()
                        .map(folder -> String.valueOf(folder.getFileName()))
                        .toList(),
                job.rules().book().rules().stream()
                        .map(rule -> line(rule, latest, checks, language))
                        .toList(),
                latest.tables());
    }

    private static Line line(Rule rule, Checks latest, List<Checks> all, Locale language) {
        return new Line(
                rule.id(),
                rule.name().in(language),
                rule.written(),
                rule.severity().code(),
                RulesReport.count(latest, rule),
                all.stream()
                        .map(checks -> rate(RulesReport.count(checks, rule)))
                        .toList());
    }

    /** The per cent of the verdicts that are no breach, never rounded up; empty where there were none. */
    static String rate(RuleCount count) {
        long passed = count.exact() + count.rounding();
        long judged = passed + count.broken();
        return judged == 0
                ? ""
                : BigDecimal.valueOf(passed)
                        .multiply(BigDecimal.valueOf(100))
                        .divide(BigDecimal.valueOf(judged), 2, RoundingMode.DOWN)
                        .toPlainString();
    }

    /**
     * A rule.
     *
     * @param count of the latest publication
     * @param rates of all of them, in per cent; empty where it was not applied
     */
    public record Line(String id, String name, String formula, String severity, RuleCount count, List<String> rates) {

        public Line {
            rates = List.copyOf(rates);
        }
    }
}
