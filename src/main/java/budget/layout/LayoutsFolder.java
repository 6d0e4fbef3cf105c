package budget.layout;

import budget.jobfile.FolderChain;
import budget.jobfile.LeftOut;
import budget.jobfile.MistakeCode;
import budget.jobfile.Mistakes;
import budget.jobfile.Place;
import budget.jobfile.YamlNode;
import budget.jobfile.YearWords;
import budget.model.Catalogue;
import budget.model.Words;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Reads the forms of {@code layouts/}, one of each file, and checks that no two have the same titles or keys. */
public final class LayoutsFolder {

    private final Catalogue economic;
    private final Mistakes mistakes;
    private final List<FormLayout> forms = new ArrayList<>();
    private final Set<String> doubtful = new HashSet<>();
    /** The files by the forms, panels and titles they declare. */
    private final Map<String, Path> declared = new HashMap<>();

    /** The forms of a job and its bases; {@code economic} is the list of the economic codes of columns. */
    public LayoutsFolder(FolderChain chain, LeftOut leftOut, Catalogue economic, YearWords years, Mistakes mistakes)
            throws IOException {
        this.economic = economic;
        this.mistakes = mistakes;
        LayoutSources.of(chain, leftOut, years).forEach(this::read);
        String folder = chain.find("layouts").toString();
        if (declared.isEmpty() && !mistakes.areIn(folder)) {
            mistakes.add(Place.of(folder), MistakeCode.NO_LAYOUT.of());
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

    private void read(LayoutSources.Source source) {
        if (source.root().isEmpty()) {
            doubtful.add("");
            return;
        }
        YamlNode root = source.root().get();
        FormLayout form = LayoutFile.parse(root, economic);
        Path name = source.file();
        declare(root, "form", form.form(), name);
        form.panels().stream()
                .map(PanelLayout::key)
                .filter(key -> !key.equals(form.form()))
                .forEach(panel -> declare(root, "panels", panel, name));
        form.titles().forEach(title -> declare(root, "titles", "title " + Words.bare(title), name));
        if (source.files().stream().anyMatch(file -> mistakes.areIn(file.toString()))) {
            doubtful.add(form.form());
            form.panels().forEach(panel -> doubtful.add(panel.key()));
        }
        if (!form.form().isEmpty()) {
            forms.add(form);
        }
    }

    /** The file that declares a panel. */
    public Place placeOf(PanelLayout panel) {
        return Place.of(String.valueOf(declared.get(panel.key())));
    }

    private void declare(YamlNode root, String key, String word, Path file) {
        Path other = declared.putIfAbsent(word, file);
        if (other != null && !other.equals(file) && !word.isEmpty()) {
            // The name meant for the second one is unknown, so every table is doubtful.
            doubtful.add("");
            root.find(key)
                    .or(() -> root.find("name"))
                    .orElse(root)
                    .report(MistakeCode.FORM_TWICE.of(word.replaceFirst("^title ", ""), shown(other, file)));
        }
    }

    /** The name of a file in the same folder, the path of another one. */
    private static String shown(Path other, Path file) {
        return Objects.equals(other.getParent(), file.getParent())
                ? String.valueOf(other.getFileName())
                : other.toString();
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
