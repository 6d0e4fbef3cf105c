package budget.validate;

import budget.finding.Finding;
import budget.finding.Severity;
import budget.sample.Defect;
import budget.sample.Defect.Injected;
import budget.sample.Reading;
import budget.sample.SoundUnit;
import budget.submission.SubmissionContent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Sound workbooks, the same workbooks with one defect each, and what was said of them. */
final class DefectCorpus {

    private static final int SEED = 20230131;

    private final List<SoundUnit> units;
    private final Map<Defect, DefectScore> kinds = new EnumMap<>(Defect.class);
    private final DefectScore all = new DefectScore("all kinds");
    private final Map<Yardstick, Integer> found = new EnumMap<>(Yardstick.class);
    private final Map<SoundUnit, Sound> before = new HashMap<>();
    private final List<String> withoutPlace = new ArrayList<>();

    DefectCorpus(List<SoundUnit> units) {
        this.units = units;
    }

    /** All sound units that the tests have. */
    static List<SoundUnit> sound() {
        List<SoundUnit> typed = SoundUnit.typed();
        return Stream.of(typed, SoundUnit.withFormulas(typed), SoundUnit.roundedCellByCell(new Random(SEED)))
                .flatMap(List::stream)
                .toList();
    }

    static SubmissionContent read(SoundUnit unit) {
        return Reading.of(Reading.sampleJob(), unit.xlsx()).content();
    }

    /** What stands for itself: above a note, or of any weight. */
    static List<Finding> roots(SubmissionContent content, boolean notesToo) {
        return content.findings().stream()
                .filter(Finding::isRoot)
                .filter(finding -> notesToo || finding.severity() != Severity.NOTE)
                .toList();
    }

    /** Makes every kind of defect so many times; each time in another unit, where the kind has a place in enough of them. */
    void inject(int rounds) {
        for (Defect defect : Defect.values()) {
            Random random = new Random(SEED + defect.number());
            List<SoundUnit> order = new ArrayList<>(units);
            Collections.shuffle(order, random);
            for (int round = 0; round < rounds; round++) {
                if (!inject(defect, order, random)) {
                    withoutPlace.add(defect.title());
                }
                Collections.rotate(order, -1);
            }
        }
    }

    private boolean inject(Defect defect, List<SoundUnit> order, Random random) {
        for (SoundUnit unit : order) {
            Optional<Injected> injected = defect.into(unit, random);
            if (injected.isPresent()) {
                judge(unit, injected.get());
                return true;
            }
        }
        return false;
    }

    /** What was said of the unit while it was sound is not counted. */
    private void judge(SoundUnit sound, Injected injected) {
        SubmissionContent content = read(injected.unit());
        Sound soundly = before.computeIfAbsent(sound, unit -> Sound.of(read(unit)));
        List<Finding> told = roots(content, injected.defect().isNoted()).stream()
                .filter(finding -> !soundly.findings.contains(finding.key()))
                .toList();
        kinds.computeIfAbsent(injected.defect(), DefectScore::of).add(injected, told);
        all.add(injected, told);
        compare(content, told, soundly);
    }

    /** What is found without a rule is found whatever the yardstick. */
    private void compare(SubmissionContent content, List<Finding> told, Sound soundly) {
        boolean otherwise = told.stream().anyMatch(finding -> finding.judged().isEmpty());
        Yardstick.Judged judged = Yardstick.judged(content);
        for (Yardstick yardstick : Yardstick.values()) {
            boolean isFound = otherwise
                    || !soundly.broken.getOrDefault(yardstick, Set.of()).containsAll(yardstick.broken(judged));
            found.merge(yardstick, isFound ? 1 : 0, Integer::sum);
        }
    }

    /** What was said of a unit while it was sound: the keys of findings, and the claims broken by each way of judging. */
    private record Sound(Set<String> findings, Map<Yardstick, Set<String>> broken) {
        static Sound of(SubmissionContent content) {
            Yardstick.Judged judged = Yardstick.judged(content);
            Map<Yardstick, Set<String>> broken = new EnumMap<>(Yardstick.class);
            Arrays.stream(Yardstick.values()).forEach(yardstick -> broken.put(yardstick, yardstick.broken(judged)));
            return new Sound(content.findings().stream().map(Finding::key).collect(Collectors.toSet()), broken);
        }
    }

    Map<Defect, DefectScore> kinds() {
        return kinds;
    }

    DefectScore all() {
        return all;
    }

    /** Kinds for which no unit offered a place. */
    List<String> withoutPlace() {
        return withoutPlace;
    }

    /** Of all defects the share that a way of judging finds. */
    double recall(Yardstick yardstick) {
        return (double) found.getOrDefault(yardstick, 0) / Math.max(1, all.made());
    }
}
