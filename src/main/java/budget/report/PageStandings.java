package budget.report;

import budget.base.Messages;
import budget.definition.JobDefinition;
import budget.finding.Finding;
import budget.finding.FindingLine;
import budget.finding.FindingText;
import budget.finding.Severity;
import budget.model.BudgetUnit;
import budget.model.UnitKind;
import budget.rule.Rule;
import budget.submission.Checks;
import budget.submission.Checks.RuleCount;
import budget.submission.Standing;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Units, files, rules and findings in the data of the page. */
final class PageStandings {

    private final JobDefinition job;
    private final List<Standing> standings;
    private final Messages messages;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<List<String>> units = new ArrayList<>();

    PageStandings(JobDefinition job, List<Standing> standings, Messages messages) {
        this.job = job;
        this.standings = standings;
        this.messages = messages;
        for (Standing standing : standings) {
            standing.sender()
                    .filter(unit -> numbers.putIfAbsent(unit.code(), units.size()) == null)
                    .ifPresent(unit -> units.add(List.of(
                            unit.code(),
                            unit.name(),
                            unit.parentCode(),
                            unit.kind().map(UnitKind::printed).orElse(""))));
        }
    }

    /** The number of a unit in the list; -1 where no file is of it. */
    int number(String code) {
        return numbers.getOrDefault(code, -1);
    }

    /**
     * The lists.
     *
     * @param checks how the rules turned out over the counting units
     * @param texts receives the sentences of each file's findings, in the order of the files
     */
    Map<String, Object> json(Checks checks, Packs texts) throws IOException {
        List<List<Object>> rules = new ArrayList<>();
        Map<String, Integer> ruleNumbers = new HashMap<>();
        Map<String, RuleCount> counts = new HashMap<>();
        checks.rules().forEach(count -> counts.put(count.rule(), count));
        for (Rule rule : job.rules().book().rules()) {
            ruleNumbers.put(rule.id(), rules.size());
            rules.add(rule(rule, counts.getOrDefault(rule.id(), new RuleCount(rule.id(), 0, 0, 0, 0, 0))));
        }
        FindingText words = new FindingText(messages);
        List<List<Object>> findings = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (int file = 0; file < standings.size(); file++) {
            List<List<String>> sentences = new ArrayList<>();
            for (FindingLine line : standings.get(file).lines(ids)) {
                Finding finding = line.finding();
                if (ruleNumbers.putIfAbsent(finding.rule(), rules.size()) == null) {
                    rules.add(unruled(finding));
                }
                findings.add(List.of(
                        file,
                        ruleNumbers.get(finding.rule()),
                        finding.severity().code(),
                        line.state().code(),
                        finding.atStake().fen(),
                        finding.isRoot() ? 1 : 0));
                sentences.add(List.of(
                        line.id(),
                        words.whole(finding),
                        words.remedy(finding),
                        words.place(finding),
                        words.handling(line.handling())));
            }
            texts.add(sentences);
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("units", units);
        json.put("files", standings.stream().map(this::file).toList());
        json.put("rules", rules);
        json.put("findings", findings);
        return json;
    }

    /** The units alone: what their files are and what is found in them is not for the public. */
    Map<String, Object> publicJson() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put(
                "units",
                units.stream()
                        .map(unit -> List.of(unit.get(0), unit.get(1), unit.get(2), ""))
                        .toList());
        List.of("files", "rules", "findings").forEach(list -> json.put(list, List.of()));
        return json;
    }

    private List<Object> file(Standing standing) {
        return List.of(
                standing.sender().map(BudgetUnit::code).map(this::number).orElse(-1),
                standing.status().code(),
                standing.counted() ? 1 : 0,
                standing.path(),
                standing.count(Severity.BLOCKING),
                standing.count(Severity.ADVISORY),
                standing.count(Severity.NOTE),
                standing.settled());
    }

    private List<Object> rule(Rule rule, RuleCount count) {
        return List.of(
                rule.id(),
                rule.severity().code(),
                rule.name().in(messages.locale()),
                count.exact(),
                count.rounding(),
                count.broken(),
                count.notEvaluable(),
                count.notApplicable());
    }

    private List<Object> unruled(Finding finding) {
        return List.of(finding.rule(), finding.severity().code(), messages.text("finding." + finding.rule() + ".name"));
    }
}
