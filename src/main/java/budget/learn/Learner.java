package budget.learn;

import budget.base.FileLimits;
import budget.base.Messages;
import budget.learn.SelfTest.SheetResult;
import budget.model.BudgetUnit;
import budget.model.CodeSystem;
import budget.model.Words;
import budget.reconcile.RegisterDraft;
import budget.submission.SubmissionContent;
import budget.workbook.Passwords;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Proposes the job folder of the forms in some sample workbooks, writes it, and reads the samples back with it. */
public final class Learner {

    private static final FileLimits LIMITS = new FileLimits(256L << 20, 2L << 30, 4L << 30, 200, 64L << 20, 10_000, 60);

    private final Messages messages;
    private final Passwords passwords;

    public Learner(Messages messages, Passwords passwords) {
        this.messages = messages;
        this.passwords = passwords;
    }

    /**
     * Learns the forms of samples and writes a job folder.
     *
     * @param base a job folder or pack whose forms the samples may have
     * @param otherwise the fiscal year where the samples name none
     * @throws InvalidDraftException if what was written is not yet a job folder
     */
    public Learned learn(List<Path> files, Optional<Path> base, Path to, int otherwise) throws IOException {
        try {
            return drafted(files, base, to, otherwise);
        } catch (SampleReading.InvalidDraft e) {
            throw e.reportIn(to);
        }
    }

    private Learned drafted(List<Path> files, Optional<Path> base, Path to, int otherwise) throws IOException {
        Samples samples = Samples.read(files, LIMITS, passwords);
        int year = samples.year().orElse(otherwise);
        List<FormDraft> forms = forms(samples);
        JobFiles texts = new JobFiles(messages, year);
        String name = String.valueOf(to.toAbsolutePath().normalize().getFileName());
        String settings = texts.settings(name, samples.year().isPresent());
        SampleReading plain = SampleReading.of(draft(forms, year, Map.of("job.yaml", settings)), files, passwords);
        List<FormDraft> numbered = NumberedNames.in(forms, plain);
        Map<String, String> withCodes = codes(plain);
        withCodes.put("job.yaml", settings);
        SampleReading first =
                numbered.equals(forms) ? plain : SampleReading.of(draft(numbered, year, withCodes), files, passwords);
        List<FormDraft> proven = proven(numbered, first);
        Map<String, String> rest = new TreeMap<>(Map.of("job.yaml", settings));
        rest.put("units.csv", JobFiles.units(units(files, first)));
        JobDraft draft = base.isPresent()
                ? onBase(base.get(), to, proven, samples, files, new TreeMap<>(rest))
                : whole(proven, first, year, rest);
        draft.write(to);
        return learned(draft, samples, files, SampleReading.of(InvalidDraftException.read(to), files, passwords));
    }

    /** A folder of its own: all forms, the rules that hold, the codes that the samples use. */
    private JobDraft whole(List<FormDraft> forms, SampleReading first, int year, Map<String, String> rest) {
        JobFiles texts = new JobFiles(messages, year);
        rest.put("rules.yaml", texts.rules(CrossRules.in(forms, first)));
        rest.put("datasets.yaml", DatasetsText.of(forms, year, messages));
        rest.putAll(codes(first));
        return draft(forms, year, rest);
    }

    /** The lists of the codes that the samples state. */
    private static Map<String, String> codes(SampleReading read) {
        Map<String, String> lists = new TreeMap<>();
        for (CodeSystem system : CodeSystem.values()) {
            lists.put("codes/" + system.fileName() + ".csv", JobFiles.codes(system, read.contents()));
        }
        return lists;
    }

    /** A folder that inherits: forms that the base does not read as they are, and what it has that the samples lack. */
    private JobDraft onBase(
            Path base, Path to, List<FormDraft> forms, Samples samples, List<Path> files, Map<String, String> rest)
            throws IOException {
        String settings = String.valueOf(rest.get("job.yaml"));
        int year = samples.year().orElse(0);
        String there =
                JobFiles.based(settings, base.toAbsolutePath().normalize().toString(), List.of());
        SampleReading read = SampleReading.of(new JobDraft(forms, Map.of("job.yaml", there)), files, passwords);
        BaseForms known = new BaseForms(
                read, SelfTest.of(samples.sheets(), names(files), read.contents()), new YearText(year), messages);
        for (int at = 0; at < forms.size(); at++) {
            FormDraft draft = known.hasForm(forms.get(at).key())
                    ? forms.get(at).keyed(FormWords.word("own") + (at + 1))
                    : forms.get(at);
            String file = "layouts/form-%02d.yaml".formatted(at + 1);
            String own = LayoutText.of(draft, new YearText(year), messages);
            FormDraft form = forms.get(at);
            Optional<String> changed = known.changed(form)
                    .filter(text -> isWhole(form, Map.of("job.yaml", there, file, text), samples, files));
            changed.or(() -> known.layout(draft, own)).ifPresent(text -> rest.put(file, text));
        }
        String path = to.toAbsolutePath()
                .normalize()
                .relativize(base.toAbsolutePath().normalize())
                .toString();
        List<String> doubts = known.absent().stream()
                .map(form -> Doubt.of("form-absent", form).in(messages))
                .toList();
        rest.put("job.yaml", JobFiles.based(settings, path, doubts));
        return new JobDraft(forms, rest);
    }

    /** Whether a folder reads every amount on a form's sheets; one that is no job folder reads none. */
    private boolean isWhole(FormDraft form, Map<String, String> folder, Samples samples, List<Path> files) {
        try {
            SampleReading read = SampleReading.of(new JobDraft(List.of(), folder), files, passwords);
            return BaseForms.isRead(form, SelfTest.of(samples.sheets(), names(files), read.contents()));
        } catch (SampleReading.InvalidDraft e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> names(List<Path> files) {
        return files.stream().map(file -> String.valueOf(file.getFileName())).toList();
    }

    private static Learned learned(JobDraft draft, Samples samples, List<Path> files, SampleReading read)
            throws IOException {
        List<SheetResult> sheets = SelfTest.of(samples.sheets(), names(files), read.contents());
        return new Learned(
                draft.files(),
                read.job().forms().size(),
                sheets,
                TemplateReading.formsFound(read.job()),
                samples.refusals());
    }

    private static List<FormDraft> forms(Samples samples) {
        Map<String, List<SampleTable>> tables = new LinkedHashMap<>();
        Map<String, String> names = new LinkedHashMap<>();
        for (SheetGrid sheet : samples.sheets()) {
            for (SampleTable table : TableSplitter.split(sheet)) {
                String name = samples.formName(table.title());
                names.putIfAbsent(Words.bare(name), name);
                tables.computeIfAbsent(Words.bare(name), ignored -> new ArrayList<>())
                        .add(table);
            }
        }
        List<FormDraft> forms = new ArrayList<>();
        tables.forEach((bare, found) -> {
            String printed = found.get(0).printedKey();
            boolean isFree = !printed.isEmpty()
                    && forms.stream().noneMatch(form -> form.key().equals(printed));
            String key = isFree ? printed : FormWords.word("form") + (forms.size() + 1);
            forms.add(FormDrafter.draft(key, String.valueOf(names.get(bare)), found));
        });
        return forms;
    }

    private static List<FormDraft> proven(List<FormDraft> forms, SampleReading reading) {
        return forms.stream()
                .map(form -> form.with(form.panels().stream()
                        .map(panel -> ColumnSums.in(panel, reading.tables(panel.key())))
                        .map(panel -> ColumnRates.in(panel, reading.tablesWithRates(panel.key())))
                        .map(panel -> LineSums.in(panel, reading.tables(panel.key())))
                        .map(panel -> LevelSums.in(panel, reading.tables(panel.key())))
                        .toList()))
                .toList();
    }

    private JobDraft draft(List<FormDraft> forms, int year, Map<String, String> rest) {
        Map<String, String> files = new TreeMap<>(rest);
        for (int form = 0; form < forms.size(); form++) {
            files.put(
                    "layouts/form-%02d.yaml".formatted(form + 1),
                    LayoutText.of(forms.get(form), new YearText(year), messages));
        }
        return new JobDraft(forms, files);
    }

    private static List<BudgetUnit> units(List<Path> files, SampleReading reading) {
        List<RegisterDraft.Sent> sent = new ArrayList<>();
        for (int sample = 0; sample < files.size(); sample++) {
            SubmissionContent content = reading.contents().get(sample);
            sent.add(new RegisterDraft.Sent(String.valueOf(files.get(sample).getFileName()), content.unitNames()));
        }
        return RegisterDraft.of(sent);
    }
}
