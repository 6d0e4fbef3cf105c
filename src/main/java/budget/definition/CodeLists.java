package budget.definition;

import budget.definition.CsvFile.Line;
import budget.model.ClassificationCode;
import budget.model.CodeSystem;
import budget.model.Words;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The code lists of a job: three classifications of one year and the crosswalk between two of them. */
public final class CodeLists {

    private final Map<CodeSystem, Catalogue> catalogues;
    private final Crosswalk crosswalk;

    private CodeLists(Map<CodeSystem, Catalogue> catalogues, Crosswalk crosswalk) {
        this.catalogues = Map.copyOf(catalogues);
        this.crosswalk = crosswalk;
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

    /** Reads {@code codes/} of a job folder. */
    static CodeLists read(Path folder, int year) {
        Map<CodeSystem, Map<String, Set<String>>> aliases = aliases(folder);
        Map<CodeSystem, Catalogue> catalogues = new HashMap<>();
        for (CodeSystem system : CodeSystem.values()) {
            catalogues.put(system, catalogue(folder, system, year, aliases.getOrDefault(system, Map.of())));
        }
        return new CodeLists(catalogues, new Crosswalk(mappings(folder)));
    }

    private static Catalogue catalogue(Path folder, CodeSystem system, int year, Map<String, Set<String>> aliases) {
        Map<String, Catalogue.Entry> entries = new LinkedHashMap<>();
        for (Line line : lines(folder, system.fileName() + ".csv", List.of("code", "name"))) {
            String digits = code(line, "code", system);
            ClassificationCode code = new ClassificationCode(system, year, digits);
            Catalogue.Entry entry = new Catalogue.Entry(
                    code, line.need("name"), line.text("certainty"), aliases.getOrDefault(digits, Set.of()));
            if (entries.put(digits, entry) != null) {
                throw line.mistake(MistakeCode.LISTED_TWICE.of(digits));
            }
        }
        return new Catalogue(system, year, entries.values());
    }

    private static String code(Line line, String column, CodeSystem system) {
        String digits = line.need(column);
        if (!digits.matches("[0-9]+") || !system.allows(digits.length())) {
            throw line.mistake(MistakeCode.NO_CODE.of(column, digits, system.allows(7) ? "3/5/7" : "3/5"));
        }
        return digits;
    }

    private static Map<CodeSystem, Map<String, Set<String>>> aliases(Path folder) {
        Map<CodeSystem, Map<String, Set<String>>> aliases = new HashMap<>();
        for (Line line : lines(folder, "aliases.csv", List.of("system", "code", "alias"))) {
            CodeSystem system = system(line);
            aliases.computeIfAbsent(system, ignored -> new HashMap<>())
                    .computeIfAbsent(code(line, "code", system), ignored -> new HashSet<>())
                    .add(Words.bare(line.need("alias")));
        }
        return aliases;
    }

    private static CodeSystem system(Line line) {
        List<CodeSystem> systems = List.of(CodeSystem.values());
        String name =
                line.need("system", systems.stream().map(CodeSystem::fileName).toList());
        return systems.stream()
                .filter(system -> system.fileName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<Crosswalk.Mapping> mappings(Path folder) {
        List<Crosswalk.Mapping> mappings = new ArrayList<>();
        for (Line line : lines(folder, "crosswalk.csv", List.of("department_code", "government_code", "applies_to"))) {
            mappings.add(new Crosswalk.Mapping(
                    code(line, "department_code", CodeSystem.ECONOMIC_DEPARTMENT),
                    code(line, "government_code", CodeSystem.ECONOMIC_GOVERNMENT),
                    line.need("applies_to", List.of("行政", "事业", "all"))));
        }
        return mappings;
    }

    /** A list that is not there is an empty one. */
    private static List<Line> lines(Path folder, String name, List<String> columns) {
        Path file = folder.resolve("codes").resolve(name);
        return Files.exists(file) ? CsvFile.lines(file, columns) : List.of();
    }
}
