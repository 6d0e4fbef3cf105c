package budget.layout;

import budget.jobfile.MistakeCode;
import budget.jobfile.Mistakes;
import budget.jobfile.Place;
import budget.jobfile.YamlNode;
import budget.jobfile.YearWords;
import budget.model.Catalogue;
import budget.model.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Reads the forms of {@code layouts/}, one of each file, and checks that no two have the same titles or keys. */
public final class LayoutsFolder {

    private final Path folder;
    private final Catalogue economic;
    private final YearWords years;
    private final Mistakes mistakes;
    private final List<FormLayout> forms = new ArrayList<>();
    private final Set<String> doubtful = new HashSet<>();
    /** The files by the forms, panels and titles they declare. */
    private final Map<String, String> declared = new HashMap<>();

    /** The forms of a folder; {@code economic} is the list of the economic codes of columns. */
    public LayoutsFolder(Path folder, Catalogue economic, YearWords years, Mistakes mistakes) throws IOException {
        this.folder = folder;
        this.economic = economic;
        this.years = years;
        this.mistakes = mistakes;
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                files.filter(file -> file.toString().endsWith(".yaml")).sorted().forEach(this::read);
            }
        }
        if (declared.isEmpty() && !mistakes.areIn(folder.toString())) {
            mistakes.add(Place.of(folder.toString()), MistakeCode.NO_LAYOUT.of());
            doubtful.add("");
        }
        forms.sort(Comparator.comparing(FormLayout::form, FormOrder.NATURAL));
    }

    /** In the order in which their tables are published. */
    public List<FormLayout> forms() {
        return List.copyOf(forms);
    }

    /** The keys of the tables whose layouts have mistakes; an empty key for one without a form. */
    public Set<String> doubtful() {
        return Set.copyOf(doubtful);
    }

    private void read(Path file) {
        YamlNode root = years.readLayout(file);
        FormLayout form = LayoutFile.parse(root, economic);
        String name = file.getFileName().toString();
        declare(root, "form", form.form(), name);
        form.panels().stream()
                .map(PanelLayout::key)
                .filter(key -> !key.equals(form.form()))
                .forEach(panel -> declare(root, "panels", panel, name));
        form.titles().forEach(title -> declare(root, "titles", "title " + Words.bare(title), name));
        if (mistakes.areIn(file.toString())) {
            doubtful.add(form.form());
            form.panels().forEach(panel -> doubtful.add(panel.key()));
        }
        if (!form.form().isEmpty()) {
            forms.add(form);
        }
    }

    /** The file that declares a panel. */
    public Place placeOf(PanelLayout panel) {
        return Place.of(
                folder.resolve(String.valueOf(declared.get(panel.key()))).toString());
    }

    private void declare(YamlNode root, String key, String word, String file) {
        String other = declared.putIfAbsent(word, file);
        if (other != null && !other.equals(file) && !word.isEmpty()) {
            // The name meant for the second one is unknown, so every table is doubtful.
            doubtful.add("");
            root.find(key)
                    .or(() -> root.find("name"))
                    .orElse(root)
                    .report(MistakeCode.FORM_TWICE.of(word.replaceFirst("^title ", ""), other));
        }
    }

    /** The order of forms: by the number in their key, and those with a number before those without. */
    private static final class FormOrder {

        static final Comparator<String> NATURAL =
                Comparator.comparingInt(FormOrder::number).thenComparing(Comparator.naturalOrder());

        private FormOrder() {}

        private static int number(String form) {
            String digits = form.replaceAll("[^0-9]", "");
            return digits.isEmpty() || digits.length() > 6 ? Integer.MAX_VALUE : Integer.parseInt(digits);
        }
    }
}
