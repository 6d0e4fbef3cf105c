package budget.definition;

import budget.model.Sha256;
import budget.model.Words;
import budget.rule.RuleBook;
import budget.rule.Vocabulary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads the files of a job folder and sees that they agree with one another. */
final class JobFolder {

    private JobFolder() {}

    static JobDefinition read(Path folder) {
        Path settingsFile = folder.resolve("job.yaml");
        if (!Files.isRegularFile(settingsFile)) {
            throw new DefinitionException(Place.of(settingsFile.toString()), MistakeCode.NO_JOB_FILE.of());
        }
        try {
            JobSettings settings = SettingsFile.parse(settingsFile.toString(), text(settingsFile));
            Map<String, String> files = hashes(folder);
            CodeLists codes = CodeLists.read(folder, settings.fiscalYear().getValue());
            List<FormLayout> forms = forms(folder.resolve("layouts"), codes);
            FundSourcesFile.check(folder.resolve("codes").resolve("fund-sources.csv"), forms);
            return new JobDefinition(
                    folder,
                    settings,
                    forms,
                    codes,
                    rules(folder, RuleWords.of(forms, codes, settings)),
                    UnitsFile.read(folder.resolve("units.csv")),
                    new JobDefinition.Fingerprint(files, digest(settings, files)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Rules rules(Path folder, Vocabulary words) throws IOException {
        Path file = folder.resolve("rules.yaml");
        RuleBook book = Files.exists(file) ? RulesFile.parse(file.toString(), text(file), words) : RuleBook.EMPTY;
        return new Rules(
                words,
                book,
                WaiversFile.read(folder.resolve("waivers.csv"), book),
                ControlTotalsFile.read(folder.resolve("control-totals.csv"), words));
    }

    private static List<FormLayout> forms(Path layouts, CodeLists codes) throws IOException {
        List<FormLayout> forms = new ArrayList<>();
        if (Files.isDirectory(layouts)) {
            try (Stream<Path> files = Files.list(layouts)) {
                for (Path file : files.filter(path -> path.toString().endsWith(".yaml"))
                        .sorted()
                        .toList()) {
                    addForm(forms, file, codes);
                }
            }
        }
        if (forms.isEmpty()) {
            throw new DefinitionException(Place.of(layouts.toString()), MistakeCode.NO_LAYOUT.of());
        }
        forms.sort(Comparator.comparing(FormLayout::form, FormOrder.NATURAL));
        return forms;
    }

    private static void addForm(List<FormLayout> forms, Path file, CodeLists codes) throws IOException {
        FormLayout form = LayoutFile.parse(file.toString(), text(file), codes.economic());
        if (forms.stream().anyMatch(other -> other.form().equals(form.form()))) {
            throw new DefinitionException(Place.of(file.toString()), MistakeCode.FORM_TWICE.of(form.form()));
        }
        for (String title : form.titles()) {
            if (forms.stream().anyMatch(other -> isTitled(other, title))) {
                throw new DefinitionException(Place.of(file.toString()), MistakeCode.FORM_TWICE.of(title));
            }
        }
        forms.add(form);
    }

    private static boolean isTitled(FormLayout form, String title) {
        return form.titles().stream().anyMatch(other -> Words.bare(other).equals(Words.bare(title)));
    }

    private static String text(Path file) throws IOException {
        try {
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            throw new DefinitionException(Place.of(file.toString()), MistakeCode.NOT_UTF_8.of(), e);
        }
    }

    private static Map<String, String> hashes(Path folder) throws IOException {
        Map<String, String> hashes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                if (!name.startsWith(".") && !name.contains("/.") && !name.startsWith("~$")) {
                    hashes.put(name, Sha256.of(file));
                }
            }
        }
        return hashes;
    }

    /** Register, waivers and control totals are joined to a workbook's content later, so they are not in here. */
    private static String digest(JobSettings settings, Map<String, String> files) {
        StringBuilder text = new StringBuilder();
        files.forEach((name, hash) -> {
            if (name.startsWith("layouts/") || name.startsWith("codes/") || name.equals("rules.yaml")) {
                text.append(name).append(' ').append(hash).append('\n');
            }
        });
        text.append(settings.fiscalYear())
                .append(' ')
                .append(settings.policy().performanceWeight())
                .append(' ')
                .append(settings.policy().severities())
                .append(' ')
                .append(settings.limits());
        return Sha256.of(text.toString());
    }
}
