package budget.validate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What is wanted of each kind of defect and of all together, and the exceptions by name that hold today ({@code
 * defects/exceptions.csv}): a list that is to become shorter.
 */
final class DefectBounds {

    private static final Path FILE = Path.of("src/test/resources/defects/exceptions.csv");
    private static final Bound WANTED = new Bound(0.99, 3, 3, 0.97, 0.95);
    private static final Bound WANTED_OF_ALL = new Bound(0.99, 1.1, 3, 0.97, 0.95);

    private final Map<String, Bound> exceptions = new HashMap<>();

    private DefectBounds() {}

    static DefectBounds read() throws IOException {
        DefectBounds bounds = new DefectBounds();
        List<String> lines = Files.readAllLines(FILE, StandardCharsets.UTF_8);
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(";", -1);
            bounds.exceptions.put(
                    cells[0],
                    new Bound(
                            number(cells[1]), number(cells[2]), number(cells[3]), number(cells[4]), number(cells[5])));
        }
        return bounds;
    }

    private static double number(String text) {
        return Double.parseDouble(text);
    }

    /** What falls short of what is wanted, or of its exception. */
    List<String> shortfalls(List<DefectScore> kinds, DefectScore all) {
        List<String> shortfalls = new ArrayList<>();
        kinds.stream()
                .filter(kind -> !exceptions.getOrDefault(kind.title(), WANTED).isMetBy(kind))
                .forEach(kind -> shortfalls.add(kind.row() + " " + kind.examples()));
        if (!exceptions.getOrDefault(all.title(), WANTED_OF_ALL).isMetBy(all)) {
            shortfalls.add(all.row());
        }
        return shortfalls;
    }

    /** The lines that the file of exceptions would need today. */
    static List<String> needed(List<DefectScore> kinds, DefectScore all) {
        List<String> lines = new ArrayList<>();
        kinds.stream().filter(kind -> !WANTED.isMetBy(kind)).forEach(kind -> lines.add(line(kind)));
        if (!WANTED_OF_ALL.isMetBy(all)) {
            lines.add(line(all));
        }
        return lines;
    }

    private static String line(DefectScore score) {
        return String.format(
                Locale.ROOT,
                "%s;%.2f;%.2f;%d;%.2f;%.2f",
                score.title(),
                Math.floor(100 * score.recall()) / 100,
                Math.max(1, Math.ceil(100 * score.meanRoots()) / 100),
                score.mostRoots(),
                Math.floor(100 * score.place()) / 100,
                Math.floor(100 * score.hint()) / 100);
    }

    /** Lower bounds of recall, place and hint, upper bounds of the mean and the largest number of roots. */
    private record Bound(double recall, double meanRoots, double mostRoots, double place, double hint) {
        boolean isMetBy(DefectScore score) {
            return score.recall() >= recall
                    && score.meanRoots() <= meanRoots
                    && score.mostRoots() <= mostRoots
                    && score.place() >= place
                    && score.hint() >= hint;
        }
    }
}
