package budget.definition;

import budget.jobfile.FolderChain;
import budget.jobfile.PlacedMistake;
import budget.layout.FormLayout;
import budget.layout.Outline;
import budget.rule.Rule;
import budget.statement.Statements;
import budget.waiver.WaiverReview;
import budget.waiver.WaiverTerms;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A job folder, read and checked.
 *
 * @param forms in the order in which their tables are published
 * @param statements the sentences of the narrative beside the forms
 * @param outline the document that a unit publishes
 * @param fingerprint of its bytes
 * @param remarks about the folder that do not keep the job from running
 */
public record JobDefinition(
        Path folder,
        JobSettings settings,
        List<FormLayout> forms,
        Statements statements,
        Outline outline,
        CodeLists codes,
        Rules rules,
        Datasets datasets,
        UnitRegister register,
        Fingerprint fingerprint,
        List<PlacedMistake> remarks) {

    public JobDefinition {
        forms = List.copyOf(forms);
        remarks = List.copyOf(remarks);
    }

    /** Reads a job folder. */
    public static JobDefinition read(Path folder) {
        return JobFolder.read(folder);
    }

    public Optional<FormLayout> form(String key) {
        return forms.stream().filter(form -> form.form().equals(key)).findFirst();
    }

    /** The key of the form that each panel belongs to, by the panel's key. */
    public Map<String, String> formsOfPanels() {
        Map<String, String> keys = new HashMap<>();
        forms.forEach(form -> form.panels().forEach(panel -> keys.put(panel.key(), form.form())));
        return keys;
    }

    /** The requirements of a waiver of a blocking finding. */
    public WaiverTerms waiverTerms() {
        return new WaiverTerms(
                rules.reviewers(),
                settings.fiscalYear(),
                rules.book().rules().stream().map(Rule::id).collect(Collectors.toSet()));
    }

    /** The job's waivers that need attention on a day. */
    public WaiverReview waiverReview(LocalDate day) {
        return new WaiverReview(rules.waivers(), waiverTerms(), day);
    }

    /**
     * The bytes of a job folder.
     *
     * @param files every file of the folder with its SHA-256, by name
     * @param digest of all that a workbook's content depends on: forms, rules, code lists, the settings a verdict may read
     * @param bytes as they were when the folder was read
     */
    public record Fingerprint(Map<String, String> files, String digest, JobBytes bytes) {

        /** The files with other names than these, wherever in the chain of folders they are. */
        public Map<String, String> but(Set<String> names) {
            Map<String, String> others = new TreeMap<>(files);
            others.keySet().removeIf(file -> names.contains(FolderChain.bare(file)));
            return others;
        }
    }
}
