package budget.definition;

import budget.definition.Inherited.Kind;
import budget.definition.Inherited.State;
import budget.jobfile.FolderChain;
import budget.jobfile.Mistakes;
import budget.jobfile.Place;
import budget.jobfile.YamlMerge;
import budget.jobfile.YamlNode;
import budget.jobfile.YearWords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Lists where each part of a job comes from: its own folder or a base, and what it replaces, changes or leaves out. */
public final class Inheritance {

    private static final List<String> SINGLE_FILES =
            List.of("units.csv", "reviewers.csv", "waivers.csv", "control-totals.csv", Disclosures.FILE);

    private final FolderChain chain;
    private final YearWords years;
    private final Map<Kind, Map<String, List<Found>>> found = new LinkedHashMap<>();
    private final List<List<YamlNode>> without = new ArrayList<>();

    private Inheritance(FolderChain chain, int year) {
        this.chain = chain;
        this.years = new YearWords(year, new Mistakes());
        for (Kind kind : Kind.values()) {
            found.put(kind, new LinkedHashMap<>());
        }
    }

    /** The parts of a job, by their kind and in the order in which they are read. */
    public static List<Inherited> of(JobDefinition job) throws IOException {
        Inheritance inheritance = new Inheritance(
                FolderChain.of(job.folder()), job.settings().fiscalYear().getValue());
        for (int i = 0; i < inheritance.chain.folders().size(); i++) {
            inheritance.addFolder(i);
        }
        return inheritance.all();
    }

    private void addFolder(int level) throws IOException {
        Path folder = chain.folders().get(level);
        YamlNode settings = root(folder.resolve(FolderChain.JOB_FILE));
        without.add(settings.list(YamlMerge.WITHOUT));
        settings.entries().forEach((key, value) -> {
            if (level == 0 || !InheritedFiles.OWN_SETTINGS.contains(key)) {
                add(Kind.SETTING, key, level, value.place(), Optional.empty());
            }
        });
        for (Path file : filesIn(folder.resolve("layouts"))) {
            YamlNode root = root(file);
            Optional<String> like = root.findText("like");
            add(Kind.FORM, root.findText("form").or(() -> like).orElse(""), level, Place.of(file.toString()), like);
        }
        for (YamlNode rule : root(folder.resolve("rules.yaml")).list()) {
            add(Kind.RULE, RulesFile.idOf(rule), level, rule.place(), Optional.empty());
        }
        root(folder.resolve("datasets.yaml"))
                .entries()
                .forEach((key, value) -> add(Kind.DATASET, key, level, value.place(), Optional.empty()));
        for (Path file : filesIn(folder.resolve("codes"))) {
            add(Kind.CODE_LIST, String.valueOf(file.getFileName()), level, Place.of(file.toString()), Optional.empty());
        }
        for (String name : SINGLE_FILES) {
            if (chain.all(name).contains(folder.resolve(name))) {
                add(Kind.FILE, name, level, Place.of(folder.resolve(name).toString()), Optional.empty());
            }
        }
    }

    private YamlNode root(Path file) {
        return Files.exists(file) ? years.read(file) : YamlNode.none(file, new Mistakes());
    }

    private static List<Path> filesIn(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().matches(".*[.](yaml|csv)"))
                    .sorted()
                    .toList();
        }
    }

    private void add(Kind kind, String name, int level, Place place, Optional<String> like) {
        found.getOrDefault(kind, Map.of())
                .computeIfAbsent(name, ignored -> new ArrayList<>())
                .add(new Found(level, place, like));
    }

    private List<Inherited> all() {
        List<Inherited> all = new ArrayList<>();
        found.forEach((kind, names) -> names.forEach((name, places) -> all.add(inherited(kind, name, places))));
        addDerivedRules(all);
        return all.stream().sorted(Comparator.comparing(Inherited::kind)).toList();
    }

    private Inherited inherited(Kind kind, String name, List<Found> places) {
        Found nearest = places.get(0);
        Optional<Place> left = kind == Kind.SETTING ? Optional.empty() : leftOut(name, nearest.level());
        if (left.isPresent()) {
            return new Inherited(kind, name, State.LEFT_OUT, nearest.place(), List.of(left.get()));
        }
        List<Place> over = new ArrayList<>();
        nearest.like()
                .filter(like -> !like.equals(name))
                .map(like -> found.getOrDefault(kind, Map.of()).getOrDefault(like, List.of()))
                .ifPresent(likes -> likes.stream().limit(1).forEach(one -> over.add(one.place())));
        places.stream().skip(1).forEach(behind -> over.add(behind.place()));
        return new Inherited(kind, name, state(nearest, places), nearest.place(), over);
    }

    private static State state(Found nearest, List<Found> places) {
        if (nearest.level() > 0) {
            return State.INHERITED;
        }
        if (nearest.like().isPresent()) {
            return State.CHANGED;
        }
        return places.size() > 1 ? State.REPLACED : State.OWN;
    }

    /** Where a folder in front of this one leaves a name out. */
    private Optional<Place> leftOut(String name, int level) {
        return without.subList(0, level).stream()
                .flatMap(List::stream)
                .filter(node -> node.text().replaceAll("\\s", "").equals(name))
                .map(YamlNode::place)
                .findFirst();
    }

    /** What is left out and is in no file is a rule that follows from a layout. */
    private void addDerivedRules(List<Inherited> all) {
        List<String> known = all.stream().map(Inherited::name).toList();
        without.stream()
                .flatMap(List::stream)
                .filter(node -> !known.contains(node.text().replaceAll("\\s", "")))
                .forEach(node -> all.add(
                        new Inherited(Kind.RULE, node.text(), State.LEFT_OUT, node.place(), List.of(node.place()))));
    }

    /** A thing in one folder of the chain, the job's own being 0. */
    private record Found(int level, Place place, Optional<String> like) {}
}
