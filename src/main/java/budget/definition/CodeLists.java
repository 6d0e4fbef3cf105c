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
            String digits = line.need("code");
            if (!digits.matches("[0-9]+") || !system.allows(digits.length())) {
                throw new DefinitionException(line.place(), "\"" + digits + "\" is no code: expected 3, 5 or 7 digits");
            }
            ClassificationCode code = new ClassificationCode(system, year, digits);
            Catalogue.Entry entry = new Catalogue.Entry(
                    code, line.need("name"), line.text("certainty"), aliases.getOrDefault(digits, Set.of()));
            if (entries.put(digits, entry) != null) {
                throw new DefinitionException(line.place(), "code " + digits + " is listed twice");
            }
        }
        return new Catalogue(system, year, entries.values());
    }

    private static Map<CodeSystem, Map<String, Set<String>>> aliases(Path folder) {
        Map<CodeSystem, Map<String, Set<String>>> aliases = new HashMap<>();
        for (Line line : lines(folder, "aliases.csv", List.of("system", "code", "alias"))) {
            aliases.computeIfAbsent(system(line), ignored -> new HashMap<>())
                    .computeIfAbsent(line.need("code"), ignored -> new HashSet<>())
                    .add(Words.bare(line.need("alias")));
        }
        return aliases;
    }

    private static CodeSystem system(Line line) {
        List<String> known = new ArrayList<>();
        for (CodeSystem system : CodeSystem.values()) {
            if (system.fileName().equals(line.need("system"))) {
                return system;
            }
            known.add(system.fileName());
        }
        throw new DefinitionException(
                line.place(),
                "system \"" + line.need("system") + "\" is not known; "
                        + Suggestion.sentence(line.need("system"), known));
    }

    private static List<Crosswalk.Mapping> mappings(Path folder) {
        List<Crosswalk.Mapping> mappings = new ArrayList<>();
        for (Line line : lines(folder, "crosswalk.csv", List.of("department_code", "government_code", "applies_to"))) {
            String applies = line.need("applies_to");
            if (!Set.of("行政", "事业", "all").contains(applies)) {
                throw new DefinitionException(
                        line.place(), "applies_to is \"" + applies + "\"; expected 行政, 事业 or all");
            }
            mappings.add(new Crosswalk.Mapping(line.need("department_code"), line.need("government_code"), applies));
        }
        return mappings;
    }

    /** A list that is not there is an empty one. */
    private static List<Line> lines(Path folder, String name, List<String> columns) {
        Path file = folder.resolve("codes").resolve(name);
        return Files.exists(file) ? CsvFile.lines(file, file.toString(), columns) : List.of();
    }
}
