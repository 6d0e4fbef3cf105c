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

        System.out.println(projects + " withheld=" + unit.withheld().size() + " leftOut="
                + unit.leftOut().size());
        unit.entries().stream().filter(e -> e.why() != PublicUnit.Why.WITHHELD).forEach(System.out::println);
        assertThat(disclosed(unit, Set.of())).isEmpty();
    }

    private static SubmissionContent read(String file) throws IOException {
        return new SubmissionReader(JOB, Passwords.none()).read(Path.of("input/department-budget-2023", file), file);
    }

    private static PublicUnit publicUnit(String file, Level level, String... projects) throws IOException {
        List<Disclosure> lines = Arrays.stream(projects)
                .map(project -> new Disclosure("101001", project, level, "密级", "甲", "乙", Place.of("disclosure.csv", 2)))
                .toList();
        SubmissionContent content = read(file);
        return new PublicUnits(JOB, "（不予公开）")
                .of(content, new WithheldProjects(lines, content.secretProjects()), Map.of());
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
