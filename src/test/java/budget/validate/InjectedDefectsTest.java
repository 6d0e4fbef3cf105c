package budget.validate;

import static org.assertj.core.api.Assertions.assertThat;

import budget.model.Finding;
import budget.model.FindingCode;
import budget.model.Severity;
import budget.sample.Defect;
import budget.sample.Defect.Injected;
import budget.sample.Reading;
import budget.sample.SoundUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** One mistake is made in a sound workbook, at random but the same on every run of this test; it is found, at its cell, once. */
class InjectedDefectsTest {

    private static final int ROUNDS = 13;

    /** Mistakes that a finding other than a broken rule names. */
    private static final Map<Defect, FindingCode> NAMED = Map.of(
            Defect.WORDS_FOR_AMOUNT, FindingCode.AMOUNT_NOT_A_NUMBER,
            Defect.ERROR_FOR_AMOUNT, FindingCode.AMOUNT_ERROR_VALUE,
            Defect.FORM_IN_YUAN, FindingCode.MONEY_UNIT_SLIP,
            Defect.ROW_DUPLICATED, FindingCode.DUPLICATE_ROW,
            Defect.CATEGORY_UNKNOWN, FindingCode.CODE_UNKNOWN_CATEGORY,
            Defect.TOTAL_ROW_REMOVED, FindingCode.TOTAL_ROW_MISSING,
            Defect.DECLARED_EMPTY_FILLED, FindingCode.TABLE_DECLARED_EMPTY_BUT_FILLED,
            Defect.FORM_REMOVED, FindingCode.TABLE_MISSING);

    /** Mistakes that never block: advisory rules, and a note. */
    private static final Set<Defect> NOT_BLOCKING =
            Set.of(Defect.CELL_OF_FORM_10, Defect.TARGET_AMOUNT, Defect.TOTAL_ROW_REMOVED);

    /** A forgotten figure that follows from filled ones is told as not filled in, which does not block. */
    private static final Set<Defect> EMPTIED = Set.of(Defect.LEAF_EMPTIED, Defect.LINE_EMPTIED);

    private final List<SoundUnit> units = SoundUnit.all();
    private final Random random = new Random(20230131);
    private final Map<Defect, List<Integer>> roots = new EnumMap<>(Defect.class);
    private final List<String> missed = new ArrayList<>();
    private final List<String> miscounted = new ArrayList<>();

    @Test
    void everyMistakeIsFoundAtItsCellAndToldOnce() {
        for (int round = 0; round < ROUNDS; round++) {
            for (Defect defect : Defect.values()) {
                judge(inject(defect));
            }
        }
        System.out.println(summary());

        assertThat(missed).isEmpty();
        assertThat(miscounted).isEmpty();
    }

    private void judge(Injected injected) {
        Defect defect = injected.defect();
        List<Finding> findings = read(injected.workbook());
        List<Finding> blocking = blockingRoots(findings);
        roots.computeIfAbsent(defect, ignored -> new ArrayList<>()).add(blocking.size());
        if (!isFound(injected, findings)) {
            missed.add(injected.toString());
        }
        if (!isExpected(defect, blocking.size())) {
            miscounted.add(injected + " " + blocking.stream().map(Reading::line).toList());
        }
    }

    private static boolean isExpected(Defect defect, int blocking) {
        if (NOT_BLOCKING.contains(defect)) {
            return blocking == 0;
        }
        return EMPTIED.contains(defect) ? blocking <= 1 : blocking == 1;
    }

    private String summary() {
        int runs = ROUNDS * Defect.values().length;
        int most = roots.values().stream().mapToInt(Collections::max).max().orElse(0);
        return "injected defects: %d runs of %d kinds, %d found, %d with other roots than expected; at most %d blocking root"
                .formatted(runs, roots.size(), runs - missed.size(), miscounted.size(), most);
    }

    @Test
    void soundUnitsHaveNoBlockingFinding() {
        for (SoundUnit unit : units) {
            assertThat(blockingRoots(read(unit.xlsx()))).as(unit.toString()).isEmpty();
        }
    }

    @Test
    void soundUnitsWhoseCellsWereRoundedOneByOneHaveNoBlockingFinding() {
        for (SoundUnit unit : SoundUnit.roundedCellByCell(random)) {
            assertThat(blockingRoots(read(unit.xlsx())).stream().map(Reading::line))
                    .as(unit.toString())
                    .isEmpty();
        }
    }

    private Injected inject(Defect defect) {
        while (true) {
            Optional<Injected> injected = defect.into(units.get(random.nextInt(units.size())), random);
            if (injected.isPresent()) {
                return injected.get();
            }
        }
    }

    private static List<Finding> read(byte[] workbook) {
        return Reading.of(Reading.sampleJob(), workbook).content().findings();
    }

    private static boolean isFound(Injected injected, List<Finding> findings) {
        Set<FindingCode> codes = EMPTIED.contains(injected.defect())
                ? Set.of(FindingCode.RULE_BROKEN, FindingCode.NOT_FILLED_IN)
                : Set.of(NAMED.getOrDefault(injected.defect(), FindingCode.RULE_BROKEN));
        return findings.stream()
                .filter(finding -> codes.contains(finding.code()) && finding.isRoot())
                .anyMatch(finding -> isAt(injected, finding));
    }

    /** A mistake without cells is about a whole form; a blank cell that one sum alone misses is told at that sum. */
    private static boolean isAt(Injected injected, Finding finding) {
        boolean oneSum = EMPTIED.contains(injected.defect()) && finding.code() == FindingCode.RULE_BROKEN;
        return injected.cells().isEmpty()
                || oneSum
                || finding.cells().stream()
                        .anyMatch(cell -> injected.cells()
                                .contains(cell.sheet() + "!" + cell.address().a1()));
    }

    private static List<Finding> blockingRoots(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.isRoot() && finding.severity() == Severity.BLOCKING)
                .toList();
    }
}
