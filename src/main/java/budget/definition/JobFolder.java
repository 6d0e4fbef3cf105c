package budget.definition;

import budget.base.Sha256;
import budget.figures.Vocabulary;
import budget.jobfile.DefinitionException;
import budget.jobfile.FolderChain;
import budget.jobfile.MistakeCode;
import budget.jobfile.Mistakes;
import budget.jobfile.Place;
import budget.jobfile.YamlNode;
import budget.layout.FormLayout;
import budget.layout.LayoutsFolder;
import budget.layout.Outline;
import budget.layout.OutlineFile;
import budget.rule.Rule;
import budget.rule.RuleBook;
import budget.statement.StatementFile;
import budget.statement.StatementSection;
import budget.statement.Statements;
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
import java.util.Set;
import java.util.stream.Stream;

/** Reads the files of a job folder and checks them against one another; all mistakes are reported together. */
final class JobFolder {

    /** How often a folder that changes while it is read is read anew. */
    private static final int MOST_ATTEMPTS = 5;

    /** What the content of a workbook does not depend on. */
    private static final Set<String> OF_DOCUMENT = Set.of(
            "layouts/" + FolderChain.DOCUMENT, "layouts/" + FolderChain.GLOSSARY, "layouts/" + FolderChain.TEMPLATE);

    private final FolderChain chain;
    private final JobBytes bytes;
    private final Mistakes mistakes = new Mistakes();
    private final InheritedFiles files;

    private JobFolder(FolderChain chain, JobBytes bytes) {
        this.chain = chain;
        this.bytes = bytes;
        this.files = new InheritedFiles(chain, mistakes);
    }

    static JobDefinition read(Path folder) {
        Path settingsFile = folder.resolve(FolderChain.JOB_FILE);
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
            FolderChain chain = FolderChain.of(folder);
            JobBytes bytes = JobBytes.of(chain);
            try {
                JobDefinition read = new JobFolder(chain, bytes).read();
                if (left == 1 || isAsBefore(chain, bytes)) {
                    return read;
                }
            } catch (DefinitionException e) {
                if (left == 1 || isAsBefore(chain, bytes)) {
                    throw e;
                }
            }
        }
    }

    private static boolean isAsBefore(FolderChain chain, JobBytes before) throws IOException {
        return JobBytes.of(chain).hashes().equals(before.hashes());
    }

    private JobDefinition read() throws IOException {
        FolderContents.check(chain, mistakes);
        YamlNode root = files.settings();
        JobSettings settings = SettingsFile.parse(root);
        CodeLists codes = CodeLists.read(chain, settings.fiscalYear().getValue(), mistakes);
        LayoutsFolder layouts = new LayoutsFolder(chain, files.leftOut(), codes.economic(), files.years(), mistakes);
        List<FormLayout> forms = layouts.forms();
        Statements statements =
                StatementFile.parse(files.statements(), settings.fiscalYear().getValue());
        Outline outline =
                OutlineFile.parse(files.document(), files.glossary(), names(statements), keys(layouts), template());
        Vocabulary words = RuleWords.of(forms, statements, codes, settings);
        boolean areCodesSound =
                chain.all("codes").stream().noneMatch(codesFolder -> mistakes.areIn(codesFolder.toString()));
        UnitRegister register = UnitsFile.read(chain.find("units.csv"), mistakes);
        Formulas formulas = new Formulas(words, layouts.doubtful(), areCodesSound, mistakes);
        Rules rules = rules(layouts, statements, formulas, register);
        Datasets datasets = DatasetsFile.parse(files.datasets(), formulas, forms);
        if (files.areRulesReadable() && formulas.doubtful().isEmpty()) {
            files.leftOut().reportUnknown();
        }
        LastYearFolder.check(root, settings, layouts.doubtful().isEmpty() ? forms : List.of(), register);
        mistakes.end();
        return new JobDefinition(
                chain.own(),
                settings,
                forms,
                statements,
                outline,
                codes,
                rules,
                datasets,
                register,
                new JobDefinition.Fingerprint(bytes.hashes(), digest(settings, bytes.hashes()), bytes),
                mistakes.remarks());
    }

    private Optional<Path> template() {
        return chain.all("layouts/" + FolderChain.TEMPLATE).stream().findFirst();
    }

    /** The keys of the forms; none where a file could not be read, so that some may be wanting. */
    private static List<String> keys(LayoutsFolder layouts) {
        return layouts.doubtful().contains("")
                ? List.of()
                : layouts.forms().stream().map(FormLayout::form).toList();
    }

    private static List<String> names(Statements statements) {
        return statements.sections().stream().map(StatementSection::name).toList();
    }

    private Rules rules(LayoutsFolder layouts, Statements statements, Formulas formulas, UnitRegister register) {
        YamlNode root = files.rules();
        List<Rule> written = RulesFile.parse(root, formulas);
        boolean areLayoutsSound = formulas.doubtful().isEmpty();
        List<Rule> derived = areLayoutsSound ? derived(layouts, statements, formulas, written) : List.of();
        List<Rule> all = Stream.concat(derived.stream(), written.stream()).toList();
        Optional<List<String>> known = files.areRulesReadable() && areLayoutsSound
                ? Optional.of(Stream.concat(
                                RulesFile.ids(root).stream(), derived.stream().map(Rule::id))
                        .toList())
                : Optional.empty();
        return new Rules(
                formulas.vocabulary(),
                new RuleBook(all),
                derived,
                WaiversFile.read(chain.find("waivers.csv"), known, mistakes),
                ControlTotalsFile.read(chain.find("control-totals.csv"), formulas, register, mistakes),
                Reviewers.read(chain.find("reviewers.csv"), mistakes),
                Disclosures.read(chain.find(Disclosures.FILE), register, mistakes));
    }

    private List<Rule> derived(LayoutsFolder layouts, Statements statements, Formulas formulas, List<Rule> written) {
        Place sentences =
                Place.of(chain.find("layouts/" + FolderChain.STATEMENTS).toString());
        List<Rule> derived = Stream.concat(
                        DerivedRules.of(layouts.forms(), formulas, layouts::placeOf, written).stream(),
                        StatementRules.of(statements, formulas, sentences).stream())
                .toList();
        Set<String> left = files.leftOut().byAny(derived.stream().map(Rule::id).toList());
        return derived.stream().filter(rule -> !left.contains(rule.id())).toList();
    }

    /** Register, waivers, control totals and changes of codes are joined to a workbook's content later, so they are not in here. */
    private String digest(JobSettings settings, Map<String, String> hashes) {
        StringBuilder text = new StringBuilder();
        hashes.forEach((path, hash) -> {
            String name = FolderChain.bare(path);
            boolean isCodes = name.startsWith("codes/") && !name.endsWith("/" + CodeChangesFile.NAME);
            boolean isOfDocument = OF_DOCUMENT.contains(name);
            if ((name.startsWith("layouts/") && !isOfDocument)
                    || isCodes
                    || name.equals("rules.yaml")
                    || name.equals("datasets.yaml")) {
                text.append(path).append(' ').append(hash).append('\n');
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
                .append(settings.ignored())
                .append(' ')
                .append(files.leftOut());
        return Sha256.of(text.toString());
    }
}
