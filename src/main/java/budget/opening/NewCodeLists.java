package budget.opening;

import budget.model.CodeSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Finds the code lists of a new year: files with the names that they have in {@code codes/}. */
public final class NewCodeLists {

    /** The names that a list can have. */
    public static final List<String> NAMES = Stream.concat(
                    Arrays.stream(CodeSystem.values()).map(system -> system.fileName() + ".csv"),
                    Stream.of("crosswalk.csv", "aliases.csv"))
            .toList();

    private NewCodeLists() {}

    /** The lists by their names: one file, those in a folder, or those in its {@code codes/}; none where it has none. */
    public static Map<String, Path> in(Path place) {
        Map<String, Path> lists = new TreeMap<>();
        if (Files.isRegularFile(place)) {
            String name = String.valueOf(place.getFileName());
            return NAMES.contains(name) ? Map.of(name, place) : Map.of();
        }
        for (String name : NAMES) {
            Stream.of(place.resolve("codes").resolve(name), place.resolve(name))
                    .filter(Files::isRegularFile)
                    .forEach(file -> lists.put(name, file));
        }
        return lists;
    }
}
