package budget.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import budget.check.SubmissionReader;
import budget.definition.Disclosure;
import budget.definition.Disclosure.Level;
import budget.definition.JobDefinition;
import budget.jobfile.Place;
import budget.sample.Reading;
import budget.submission.SubmissionContent;
import budget.workbook.Passwords;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicUnitsTest {

    private static final String SAMPLE = "昌吉州电子政务办公室2023年部门预算.xlsx";

    private static final JobDefinition JOB = Reading.sampleJob();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "政务云平台机房存储扩容项目",
                "机构运行补助",
                "昌吉州政府网站和云平台运维项目经费 昌吉州统一政务云密码服务支撑系统项目",
                "机构运行补助 政务云平台机房存储扩容项目 昌吉州政府网站和云平台运维项目经费 昌吉州统一政务云密码服务支撑系统项目 政府网站改版、办公区域装修"
            })
    void noAmountOfAWithheldProjectOfTheSampleCanBeWorkedOut(String projects) throws IOException {
        PublicUnit unit = publicUnit(SAMPLE, Level.WITHHELD, projects.split(" "));
        assertThat(disclosed(unit, Set.of())).isEmpty();
        assertThat(disclosed(unit, complement(unit))).isNotEmpty();
        assertThat(complement(unit))
                .hasSizeLessThanOrEqualTo(6 * unit.withheld().size());
    }

    @Test
    void ofAProjectWithItsAmountOnlyTheDivisionByEconomicNatureIsLeftOut() throws IOException {
        PublicUnit unit = publicUnit(SAMPLE, Level.AMOUNT_ONLY, "昌吉州政府网站和云平台运维项目经费");

        assertThat(unit.withheld()).extracting(FigureKey::measure).containsExactlyInAnyOrder("商品和服务支出", "资本性支出");
        assertThat(disclosed(unit, Set.of())).isEmpty();
        assertThat(PublicUnits.stated(unit.content().tables(), Set.of()))
                .extracting(Stated::key)
                .contains(new FigureKey("表7", "2010399/昌吉州政府网站和云平台运维项目经费", "项目支出合计"));
    }

    @Test
    void ofAProjectWithItsTargetsWithheldEveryAmountIsPublished() throws IOException {
        PublicUnit unit = publicUnit(SAMPLE, Level.TARGETS_WITHHELD, "昌吉州政府网站和云平台运维项目经费");

        assertThat(unit.withheld()).isEmpty();
        assertThat(unit.leftOut()).isEmpty();
        assertThat(unit.entries())
                .extracting(PublicUnit.Entry::key)
                .containsExactly(new FigureKey("绩效", "昌吉州政府网站和云平台运维项目经费", ""));
        assertThat(unit.content().indicators())
                .noneMatch(indicator -> indicator.project().contains("云平台运维"));
    }

    @Test
    void anAmountThatAnEarlierEditionToldIsNotLeftOutInItsPlace() throws IOException {
        PublicUnit first = publicUnit(SAMPLE, Level.WITHHELD, "机构运行补助");
        FigureKey told = first.entries().stream()
                .filter(entry -> entry.why() == PublicUnit.Why.COMPLEMENT)
                .findFirst()
                .orElseThrow()
                .key();

        PublicUnit second = new PublicUnits(JOB, "（不予公开）")
                .of(read(SAMPLE), withheld(Level.WITHHELD, "机构运行补助"), List.of(Map.of(told, amount(first, told))));

        assertThat(second.leftOut()).doesNotContain(told);
        assertThat(disclosed(second, Set.of())).isEmpty();
    }

    private static long amount(PublicUnit unit, FigureKey key) {
        return unit.entries().stream()
                .filter(entry -> entry.key().equals(key))
                .findFirst()
                .orElseThrow()
                .amount();
    }

    private static Set<FigureKey> complement(PublicUnit unit) {
        Set<FigureKey> complement = new HashSet<>();
        unit.entries().stream()
                .filter(entry -> entry.why() != PublicUnit.Why.WITHHELD)
                .forEach(entry -> complement.add(entry.key()));
        return complement;
    }

    private static SubmissionContent read(String file) throws IOException {
        return new SubmissionReader(JOB, Passwords.none())
                .read(Path.of("input/department-budget-2023", file), file)
                .file();
    }

    private static PublicUnit publicUnit(String file, Level level, String... projects) throws IOException {
        return new PublicUnits(JOB, "（不予公开）").of(read(file), withheld(level, projects), List.of());
    }

    private static WithheldProjects withheld(Level level, String... projects) {
        return new WithheldProjects(
                Arrays.stream(projects)
                        .map(project ->
                                new Disclosure("101001", project, level, "密级", "甲", "乙", Place.of("disclosure.csv", 2)))
                        .toList(),
                List.of());
    }

    /** What a reader of the tables, and of some figures that were left out, works out of the withheld ones. */
    private static List<String> disclosed(PublicUnit unit, Set<FigureKey> told) {
        Set<FigureKey> unknown = new HashSet<>(unit.leftOut());
        unknown.removeAll(told);
        List<Stated> stated = new ArrayList<>(PublicUnits.stated(unit.content().tables(), Set.of()));
        unit.entries()
                .forEach(entry -> stated.add(new Stated(entry.key(), entry.amount(), unknown.contains(entry.key()))));
        UnitSystem system = new UnitSystem(JOB, stated);
        Attack attack = new Attack(system.system());
        List<String> found = new ArrayList<>();
        long[] values = system.values();
        unit.withheld()
                .forEach(key -> system.cells(key).forEach(cell -> {
                    Bounds bounds = attack.bounds(cell);
                    if (Margin.USUAL.isDisclosed(bounds, values[cell])) {
                        found.add(key + " " + values[cell] + " in " + bounds);
                    }
                }));
        return found;
    }
}
