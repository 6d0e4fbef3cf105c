package budget.layout;

import budget.jobfile.FolderChain;
import budget.jobfile.LeftOut;
import budget.jobfile.MistakeCode;
import budget.jobfile.YamlMerge;
import budget.jobfile.YamlNode;
import budget.jobfile.YearWords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The files of {@code layouts/} in a job folder and its bases: one of the same form replaces the base's, and one with
 * {@code like:} is put over the form it names.
 */
final class LayoutSources {

    private static final String LIKE = "like";
    private static final List<String> LISTS = List.of("columns", "fields", "panels", "items", "lines", "groups");
    private static final List<String> NAMES =
            List.of("measure", "key", "panel", "percent", "count", "attribute", "line", "label");

    /** What belongs to one form and no other: its names, and the numbers of its rules. */
    private static final Set<String> NAMED = Set.of("name", "titles");

    private static final Set<String> NO_FORMS =
            Set.of(FolderChain.STATEMENTS, FolderChain.DOCUMENT, FolderChain.GLOSSARY);

    private static final Set<String> NUMBERED = Set.of("rule", "rules");

    private final YearWords years;
    private final Map<String, Source> inherited = new HashMap<>();
    private final List<Source> current = new ArrayList<>();
    private List<Written> written = List.of();

    private LayoutSources(YearWords years) {
        this.years = years;
    }

    /** The files that count, those of bases first. */
    static List<Source> of(FolderChain chain, LeftOut leftOut, YearWords years) throws IOException {
        LayoutSources sources = new LayoutSources(years);
        for (int i = chain.folders().size() - 1; i >= 0; i--) {
            Set<String> left = leftOut.by(i, sources.inherited.keySet());
            sources.add(chain.folders().get(i).resolve("layouts"), left);
        }
        return sources.current;
    }

    private void add(Path folder, Set<String> left) throws IOException {
        written = files(folder).stream().map(this::written).toList();
        List<Source> own = written.stream()
                .map(one -> resolved(one, new LinkedHashSet<>()))
                .toList();
        Set<String> replaced = own.stream().map(Source::form).collect(Collectors.toCollection(HashSet::new));
        replaced.addAll(left);
        current.removeIf(source -> replaced.contains(source.form()));
        current.addAll(own);
        inherited.clear();
        current.forEach(source -> inherited.putIfAbsent(source.form(), source));
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml") && !isNoForm(file))
                    .sorted()
                    .toList();
        }
    }

    /** The files about the document around the forms. */
    private static boolean isNoForm(Path file) {
        return NO_FORMS.contains(String.valueOf(file.getFileName()));
    }

    private Written written(Path file) {
        YamlNode root = years.readLayout(file);
        Optional<String> like = root.isThere() ? root.findText(LIKE) : Optional.empty();
        Optional<String> form = root.isThere() ? root.findText("form").or(() -> like) : Optional.empty();
        return new Written(file, root, form.orElse(""), like);
    }

    /** The file put over the form it is like; without a root where that is not there, which is reported. */
    private Source resolved(Written file, Set<Path> above) {
        if (file.like().isEmpty()) {
            return new Source(file.form(), Optional.of(file.root()), List.of(file.path()));
        }
        String like = file.like().get();
        if (!above.add(file.path())) {
            file.root().need(LIKE).report(MistakeCode.LIKE_IN_CIRCLE.of(like));
            return unresolved(file);
        }
        Optional<Source> under = written.stream()
                .filter(other -> other.form().equals(like) && !file.form().equals(like))
                .findFirst()
                .map(other -> resolved(other, above))
                .or(() -> Optional.ofNullable(inherited.get(like)));
        if (under.isEmpty()) {
            boolean isItself = file.root().findText("form").equals(file.like());
            file.root()
                    .need(LIKE)
                    .report(
                            isItself
                                    ? MistakeCode.LIKE_IN_CIRCLE.of(like)
                                    : MistakeCode.LIKE_UNKNOWN.of(like).offering(like, known(file)));
        }
        return under.map(source -> over(source, file)).orElseGet(() -> unresolved(file));
    }

    private Set<String> known(Written file) {
        Set<String> forms = new LinkedHashSet<>(inherited.keySet());
        written.stream().filter(other -> !other.equals(file)).forEach(other -> forms.add(other.form()));
        return forms;
    }

    private static Source unresolved(Written file) {
        return new Source(file.form(), Optional.empty(), List.of(file.path()));
    }

    private static Source over(Source under, Written file) {
        if (under.root().isEmpty()) {
            return unresolved(file);
        }
        YamlNode base = under.root().get();
        if (!under.form().equals(file.form())) {
            base = YamlMerge.less(YamlMerge.lessEverywhere(base, NUMBERED), NAMED);
        }
        List<Path> files = new ArrayList<>(List.of(file.path()));
        files.addAll(under.files());
        YamlNode own = YamlMerge.less(file.root(), Set.of(LIKE));
        return new Source(file.form(), Optional.of(YamlMerge.deep(own, base, LISTS, NAMES)), files);
    }

    /** A file as it is written; its form is the one it is like where it names no other. */
    private record Written(Path path, YamlNode root, String form, Optional<String> like) {}

    /**
     * A form as it is read.
     *
     * @param root nothing where the form it is like is not there
     * @param files the one that declares it, and those it is put over
     */
    record Source(String form, Optional<YamlNode> root, List<Path> files) {

        Source {
            files = List.copyOf(files);
        }

        Path file() {
            return files.get(0);
        }
    }
}
