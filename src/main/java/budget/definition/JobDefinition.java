package budget.definition;

import budget.rule.FigureTables;
import budget.rule.IndicatorFigure;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A job folder, read and checked.
 *
 * @param forms in the order in which their tables are published
 * @param fingerprint of its bytes
 * @param remarks about the folder that do not keep the job from running
 */
public record JobDefinition(
        Path folder,
        JobSettings settings,
        List<FormLayout> forms,
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

    /** Lays out submissions as the tables that the rules read. */
    public FigureTables figureTables() {
        Map<String, Integer> decimals = new HashMap<>();
        forms.forEach(form -> decimals.put(form.form(), form.money().decimals()));
        Map<String, List<IndicatorFigure>> indicators = new HashMap<>();
        forms.stream()
                .flatMap(form -> form.panels().stream())
                .filter(panel -> panel.rows() == RowKind.INDICATORS)
                .forEach(panel -> indicators.put(panel.key(), panel.claims().figures()));
        return new FigureTables(rules.vocabulary(), decimals, indicators);
    }

    /**
     * The bytes of a job folder.
     *
     * @param files every file of the folder with its SHA-256, by name
     * @param digest of all that a workbook's content depends on: forms, rules, code lists, the settings a verdict may read
     * @param bytes as they were when the folder was read
     */
    public record Fingerprint(Map<String, String> files, String digest, JobBytes bytes) {}
}
