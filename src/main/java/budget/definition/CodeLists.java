package budget.definition;

import budget.jobfile.CsvFile;
import budget.jobfile.CsvFile.Line;
import budget.jobfile.FolderChain;
import budget.jobfile.MistakeCode;
import budget.jobfile.Mistakes;
import budget.model.Catalogue;
import budget.model.ClassificationCode;
import budget.model.CodeSystem;
import budget.model.Words;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The code lists of a job: three classifications of one year, the crosswalk between two of them, what changed since the year before. */
public final class CodeLists {

    private final Map<CodeSystem, Catalogue> catalogues;
    private final Crosswalk crosswalk;
    private final List<CodeChange> changes;

    private CodeLists(Map<CodeSystem, Catalogue> catalogues, Crosswalk crosswalk, List<CodeChange> changes) {
        this.catalogues = Map.copyOf(catalogues);
        this.crosswalk = crosswalk;
        this.changes = List.copyOf(changes);
    }

    public Catalogue functional() {
        return catalogue(CodeSystem.FUNCTIONAL);
    }

    public Catalogue economic() {
        return catalogue(CodeSystem.ECONOMIC_DEPARTMENT);
    }

    public Catalogue government() {
        return catalogue(CodeSystem.ECONOMIC_GOVERNMENT);
    }

    public Catalogue catalogue(CodeSystem system) {
        return java.util.Objects.requireNonNull(catalogues.get(system));
    }

    public Crosswalk crosswalk() {
        return crosswalk;
    }

    /** The changes of codes from the year before. */
    public List<CodeChange> changes() {
        return changes;
    }

    /** Reads {@code codes/} of a job folder. */
    static CodeLists read(FolderChain folder, int year, Mistakes mistakes) {
        Map<CodeSystem, Map<String, Set<String>>> aliases = aliases(folder, mistakes);
        Map<CodeSystem, Catalogue> catalogues = new HashMap<>();
        for (CodeSystem system : CodeSystem.values()) {
            Path file = folder.find("codes/" + system.fileName() + ".csv");
            catalogues.put(system, catalogue(file, system, year, aliases.getOrDefault(system, Map.of()), mistakes));
        }
        return new CodeLists(
                catalogues,
                new Crosswalk(mappings(folder, mistakes)),
                CodeChangesFile.read(folder.find("codes/" + CodeChangesFile.NAME), year, catalogues, mistakes));
    }

    /** Reads one list, wherever it is. */
    public static Catalogue read(Path file, CodeSystem system, int year, Mistakes mistakes) {
        return catalogue(file, system, year, Map.of(), mistakes);
    }

    private static Catalogue catalogue(
            Path file, CodeSystem system, int year, Map<String, Set<String>> aliases, Mistakes mistakes) {
        Map<String, Catalogue.Entry> entries = new LinkedHashMap<>();
        for (Line line : CsvFile.lines(file, List.of("code", "name"), mistakes)) {
            Optional<String> digits = code(line, "code", system);
            String name = line.need("name");
            if (digits.isPresent() && entries.containsKey(digits.get())) {
                line.report(MistakeCode.LISTED_TWICE.of(digits.get()));
            }
            digits.ifPresent(code -> entries.put(
                    code,
                    new Catalogue.Entry(
                            new ClassificationCode(system, year, code),
                            name,
                            line.text("certainty"),
                            aliases.getOrDefault(code, Set.of()))));
        }
        return new Catalogue(system, year, entries.values());
    }

    /** The code in a column; none where it is invalid, which is reported. */
    private static Optional<String> code(Line line, String column, CodeSystem system) {
        String digits = line.need(column);
        if (digits.matches("[0-9]+") && system.allows(digits.length())) {
            return Optional.of(digits);
        }
        if (!digits.isEmpty()) {
            line.report(MistakeCode.NO_CODE.of(column, digits, system.allows(7) ? "3/5/7" : "3/5"));
        }
        return Optional.empty();
    }

    private static Map<CodeSystem, Map<String, Set<String>>> aliases(FolderChain folder, Mistakes mistakes) {
        Map<CodeSystem, Map<String, Set<String>>> aliases = new HashMap<>();
        for (Line line : lines(folder, "aliases.csv", List.of("system", "code", "alias"), mistakes)) {
            Optional<CodeSystem> system = system(line);
            String alias = Words.bare(line.need("alias"));
            system.flatMap(one -> code(line, "code", one))
                    .ifPresent(code -> aliases.computeIfAbsent(system.orElseThrow(), ignored -> new HashMap<>())
                            .computeIfAbsent(code, ignored -> new HashSet<>())
                            .add(alias));
        }
        return aliases;
    }

    private static Optional<CodeSystem> system(Line line) {
        List<CodeSystem> systems = List.of(CodeSystem.values());
        String name =
                line.need("system", systems.stream().map(CodeSystem::fileName).toList());
        return systems.stream().filter(system -> system.fileName().equals(name)).findFirst();
    }

    private static List<Crosswalk.Mapping> mappings(FolderChain folder, Mistakes mistakes) {
        List<Crosswalk.Mapping> mappings = new ArrayList<>();
        List<String> columns = List.of("department_code", "government_code", "applies_to");
        for (Line line : lines(folder, "crosswalk.csv", columns, mistakes)) {
            Optional<String> department = code(line, "department_code", CodeSystem.ECONOMIC_DEPARTMENT);
            Optional<String> government = code(line, "government_code", CodeSystem.ECONOMIC_GOVERNMENT);
            String kind = line.need("applies_to", List.of("行政", "事业", "all"));
            if (line.isSound()) {
                mappings.add(new Crosswalk.Mapping(department.orElseThrow(), government.orElseThrow(), kind));
            }
        }
        return mappings;
    }

    /** A missing list is an empty one. */
    private static List<Line> lines(FolderChain folder, String name, List<String> columns, Mistakes mistakes) {
        return CsvFile.lines(folder.find("codes/" + name), columns, mistakes);
    }
}
