package budget.definition;

import budget.jobfile.FolderChain;
import budget.jobfile.LeftOut;
import budget.jobfile.Mistakes;
import budget.jobfile.YamlMerge;
import budget.jobfile.YamlNode;
import budget.jobfile.YearWords;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** The YAML files of a job folder, each put over those of the same name in its bases. */
final class InheritedFiles {

    /** What is a job's own: its names, its folders, its year, and what it takes over. */
    static final Set<String> OWN_SETTINGS =
            Set.of("name", "fiscalYear", "input", "output", "lastYear", FolderChain.BASE, YamlMerge.WITHOUT);

    private final FolderChain chain;
    private final Mistakes mistakes;
    private final YearWords years;
    private final LeftOut leftOut;
    private final YamlNode settings;
    private boolean areRulesReadable = true;

    InheritedFiles(FolderChain chain, Mistakes mistakes) {
        this.chain = chain;
        this.mistakes = mistakes;
        Path own = chain.own().resolve(FolderChain.JOB_FILE);
        this.years = new YearWords(SettingsFile.year(YearWords.readAnyYear(own)), mistakes);
        List<YamlNode> all = roots(FolderChain.JOB_FILE);
        this.leftOut = new LeftOut(all);
        YamlNode merged = all.get(all.size() - 1);
        for (int i = all.size() - 2; i >= 0; i--) {
            merged = YamlMerge.keys(all.get(i), merged, OWN_SETTINGS);
        }
        this.settings = merged;
    }

    YearWords years() {
        return years;
    }

    LeftOut leftOut() {
        return leftOut;
    }

    /** {@code job.yaml}: a key replaces that of the base. */
    YamlNode settings() {
        return settings;
    }

    /** {@code datasets.yaml}, alike. */
    YamlNode datasets() {
        List<YamlNode> all = roots("datasets.yaml");
        YamlNode merged = all.get(all.size() - 1);
        for (int i = all.size() - 2; i >= 0; i--) {
            merged = YamlMerge.keys(all.get(i), merged, leftOut.by(i, keys(merged)));
        }
        return merged;
    }

    private static Set<String> keys(YamlNode root) {
        return root.isThere() ? root.entries().keySet() : Set.of();
    }

    /** {@code rules.yaml}: the rules of all folders; one replaces that of a base with the same number. */
    YamlNode rules() {
        List<YamlNode> all = roots("rules.yaml");
        YamlNode merged = all.get(all.size() - 1);
        for (int i = all.size() - 2; i >= 0; i--) {
            List<String> ids = RulesFile.ids(merged);
            merged = YamlMerge.lists(all.get(i), merged, "id", leftOut.by(i, ids));
        }
        for (int i = 0; i < all.size(); i++) {
            areRulesReadable &= all.get(i).isThere() || !Files.exists(file(i, "rules.yaml"));
        }
        return merged;
    }

    /** {@code layouts/statement.yaml}: a section replaces that of the base, and so does a slot. */
    YamlNode statements() {
        List<YamlNode> all = roots("layouts/" + FolderChain.STATEMENTS);
        YamlNode merged = all.get(all.size() - 1);
        for (int i = all.size() - 2; i >= 0; i--) {
            merged = all.get(i).isThere()
                    ? YamlMerge.deep(all.get(i), merged, List.of("sections"), List.of("section"))
                    : merged;
        }
        return merged;
    }

    /** {@code layouts/document.yaml}: a key replaces that of the base. */
    YamlNode document() {
        List<YamlNode> all = roots("layouts/" + FolderChain.DOCUMENT);
        YamlNode merged = all.get(all.size() - 1);
        for (int i = all.size() - 2; i >= 0; i--) {
            merged = YamlMerge.keys(all.get(i), merged, Set.of());
        }
        return merged;
    }

    /** {@code layouts/glossary.yaml}: a term replaces that of the base. */
    YamlNode glossary() {
        List<YamlNode> all = roots("layouts/" + FolderChain.GLOSSARY);
        YamlNode merged = all.get(all.size() - 1);
        for (int i = all.size() - 2; i >= 0; i--) {
            merged = YamlMerge.deep(all.get(i), merged, List.of("terms"), List.of("term"));
        }
        return merged;
    }

    /** Whether every {@code rules.yaml} could be read. */
    boolean areRulesReadable() {
        return areRulesReadable;
    }

    /** The roots of a file in each folder, the job's own first. */
    private List<YamlNode> roots(String name) {
        return chain.folders().stream()
                .map(folder -> folder.resolve(name))
                .map(file -> Files.exists(file) ? years.read(file) : YamlNode.none(file, mistakes))
                .toList();
    }

    private Path file(int folder, String name) {
        return chain.folders().get(folder).resolve(name);
    }
}
