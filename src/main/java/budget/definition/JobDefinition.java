package budget.definition;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A job folder, read and checked.
 *
 * @param forms in the order in which their tables are published
 * @param fingerprint by which bytes the folder is known
 * @param remarks what whoever wrote the folder should know, though the job can run
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

    /**
     * The bytes of a job folder.
     *
     * @param files every file of the folder with its SHA-256, by name
     * @param digest of all that a workbook's content depends on: forms, rules, code lists, the settings a verdict may read
     */
    public record Fingerprint(Map<String, String> files, String digest) {}
}
