package budget.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import budget.jobfile.DefinitionException;
import budget.layout.FormLayout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a job folder does not have, it takes from its base. */
class InheritedFolderTest {

    @TempDir
    private Path folder;

    private SmallPack pack;

    @BeforeEach
    void aPackAndAJob() throws IOException {
        pack = SmallPack.in(folder);
    }

    @Test
    void aFolderWithSettingsAloneIsAWholeJob() {
        JobDefinition job = pack.job();

        assertThat(job.forms()).extracting(FormLayout::form).containsExactly("表5");
        assertThat(SmallPack.rules(job)).containsExactly("B05-01", "表5-下属", "B10-01", "B10-03");
        assertThat(job.codes().functional().size()).isEqualTo(1);
        assertThat(job.datasets().byFunction()).isPresent();
    }

    @Test
    void aSettingOfTheJobReplacesThatOfTheBaseAndYearsAreItsOwn() {
        JobSettings settings = pack.job().settings();

        assertThat(settings.policy().coverageGate()).isEqualTo(50);
        assertThat(settings.policy().performanceWeight()).isEqualTo(100);
        assertThat(settings.title()).isEqualTo("2024年部门预算汇总");
        assertThat(settings.ignored()).containsExactly("2023年决算表");
        assertThat(pack.form("表5").panels().get(0).columns().get(3).under()).containsExactly("2024年预算");
    }

    @Test
    void aPackHasNoNameAndIsNoJob() {
        DefinitionException mistaken = catchThrowableOfType(
                DefinitionException.class, () -> JobDefinition.read(folder.resolve("packs/small")));

        assertThat(mistaken.getMessage()).contains("\"name\" is missing").contains("\"fiscalYear\" is missing");
    }

    @Test
    void rulesAreAddedReplacedByTheirNumberAndLeftOut() throws IOException {
        pack.write("jobs/one/rules.yaml", SmallPack.rule("B10-01", "项目支出") + SmallPack.rule("B10-09", "基本支出"));
        pack.write("jobs/one/job.yaml", """
                base: ../../packs/small
                without: [B10-03, B05-01]
                name: one
                fiscalYear: 2024
                """);

        JobDefinition job = pack.job();

        assertThat(SmallPack.rules(job)).containsExactly("表5-下属", "B10-01", "B10-09");
        assertThat(job.rules().book().rules().get(1).written()).isEqualTo("表5[合计].项目支出 <= 表5[合计].合计");
    }

    @Test
    void leavingOutWhatIsNotThereIsAMistake() throws IOException {
        pack.write("jobs/one/job.yaml", """
                base: ../../packs/small
                without: [B10-04]
                name: one
                fiscalYear: 2024
                """);

        assertThat(pack.mistakes())
                .containsExactly("jobs/one/job.yaml, line 2: \"B10-04\" is not among what is inherited, so it cannot be"
                        + " left out; did you mean \"B10-01\"?");
    }

    @Test
    void aFormOfTheJobReplacesThatOfTheBaseWhateverItsFileIsCalled() throws IOException {
        pack.write("jobs/one/layouts/own.yaml", """
                form: 表5
                name: 支出表
                rows: function
                columns:
                  - { key: code, header: [科目编码] }
                  - { measure: 合计, header: [合计] }
                  - { measure: 基本支出, header: [基本支出] }
                  - { measure: 项目支出, header: [项目支出] }
                total: [合计]
                """);

        assertThat(pack.form("表5").name()).isEqualTo("支出表");
        assertThat(pack.job().forms()).hasSize(1);
    }

    @Test
    void aMistakeIsNamedInTheFileItIsWrittenIn() throws IOException {
        pack.write("jobs/one/layouts/changed.yaml", """
                like: 表5
                without: [remark]
                decimals: 9
                columns:
                  - { measure: 合计, sumOf: [基本支出, 项目] }
                """);
        pack.write("packs/small/rules.yaml", "- id: A\n  nam: a\n");
        pack.write("packs/small/codes/function.csv", "code,name\n20,一般公共服务支出\n");

        assertThat(pack.mistakes().stream()
                        .map(line -> line.replaceFirst(":.*", ""))
                        .distinct())
                .containsExactly(
                        "jobs/one/layouts/changed.yaml, line 2",
                        "jobs/one/layouts/changed.yaml, line 3",
                        "jobs/one/layouts/changed.yaml, line 5",
                        "packs/small/codes/function.csv, line 2",
                        "packs/small/rules.yaml, line 1",
                        "packs/small/rules.yaml, line 2");
    }

    @Test
    void aFormOfTheBaseIsLeftOutWithTheRulesAndDatasetsThatNameIt() throws IOException {
        pack.write("jobs/one/layouts/own.yaml", """
                form: 甲
                name: 支出表
                rows: function
                columns:
                  - { key: code, header: [科目编码] }
                  - { measure: 合计, header: [合计] }
                """);
        pack.write("jobs/one/datasets.yaml", "by-function: { table: 甲, total: 合计 }\n");
        pack.write("jobs/one/job.yaml", """
                base: ../../packs/small
                without: [表5, B10-01, B10-03, headline]
                name: one
                fiscalYear: 2024
                """);

        JobDefinition job = pack.job();

        assertThat(job.forms()).extracting(FormLayout::form).containsExactly("甲");
        assertThat(job.datasets().byFunction()).isPresent();
        assertThat(job.datasets().headline().spending()).isEmpty();
    }

    @Test
    void aFolderBasedOnItselfIsRefused() throws IOException {
        pack.write("packs/small/job.yaml", "base: ../../jobs/one\n");

        assertThat(pack.mistakes())
                .containsExactly("packs/small/job.yaml, line 1: base names \"jobs/one\", which is in this chain of"
                        + " folders already, or is the ninth");
    }

    @Test
    void theFilesOfTheBaseAreFilesOfTheJob() throws IOException {
        JobDefinition before = pack.job();
        pack.write("packs/small/waivers.csv", "rule,unit_code,row,reason,by,approved_by,until,amount\n");
        JobDefinition same = pack.job();
        pack.write("packs/small/codes/function.csv", "code,name\n202,外交支出\n");
        JobDefinition after = pack.job();

        assertThat(before.fingerprint().files())
                .containsOnlyKeys(
                        "job.yaml",
                        "base/job.yaml",
                        "base/rules.yaml",
                        "base/datasets.yaml",
                        "base/codes/function.csv",
                        "base/layouts/spending.yaml");
        assertThat(same.fingerprint().files()).isEqualTo(before.fingerprint().files());
        assertThat(after.fingerprint().files())
                .isNotEqualTo(before.fingerprint().files());
        assertThat(after.fingerprint().digest())
                .isNotEqualTo(before.fingerprint().digest());
    }

    @Test
    void aCopyOfTheBaseInTheJobFolderIsReadInsteadAsFromAnArchive() throws IOException {
        JobDefinition before = pack.job();
        Files.move(folder.resolve("packs/small"), folder.resolve("jobs/one/base"));

        JobDefinition moved = pack.job();

        assertThat(moved.fingerprint().files()).isEqualTo(before.fingerprint().files());
        assertThat(moved.fingerprint().digest()).isEqualTo(before.fingerprint().digest());
        assertThat(moved.remarks()).isEmpty();
    }
}
