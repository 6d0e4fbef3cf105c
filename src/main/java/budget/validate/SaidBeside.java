package budget.validate;

import budget.definition.JobDefinition;
import budget.finding.Finding;
import budget.submission.SubmissionContent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Judges the sentences of a document by the tables of the other file of its submission. */
public final class SaidBeside {

    private final SubmissionValidator validator;
    private final CrossValidator cross;
    private final Set<String> rules = new HashSet<>();

    public SaidBeside(JobDefinition job) {
        this.validator = new SubmissionValidator(job);
        this.cross = new CrossValidator(job);
        job.rules().book().rules().stream()
                .filter(rule -> rule.readsSentences(job.rules().vocabulary()))
                .forEach(rule -> rules.add(rule.id()));
    }

    /** The findings of the rules about sentences; what is wrong in the tables alone is not repeated. */
    public List<Finding> findings(
            SubmissionContent tables, SubmissionContent document, Optional<OtherFigures.Published> lastYear) {
        if (document.sentences().isEmpty()) {
            return List.of();
        }
        SubmissionContent together = tables.saying(document.sentences());
        List<Finding> all = new ArrayList<>(validator.validate(together).findings());
        lastYear.ifPresent(figures -> all.addAll(cross.withLastYear(together, figures)));
        List<Finding> said = all.stream()
                .filter(finding -> finding.judged().isPresent() && rules.contains(finding.rule()))
                .toList();
        Set<String> keys = new HashSet<>();
        said.forEach(finding -> keys.add(finding.key()));
        return said.stream()
                .map(finding -> finding.isRoot() || keys.contains(finding.root()) ? finding : finding.foldedUnder(""))
                .toList();
    }
}
