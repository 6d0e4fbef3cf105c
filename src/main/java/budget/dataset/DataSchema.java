package budget.dataset;

import budget.base.Messages;
import budget.definition.Datasets;
import budget.definition.Datasets.ByEconomic;
import budget.definition.Datasets.Column;
import budget.definition.JobDefinition;
import budget.layout.FormLayout;
import budget.layout.PanelLayout;
import budget.layout.RowKind;
import budget.model.SentenceValue;
import budget.statement.StatementSection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The machine files of a job and their columns, as its datasets define them; or those of its edition for the public. */
public final class DataSchema {

    private static final Set<DataTable> PUBLIC = Collections.unmodifiableSet(EnumSet.of(
            DataTable.FACTS,
            DataTable.CONSOLIDATED,
            DataTable.BY_FUNCTION,
            DataTable.BY_ECONOMIC,
            DataTable.BY_UNIT,
            DataTable.PROJECTS,
            DataTable.INDICATORS,
            DataTable.DETAILS,
            DataTable.UNITS,
            DataTable.SUPPRESSED));

    /** The place of a figure in its workbook would show where rows are left out. */
    private static final Set<DataColumn> NOT_PUBLIC = Collections.unmodifiableSet(
            EnumSet.of(DataColumn.FILE, DataColumn.SHEET, DataColumn.CELL, DataColumn.SECRET));

    private static final Set<DataColumn> PUBLIC_OF_UNITS = Collections.unmodifiableSet(
            EnumSet.of(DataColumn.UNIT_CODE, DataColumn.UNIT_NAME, DataColumn.PARENT_CODE, DataColumn.COUNTED));

    private final JobDefinition job;
    private final Datasets datasets;
    private final Messages words;
    private final Map<String, String> subjects;
    private final Set<String> sections;

    private final boolean isPublic;

    public DataSchema(JobDefinition job) {
        this(job, false);
    }

    /** The files of the edition for the public. */
    public static DataSchema ofPublic(JobDefinition job) {
        return new DataSchema(job, true);
    }

    private DataSchema(JobDefinition job, boolean isPublic) {
        this.job = job;
        this.isPublic = isPublic;
        this.datasets = job.datasets();
        this.subjects = job.statements().subjects();
        this.sections =
                job.statements().sections().stream().map(StatementSection::name).collect(Collectors.toSet());
        this.words = Messages.in(job.settings().presentation().language());
    }

    /** The files that are published, in the order of the descriptor. */
    public List<DataTable> tables() {
        return Stream.of(DataTable.values()).filter(this::has).toList();
    }

    public boolean has(DataTable table) {
        return (!isPublic || PUBLIC.contains(table)) && isDefined(table);
    }

    private boolean isDefined(DataTable table) {
        return switch (table) {
            case BY_FUNCTION -> datasets.byFunction().isPresent();
            case BY_ECONOMIC -> !datasets.byEconomic().isEmpty();
            case BY_UNIT -> !datasets.byUnit().isEmpty();
            case PROJECTS -> datasets.projects().isPresent();
            case INDICATORS -> hasPanel(panel -> panel.rows() == RowKind.INDICATORS);
            case DETAILS -> hasPanel(panel -> !panel.details().isEmpty());
            case YEAR_ON_YEAR, YEAR_ON_YEAR_UNITS ->
                job.settings().folders().lastYear().isPresent();
            case STATEMENTS -> !job.statements().tables().isEmpty();
            case FACTS_OTHER -> !subjects.isEmpty();
            case SUPPRESSED -> isPublic;
            case FACTS, CONSOLIDATED, UNITS, FINDINGS, REPAIRS -> true;
        };
    }

    private boolean hasPanel(Predicate<PanelLayout> wanted) {
        return job.forms().stream().flatMap(form -> form.panels().stream()).anyMatch(wanted);
    }

    /** The table that a panel belongs to. */
    String formOf(String panel) {
        return job.formsOfPanels().getOrDefault(panel, panel);
    }

    /** The subject of a table of sentences whose figures are facts of their own. */
    Optional<String> subjectOf(String table) {
        return Optional.ofNullable(subjects.get(table));
    }

    /** The item of a subject that a figure is: row and slot, and the table before them where its section has more than one. */
    String itemOf(SentenceValue value) {
        String item = value.row().text() + "/" + value.slot();
        String table = value.table().substring(value.table().indexOf('.') + 1);
        return sections.contains(table) ? item : table + "/" + item;
    }

    /** Whether an optional column is published. */
    public boolean has(DataColumn column) {
        return switch (column) {
            case BASIC ->
                datasets.byFunction().flatMap(Datasets.ByFunction::basic).isPresent();
            case PROJECT_SPENDING ->
                datasets.byFunction().flatMap(Datasets.ByFunction::project).isPresent();
            case TARGET_AMOUNT ->
                datasets.projects().flatMap(Datasets.Projects::target).isPresent();
            default -> true;
        };
    }

    /** The header row. */
    public List<String> header(DataTable table) {
        return fields(table).stream().map(Field::name).toList();
    }

    /** The columns of a file. */
    List<Field> fields(DataTable table) {
        List<Field> fields = new ArrayList<>();
        table.columns().stream()
                .filter(this::has)
                .filter(column -> isShown(table, column))
                .map(this::field)
                .forEach(fields::add);
        if (table == DataTable.BY_UNIT) {
            datasets.byUnit().stream().map(DataSchema::field).forEach(fields::add);
        }
        return fields;
    }

    private boolean isShown(DataTable table, DataColumn column) {
        return !isPublic
                || (table == DataTable.UNITS ? PUBLIC_OF_UNITS.contains(column) : !NOT_PUBLIC.contains(column));
    }

    /** The fields of a line of all columns that the file has. */
    String[] shown(DataTable table, String... line) {
        if (!isPublic) {
            return line;
        }
        List<DataColumn> columns = table.columns().stream().filter(this::has).toList();
        List<String> shown = new ArrayList<>();
        for (int at = 0; at < line.length; at++) {
            if (at >= columns.size() || isShown(table, columns.get(at))) {
                shown.add(line[at]);
            }
        }
        return shown.toArray(String[]::new);
    }

    /** The primary key; none where lines have none, or not all columns of it are there. */
    List<String> key(DataTable table) {
        if (isPublic && table == DataTable.UNITS) {
            return List.of(DataColumn.UNIT_CODE.title());
        }
        return table.key().stream().allMatch(column -> isShown(table, column))
                ? table.key().stream().map(DataColumn::title).toList()
                : List.of();
    }

    /** What its lines belong to: figures to a counting unit, a folded finding to the one it is folded under. */
    Optional<Reference> reference(DataTable table) {
        if (table == DataTable.FINDINGS) {
            return Optional.of(new Reference(DataColumn.ROOT.title(), table, DataColumn.ID.title()));
        }
        return (UnitEntries.TABLES.contains(table) || table == DataTable.SUPPRESSED)
                        && table != DataTable.BY_UNIT
                        && has(DataTable.BY_UNIT)
                ? Optional.of(
                        new Reference(DataColumn.UNIT_CODE.title(), DataTable.BY_UNIT, DataColumn.UNIT_CODE.title()))
                : Optional.empty();
    }

    private static Field field(Datasets.UnitColumn column) {
        Optional<String> role = column.name().equals(Datasets.SPENDING) ? DataColumn.TOTAL.role() : Optional.empty();
        return new Field(
                column.name(), DataColumn.Type.YUAN, column.title(), column.about(), role, List.of(), column.aliases());
    }

    private Field field(DataColumn column) {
        return new Field(
                column.title(),
                column.type(),
                words.text(column.key()),
                words.text(column.key() + ".is", of(column)),
                column.role(),
                column == DataColumn.SOURCE ? sources(ByEconomic::source) : column.allowed(),
                List.of());
    }

    /** What of the job's forms the description of a column names. */
    private Object[] of(DataColumn column) {
        return switch (column) {
            case TOTAL -> names(datasets.byFunction().map(Datasets.ByFunction::total));
            case BASIC -> names(datasets.byFunction().flatMap(Datasets.ByFunction::basic));
            case PROJECT_SPENDING -> names(datasets.byFunction().flatMap(Datasets.ByFunction::project));
            case TARGET_AMOUNT -> names(datasets.projects().flatMap(Datasets.Projects::target));
            case ITEM -> new Object[] {String.join(words.text("report.and"), formsOfItems())};
            case SOURCE -> new Object[] {sourcesInWords()};
            default -> new Object[0];
        };
    }

    private static Object[] names(Optional<Column> column) {
        return column.map(of -> new Object[] {of.panel().form(), of.measure()}).orElse(new Object[0]);
    }

    private List<String> formsOfItems() {
        return job.forms().stream()
                .filter(form -> form.panels().stream().anyMatch(panel -> panel.rows() == RowKind.ITEMS))
                .map(FormLayout::form)
                .toList();
    }

    private String sourcesInWords() {
        return sources(source -> words.text(
                        source.across().isEmpty() ? "column.source.rows" : "column.source.columns", source.source()))
                .stream()
                .collect(Collectors.joining(words.text("column.source.or")));
    }

    private List<String> sources(Function<ByEconomic, String> text) {
        return datasets.byEconomic().stream().map(text).distinct().toList();
    }

    /** The description of a file. */
    String about(DataTable table) {
        String sentence = words.text("column.table." + table.title())
                + (table == DataTable.PROJECTS
                        ? datasets.projects().map(Datasets.Projects::about).orElse("")
                        : "");
        return total(table)
                .map(form -> sentence + words.text("column.table.adds-up", form))
                .orElse(sentence);
    }

    /** The form to whose total the lines of a file add up. */
    private Optional<String> total(DataTable table) {
        Optional<Column> column = switch (table) {
            case BY_FUNCTION, BY_ECONOMIC -> datasets.byFunction().map(Datasets.ByFunction::total);
            case PROJECTS -> datasets.projects().map(Datasets.Projects::amount);
            default -> Optional.empty();
        };
        return column.map(of -> of.panel().form());
    }

    /** A column whose values, where it has one, are those of a column of another table or of the same. */
    record Reference(String column, DataTable table, String target) {}

    /**
     * A column of a file.
     *
     * @param about its description
     * @param role its role in the taxonomy of Fiscal Data Package
     * @param allowed its allowed values; none where they are no closed list
     * @param aliases the names it had in earlier publications
     */
    record Field(
            String name,
            DataColumn.Type type,
            String title,
            String about,
            Optional<String> role,
            List<String> allowed,
            List<String> aliases) {}
}
