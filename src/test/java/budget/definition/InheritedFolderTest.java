package budget.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import budget.jobfile.DefinitionException;
import budget.layout.ColumnLayout;
import budget.layout.FormLayout;
import budget.rule.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a job folder does not have, it takes from its base. */
class InheritedFolderTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void aPackAndAJob() throws IOException {
        write("packs/small/job.yaml", """
                title: {年}年部门预算汇总
                performanceWeight: 100
                coverageGate: 30
                ignore: [{ title: "{上年}年决算表" }]
                """);
        write("packs/small/codes/function.csv", """
                code,name
                201,一般公共服务支出
                """);
        write("packs/small/layouts/spending.yaml", """
                form: 表5
                name: 一般公共预算支出表
                rows: function
                columns:
                  - { key: code, header: [科目编码] }
                  - { key: name, header: [科目名称] }
                  - { measure: 合计, header: [合计], sumOf: [基本支出, 项目支出], rule: B05-01 }
                  - { measure: 基本支出, header: [基本支出], under: ["{年}年预算"] }
                  - { measure: 项目支出, header: [项目支出] }
                total: [合计]
                """);
        write("packs/small/rules.yaml", rule("B10-01", "基本支出") + rule("B10-03", "项目支出"));
        write("packs/small/datasets.yaml", """
                headline: { spending: "表5[合计].合计" }
                by-function: { table: 表5, total: 合计 }
                """);
        write("jobs/one/job.yaml", """
                base: ../../packs/small
                name: one
                fiscalYear: 2024
                coverageGate: 50
                """);
    }

    private static String rule(String id, String measure) {
        return """
                - id: %s
                  name: %s不大于合计
                  formula: 表5[合计].%s <= 表5[合计].合计
                  severity: advisory
                  pass: |
                    表5 | 合计 | %s
                    合计 | 2.00 | 1.00
                  fail: |
                    表5 | 合计 | %s
                    合计 | 2.00 | 3.00
                """.formatted(id, measure, measure, measure, measure);
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private JobDefinition job() {
        return JobDefinition.read(folder.resolve("jobs/one"));
    }

    private List<String> mistakes() {
        DefinitionException mistaken = catchThrowableOfType(DefinitionException.class, this::job);
        return mistaken.getMessage().replace(folder + "/", "").lines().toList();
    }

    private FormLayout form(String key) {
        return job().form(key).orElseThrow();
    }

    private static List<String> columns(FormLayout form) {
        return form.panels().get(0).columns().stream().map(ColumnLayout::key).toList();
    }

    private static List<String> rules(JobDefinition job) {
        return job.rules().book().rules().stream().map(Rule::id).toList();
    }

    @Test
    void aFolderWithSettingsAloneIsAWholeJob() {
        JobDefinition job = job();

        assertThat(job.forms()).extracting(FormLayout::form).containsExactly("表5");
        assertThat(rules(job)).containsExactly("B05-01", "表5-下属", "B10-01", "B10-03");
        assertThat(job.codes().functional().size()).isEqualTo(1);
        assertThat(job.datasets().byFunction()).isPresent();
    }

    @Test
    void aSettingOfTheJobReplacesThatOfTheBaseAndYearsAreItsOwn() {
        JobSettings settings = job().settings();

        assertThat(settings.policy().coverageGate()).isEqualTo(50);
        assertThat(settings.policy().performanceWeight()).isEqualTo(100);
        assertThat(settings.title()).isEqualTo("2024年部门预算汇总");
        assertThat(settings.ignored()).containsExactly("2023年决算表");
        assertThat(form("表5").panels().get(0).columns().get(3).under()).containsExactly("2024年预算");
    }

    @Test
    void aPackHasNoNameAndIsNoJob() {
        DefinitionException mistaken = catchThrowableOfType(
                DefinitionException.class, () -> JobDefinition.read(folder.resolve("packs/small")));

        assertThat(mistaken.getMessage()).contains("\"name\" is missing").contains("\"fiscalYear\" is missing");
    }

    @Test
    void rulesAreAddedReplacedByTheirNumberAndLeftOut() throws IOException {
        write("jobs/one/rules.yaml", rule("B10-01", "项目支出") + rule("B10-09", "基本支出"));
        write("jobs/one/job.yaml", """
                base: ../../packs/small
                without: [B10-03, B05-01]
                name: one
                fiscalYear: 2024
                """);

        JobDefinition job = job();

        assertThat(rules(job)).containsExactly("表5-下属", "B10-01", "B10-09");
        assertThat(job.rules().book().rules().get(1).written()).isEqualTo("表5[合计].项目支出 <= 表5[合计].合计");
    }

    @Test
    void leavingOutWhatIsNotThereIsAMistake() throws IOException {
        write("jobs/one/job.yaml", """
                base: ../../packs/small
                without: [B10-04]
                name: one
                fiscalYear: 2024
                """);

        assertThat(mistakes())
                .containsExactly("jobs/one/job.yaml, line 2: \"B10-04\" is not among what is inherited, so it cannot be"
                        + " left out; did you mean \"B10-01\"?");
    }

    @Test
    void aFormOfTheJobReplacesThatOfTheBaseWhateverItsFileIsCalled() throws IOException {
        write("jobs/one/layouts/own.yaml", """
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

        assertThat(form("表5").name()).isEqualTo("支出表");
        assertThat(job().forms()).hasSize(1);
    }

    @Test
    void aFormLikeThatOfTheBaseChangesWhatItNames() throws IOException {
        write("jobs/one/layouts/changed.yaml", """
                like: 表5
                titles: [支出表]
                columns:
                  - { measure: 基本支出, header: [基本支出, 基本] }
                  - { measure: 其中人员, header: [人员经费] }
                  - { key: remark, header: [备注] }
                """);

        FormLayout form = form("表5");

        assertThat(form.name()).isEqualTo("一般公共预算支出表");
        assertThat(form.titles()).containsExactly("一般公共预算支出表", "支出表");
        assertThat(columns(form)).containsExactly("code", "name", "合计", "基本支出", "其中人员", "remark", "项目支出");
        assertThat(form.panels().get(0).columns().get(3).header()).containsExactly("基本支出", "基本");
        assertThat(form.panels().get(0).columns().get(3).under()).containsExactly("2024年预算");
    }

    @Test
    void anotherFormLikeOneHasItsOwnNameAndRules() throws IOException {
        write("jobs/one/layouts/funds.yaml", """
                form: 表8
                like: 表5
                name: 政府性基金支出表
                without: [name]
                undeclared: advisory
                """);
        write("jobs/one/layouts/capital.yaml", """
                form: 表9
                like: 表8
                name: 国有资本经营支出表
                """);

        JobDefinition job = job();

        assertThat(job.forms()).extracting(FormLayout::form).containsExactly("表5", "表8", "表9");
        assertThat(columns(form("表9"))).containsExactly("code", "合计", "基本支出", "项目支出");
        assertThat(form("表9").titles()).containsExactly("国有资本经营支出表");
        assertThat(rules(job)).contains("B05-01", "表8-合计", "表9-合计");
    }

    @Test
    void aMistakeIsNamedInTheFileItIsWrittenIn() throws IOException {
        write("jobs/one/layouts/changed.yaml", """
                like: 表5
                without: [remark]
                decimals: 9
                columns:
                  - { measure: 合计, sumOf: [基本支出, 项目] }
                """);
        write("packs/small/rules.yaml", "- id: A\n  nam: a\n");
        write("packs/small/codes/function.csv", "code,name\n20,一般公共服务支出\n");

        assertThat(mistakes().stream().map(line -> line.replaceFirst(":.*", "")).distinct())
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
        write("jobs/one/layouts/own.yaml", """
                form: 甲
                name: 支出表
                rows: function
                columns:
                  - { key: code, header: [科目编码] }
                  - { measure: 合计, header: [合计] }
                """);
        write("jobs/one/datasets.yaml", "by-function: { table: 甲, total: 合计 }\n");
        write("jobs/one/job.yaml", """
                base: ../../packs/small
                without: [表5, B10-01, B10-03, headline]
                name: one
                fiscalYear: 2024
                """);

        JobDefinition job = job();

        assertThat(job.forms()).extracting(FormLayout::form).containsExactly("甲");
        assertThat(job.datasets().byFunction()).isPresent();
        assertThat(job.datasets().headline().spending()).isEmpty();
    }

    @Test
    void formsLikeOneAnotherAreRefused() throws IOException {
        write("jobs/one/layouts/a.yaml", "form: 甲\nlike: 乙\n");
        write("jobs/one/layouts/b.yaml", "form: 乙\nlike: 甲\n");

        assertThat(mistakes())
                .containsExactly(
                        "jobs/one/layouts/a.yaml, line 2: like names \"乙\", which is itself like this form",
                        "jobs/one/layouts/b.yaml, line 2: like names \"甲\", which is itself like this form");
    }

    @Test
    void aFolderBasedOnItselfIsRefused() throws IOException {
        write("packs/small/job.yaml", "base: ../../jobs/one\n");

        assertThat(mistakes())
                .containsExactly("packs/small/job.yaml, line 1: base names \"jobs/one\", which is in this chain of"
                        + " folders already, or is the ninth");
    }

    @Test
    void theFilesOfTheBaseAreFilesOfTheJob() throws IOException {
        JobDefinition before = job();
        write("packs/small/waivers.csv", "rule,unit_code,row,reason,by,approved_by,until,amount\n");
        JobDefinition same = job();
        write("packs/small/codes/function.csv", "code,name\n202,外交支出\n");
        JobDefinition after = job();

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
        JobDefinition before = job();
        Files.move(folder.resolve("packs/small"), folder.resolve("jobs/one/base"));

        JobDefinition moved = job();

        assertThat(moved.fingerprint().files()).isEqualTo(before.fingerprint().files());
        assertThat(moved.fingerprint().digest()).isEqualTo(before.fingerprint().digest());
        assertThat(moved.remarks()).isEmpty();
    }
}
