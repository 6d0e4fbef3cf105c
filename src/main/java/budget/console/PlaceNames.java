package budget.console;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Texts of runs without the paths of this machine: the job's folders by what they are, of others the last name. */
final class PlaceNames {

    private static final Pattern FOLDERS =
            Pattern.compile("(?<![\\w:/.…])(?:[A-Za-z]:)?[/\\\\](?:[^\\s/\\\\:\"'()]+[/\\\\])+");

    private final Map<String, String> names = new LinkedHashMap<>();

    PlaceNames(ServedJob job) {
        add(job.places().input(), "input");
        add(job.places().output(), "output");
        add(job.places().state(), "state");
        add(job.folder(), job.name());
    }

    private void add(Path folder, String name) {
        names.put(folder.toAbsolutePath().normalize().toString(), name);
    }

    String in(String text) {
        String plain = text;
        for (Map.Entry<String, String> name : names.entrySet()) {
            plain = plain.replace(name.getKey(), name.getValue());
        }
        return FOLDERS.matcher(plain).replaceAll("…/");
    }
}
