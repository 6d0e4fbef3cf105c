package budget.definition;

import budget.base.Sha256;
import budget.figures.Vocabulary;
import budget.jobfile.DefinitionException;
import budget.jobfile.MistakeCode;
import budget.jobfile.Mistakes;
import budget.jobfile.Place;
import budget.jobfile.YamlNode;
import budget.jobfile.YearWords;
import budget.layout.FormLayout;
import budget.layout.LayoutsFolder;
import budget.rule.Rule;
import budget.rule.RuleBook;
import budget.waiver.Reviewers;
import budget.waiver.WaiverBook;
import budget.waiver.WaiversFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the files of a job folder and checks them against one another; all mistakes are reported together. */
final class JobFolder {

    /** How often a folder that changes while it is read is read anew. */
    private static final int MOST_ATTEMPTS = 5;

    private final Path folder;
    private final JobBytes bytes;
    private final Mistakes mistakes = new Mistakes();

    private JobFolder(Path folder, JobBytes bytes) {
        this.folder = folder;
        this.bytes = bytes;
    }

    static JobDefinition read(Path folder) {
        Path settingsFile = folder.resolve("job.yaml");
        if (!Files.exists(settingsFile)) {
            throw new DefinitionException(Place.of(settingsFile.toString()), MistakeCode.NO_JOB_FILE.of());
        }
        try {
            return new WaiverBook(folder).unchanged(() -> readWhole(folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Parses the same bytes that are kept: a folder that changes meanwhile is read again. */
    private static JobDefinition readWhole(Path folder) throws IOException {
        for (int left = MOST_ATTEMPTS; ; left--) {
            JobBytes bytes = JobBytes.of(folder);
            try {
                JobDefinition read = new JobFolder(folder, bytes).read();
                if (left == 1 || isAsBefore(folder, bytes)) {
                    return read;
                }
            } catch (DefinitionException e) {
                if (left == 1 || isAsBefore(folder, bytes)) {
                    throw e;
                }
            }
        }
    }

    private static boolean isAsBefore(Path folder, JobBytes before) throws IOException {
        return JobBytes.of(folder).hashes().equals(before.hashes());
    }

    private JobDefinition read() throws IOException {
        FolderContents.check(folder, mistakes);
        YamlNode root = YamlNode.read(folder.resolve("job.yaml"), mistakes);
        JobSettings settings = SettingsFile.parse(root);
        YearWords years = new YearWords(settings.fiscalYear().getValue(), mistakes);
        CodeLists codes = CodeLists.read(folder, settings.fiscalYear().getValue(), mistakes);
        LayoutsFolder layouts = new LayoutsFolder(folder.resolve("layouts"), codes.economic(), years, mistakes);
        List<FormLayout> forms = layouts.forms();
        Vocabulary words = RuleWords.of(forms, codes, settings);
        boolean areCodesSound = !mistakes.areIn(folder.resolve("codes").toString());
        UnitRegister register = UnitsFile.read(folder.resolve("units.csv"), mistakes);
        Formulas formulas = new Formulas(words, layouts.doubtful(), areCodesSound, mistakes);
        Rules rules = rules(layouts, formulas, years, register);
        Datasets datasets = datasets(formulas, years, forms);
        LastYearFolder.check(root, settings, layouts.doubtful().isEmpty() ? forms : List.of(), register);
        mistakes.end();
        return new JobDefinition(
                folder,
                settings,
                forms,
                codes,
                rules,
                datasets,
                register,
                new JobDefinition.Fingerprint(bytes.hashes(), digest(settings, bytes.hashes()), bytes),
                mistakes.remarks());
    }

    private Rules rules(LayoutsFolder layouts, Formulas formulas, YearWords years, UnitRegister register) {
        Path file = folder.resolve("rules.yaml");
        List<Rule> written = List.of();
        Optional<List<String>> ids = Optional.of(List.of());
        if (Files.exists(file)) {
            YamlNode root = years.read(file);
            written = RulesFile.parse(root, formulas);
            ids = RulesFile.ids(root);
        }
        boolean areLayoutsSound = formulas.doubtful().isEmpty();
        List<Rule> derived =
                areLayoutsSound ? DerivedRules.of(layouts.forms(), formulas, layouts::placeOf, written) : List.of();
        List<Rule> all = Stream.concat(derived.stream(), written.stream()).toList();
        Optional<List<String>> known = ids.filter(of -> areLayoutsSound)
                .map(of -> Stream.concat(of.stream(), derived.stream().map(Rule::id))
                        .toList());
        return new Rules(
                formulas.vocabulary(),
                new RuleBook(all),
                derived,
                WaiversFile.read(folder.resolve("waivers.csv"), known, mistakes),
                ControlTotalsFile.read(folder.resolve("control-totals.csv"), formulas, register, mistakes),
                Reviewers.read(folder.resolve("reviewers.csv"), mistakes));
    }

    private Datasets datasets(Formulas formulas, YearWords years, List<FormLayout> forms) {
        Path file = folder.resolve("datasets.yaml");
        if (!Files.exists(file)) {
            return Datasets.NONE;
        }
        return DatasetsFile.parse(years.read(file), formulas, forms);
    }

    /** Register, waivers and control totals are joined to a workbook's content later, so they are not in here. */
    private static String digest(JobSettings settings, Map<String, String> files) {
        StringBuilder text = new StringBuilder();
        files.forEach((name, hash) -> {
            boolean isFolder = name.startsWith("layouts/") || name.startsWith("codes/");
            if (isFolder || name.equals("rules.yaml") || name.equals("datasets.yaml")) {
                text.append(name).append(' ').append(hash).append('\n');
            }
        });
        text.append(settings.fiscalYear())
                .append(' ')
                .append(settings.policy().performanceWeight())
                .append(' ')
                .append(settings.policy().severities())
                .append(' ')
                .append(settings.limits())
                .append(' ')
                .append(settings.ignored());
        return Sha256.of(text.toString());
    }
}
