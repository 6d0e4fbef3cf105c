package budget.definition;

import static org.assertj.core.api.Assertions.assertThat;

import budget.layout.FormLayout;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A form that is like another one has what it does not name itself. */
class LikeLayoutTest {

    @TempDir
    private Path folder;

    private SmallPack pack;

    @BeforeEach
    void aPackAndAJob() throws IOException {
        pack = SmallPack.in(folder);
    }

    @Test
    void aFormLikeThatOfTheBaseChangesWhatItNames() throws IOException {
        pack.write("jobs/one/layouts/changed.yaml", """
                like: 表5
                titles: [支出表]
                columns:
                  - { measure: 基本支出, header: [基本支出, 基本] }
                  - { measure: 其中人员, header: [人员经费] }
                  - { key: remark, header: [备注] }
                """);

        FormLayout form = pack.form("表5");

        assertThat(form.name()).isEqualTo("一般公共预算支出表");
        assertThat(form.titles()).containsExactly("一般公共预算支出表", "支出表");
        assertThat(SmallPack.columns(form)).containsExactly("code", "name", "合计", "基本支出", "其中人员", "remark", "项目支出");
        assertThat(form.panels().get(0).columns().get(3).header()).containsExactly("基本支出", "基本");
        assertThat(form.panels().get(0).columns().get(3).under()).containsExactly("2024年预算");
    }

    @Test
    void anotherFormLikeOneHasItsOwnNameAndRules() throws IOException {
        pack.write("jobs/one/layouts/funds.yaml", """
                form: 表8
                like: 表5
                name: 政府性基金支出表
                without: [name]
                undeclared: advisory
                """);
        pack.write("jobs/one/layouts/capital.yaml", """
                form: 表9
                like: 表8
                name: 国有资本经营支出表
                """);

        JobDefinition job = pack.job();

        assertThat(job.forms()).extracting(FormLayout::form).containsExactly("表5", "表8", "表9");
        assertThat(SmallPack.columns(pack.form("表9"))).containsExactly("code", "合计", "基本支出", "项目支出");
        assertThat(pack.form("表9").titles()).containsExactly("国有资本经营支出表");
        assertThat(SmallPack.rules(job)).contains("B05-01", "表8-合计", "表9-合计");
    }

    @Test
    void formsLikeOneAnotherAreRefused() throws IOException {
        pack.write("jobs/one/layouts/a.yaml", "form: 甲\nlike: 乙\n");
        pack.write("jobs/one/layouts/b.yaml", "form: 乙\nlike: 甲\n");

        assertThat(pack.mistakes())
                .containsExactly(
                        "jobs/one/layouts/a.yaml, line 2: like names \"乙\", which is itself like this form",
                        "jobs/one/layouts/b.yaml, line 2: like names \"甲\", which is itself like this form");
    }
}
