package budget.definition;

import budget.base.Suggestion;
import budget.jobfile.FolderChain;
import budget.jobfile.Mistake;
import budget.jobfile.MistakeCode;
import budget.jobfile.Mistakes;
import budget.jobfile.Place;
import budget.model.CodeSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Checks that every file of a job folder is one that is read; a misspelt name would have no effect. */
final class FolderContents {

    private static final List<String> FILES = List.of(
            "job.yaml",
            "rules.yaml",
            "datasets.yaml",
            "units.csv",
            "waivers.csv",
            "waivers-log.csv",
            "control-totals.csv",
            "reviewers.csv",
            Disclosures.FILE);
    private static final List<String> CODE_LISTS = Stream.concat(
                    Arrays.stream(CodeSystem.values()).map(system -> system.fileName() + ".csv"),
                    Stream.of("crosswalk.csv", "aliases.csv", CodeChangesFile.NAME))
            .toList();
    private static final Map<String, List<String>> FOLDERS = Map.of("layouts", List.of(), "codes", CODE_LISTS);

    /** Files of {@code codes/} that have a name but are read by nothing yet. */
    private static final List<String> NOT_READ_YET = List.of("fund-sources.csv");

    private FolderContents() {}

    static void check(FolderChain chain, Mistakes mistakes) throws IOException {
        for (Path folder : chain.folders()) {
            check(folder, chain, mistakes);
        }
    }

    private static void check(Path folder, FolderChain chain, Mistakes mistakes) throws IOException {
        for (Path path : shown(folder)) {
            String name = path.getFileName().toString();
            if (chain.folders().contains(path)) {
                continue;
            }
            if (Files.isDirectory(path)) {
                checkFolder(path, name, mistakes);
            } else if (!FILES.contains(name)) {
                report(path, name, FILES, mistakes);
            }
        }
    }

    private static void checkFolder(Path folder, String name, Mistakes mistakes) throws IOException {
        List<String> known = FOLDERS.get(name);
        if (known == null) {
            Optional<String> near = Suggestion.nearest(name, FOLDERS.keySet());
            if (near.isPresent()) {
                report(folder, name, FOLDERS.keySet().stream().sorted().toList(), mistakes);
            } else {
                mistakes.remark(Place.of(folder.toString()), MistakeCode.FILE_NOT_READ.of(name));
            }
            return;
        }
        for (Path file : shown(folder)) {
            String inside = file.getFileName().toString();
            if (known.isEmpty()
                    ? !inside.endsWith(".yaml") && !inside.equals(FolderChain.TEMPLATE)
                    : !known.contains(inside)) {
                report(file, inside, known, mistakes);
            }
        }
    }

    private static void report(Path file, String name, List<String> known, Mistakes mistakes) {
        Mistake mistake = MistakeCode.FILE_NOT_READ.of(name);
        if (NOT_READ_YET.contains(name)) {
            mistakes.remark(Place.of(file.toString()), mistake);
        } else {
            mistakes.add(Place.of(file.toString()), known.isEmpty() ? mistake : mistake.offering(name, known));
        }
    }

    /** Files that are not hidden, no lock of a spreadsheet program, and no notes. */
    private static List<Path> shown(Path folder) throws IOException {
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.filter(path -> !path.getFileName().toString().matches("[.].*|~\\$.*|.*[.](md|txt)"))
                    .sorted()
                    .toList();
        }
    }
}
