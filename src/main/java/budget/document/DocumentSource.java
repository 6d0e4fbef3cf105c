package budget.document;

import budget.base.Messages;
import budget.consolidate.UnitFigures;
import budget.definition.Datasets;
import budget.definition.JobDefinition;
import budget.figures.Table;
import budget.figures.TableRow;
import budget.form.AmountWords;
import budget.jobfile.YearWords;
import budget.layout.FormLayout;
import budget.layout.Outline;
import budget.layout.Outline.Part;
import budget.layout.Outline.Terms;
import budget.model.Amount;
import budget.model.AmountUnit;
import budget.model.BudgetUnit;
import budget.model.ClassificationCode;
import budget.model.SentenceValue;
import budget.model.UnitKind;
import budget.model.Words;
import budget.statement.SentenceForm;
import budget.statement.SlotValue;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a unit's document is made of.
 *
 * @param figures the unit's, with derived amounts for blanks
 * @param said what its sentences state, those of the document or text beside its workbook last
 * @param read its target tables, as they are in the file
 * @param day of the publication, where the document has one
 * @param forPublic what it leaves out, if it is for the public
 */
record DocumentSource(
        JobDefinition job,
        UnitFigures figures,
        List<SentenceValue> said,
        List<TargetTables.Target> read,
        Optional<LocalDate> day,
        Optional<ForPublic> forPublic) {

    private static final Messages MESSAGES = Messages.in(Locale.CHINESE);

    DocumentSource {
        said = List.copyOf(said);
        read = List.copyOf(read);
    }

    BudgetUnit unit() {
        return figures.unit();
    }

    /** The kind of the unit in the register. */
    Optional<UnitKind> kind() {
        return job.register().find(unit().code()).flatMap(BudgetUnit::kind);
    }

    Map<String, Table> tables() {
        return figures.tables();
    }

    /** The forms that every unit fills in once. */
    List<FormLayout> forms() {
        return job.forms().stream()
                .filter(form -> !form.hasFields() && !form.panels().isEmpty())
                .toList();
    }

    /** The unit's own name of a code that the list does not have. */
    String nameOf(ClassificationCode code) {
        return tables().values().stream()
                .flatMap(table -> table.rows().stream())
                .filter(row -> row.key().code().filter(code::equals).isPresent())
                .map(TableRow::name)
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse(code.digits());
    }

    /** The words of the outline with the unit and the day filled in. */
    String filled(String words) {
        String date = day.map(of -> MESSAGES.text(
                        "document.day",
                        Integer.toString(of.getYear()),
                        Integer.toString(of.getMonthValue()),
                        Integer.toString(of.getDayOfMonth())))
                .orElse("");
        return words.replace(Outline.UNIT, unit().name()).replace(Outline.DAY, date);
    }

    /** What the placeholders of a template stand for: those of the outline in double braces, and the year. */
    Map<String, String> placeholders() {
        return Map.of(
                "{" + Outline.UNIT + "}",
                filled(Outline.UNIT),
                "{" + Outline.DAY + "}",
                filled(Outline.DAY),
                "{" + YearWords.YEAR + "}",
                job.settings().fiscalYear().toString());
    }

    String tableLine(FormLayout form) {
        return MESSAGES.text("template.unit", unit().name())
                + "\t"
                + MESSAGES.text("document.money", form.money().unit().printed());
    }

    /** The document of a job without an outline: its forms. */
    Part plainPart() {
        return new Part(
                job.settings().title(), List.of(), true, MESSAGES.text("document.empty", Outline.FORM), Terms.NONE);
    }

    List<String> plainCover() {
        return List.of(Outline.UNIT, job.settings().title());
    }

    /** The target tables of the unit's own projects, but for those that are secret. */
    List<TargetTables.Target> targets() {
        return read.stream()
                .filter(target -> rows(target).findAny().isPresent())
                .filter(target -> rows(target).noneMatch(this::isSecret))
                .toList();
    }

    private java.util.stream.Stream<TableRow> rows(TargetTables.Target target) {
        return job.forms().stream()
                .filter(FormLayout::hasFields)
                .flatMap(form -> Optional.ofNullable(tables().get(form.form())).stream())
                .flatMap(table -> table.rows().stream())
                .filter(row -> target.has(row.sheet(), row.line()));
    }

    private boolean isSecret(TableRow row) {
        return row.key()
                .project()
                .filter(project -> figures.content().secretProjects().stream()
                        .anyMatch(secret -> Words.bare(secret).equals(Words.bare(project))))
                .isPresent();
    }

    /** A sentence with these values; in a document for the public in a wording that leaves nothing open, if there is one. */
    String sentence(SentenceForm form, Map<String, SlotValue> values) {
        String usual = form.say(values).text();
        return forPublic
                .flatMap(edition -> form.sayKnown(values))
                .map(known -> stopped(known.text(), usual))
                .orElse(usual);
    }

    /** A sentence with the stop that another one ends with; a wording that is only read has none. */
    private static String stopped(String sentence, String usual) {
        boolean hasStop = usual.endsWith("。") || usual.endsWith("；");
        return hasStop && !sentence.endsWith("。") && !sentence.endsWith("；")
                ? sentence + usual.substring(usual.length() - 1)
                : sentence;
    }

    /** Whether words of the document are left out: in one for the public nothing is left to be filled in. */
    boolean isLeftOut(String words) {
        return forPublic.isPresent() && UnitDocuments.OPEN.matcher(words).find();
    }

    /** The sentence about the projects whose targets are secret; nothing where there are none. */
    Optional<String> secrets(String sentence) {
        List<String> projects = figures.content().secretProjects();
        if (sentence.isEmpty() || projects.isEmpty()) {
            return Optional.empty();
        }
        String named = projects.stream().map(this::withAmount).collect(Collectors.joining("、"));
        return Optional.of(filled(sentence).replace(Outline.PROJECTS, named));
    }

    private String withAmount(String project) {
        return job.datasets().projects().map(Datasets.Projects::amount).stream()
                .flatMap(column -> Optional.ofNullable(
                                tables().get(column.panel().key()))
                        .stream()
                        .flatMap(table -> amount(table, project, column.measure()).stream()))
                .findFirst()
                .map(amount -> project
                        + AmountWords.of(amount, unitOfMoney(), 0)
                        + unitOfMoney().printed())
                .orElse(project);
    }

    private AmountUnit unitOfMoney() {
        return job.forms().get(0).money().unit();
    }

    private static Optional<Amount> amount(Table table, String project, String measure) {
        int column = table.panel().column(measure);
        return java.util.Arrays.stream(table.projects(project))
                .map(row -> table.cell(row, column))
                .filter(table::isFilled)
                .mapToObj(table::amount)
                .reduce(Amount::plus);
    }
}
