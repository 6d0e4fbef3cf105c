package budget.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where each part of a job folder comes from is listed. */
class ExplainTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void aPackAndAJob() throws IOException {
        write("pack/job.yaml", """
                title: 汇总
                coverageGate: 30
                """);
        write("pack/codes/function.csv", "code,name\n201,一般公共服务支出\n");
        write("pack/layouts/spending.yaml", """
                form: 表5
                name: 一般公共预算支出表
                rows: function
                columns:
                  - { key: code, header: [科目编码] }
                  - { measure: 合计, header: [合计] }
                total: [合计]
                levels: sum
                """);
        write("pack/datasets.yaml", "headline: { spending: \"表5[合计].合计\" }\n");
        write("job/job.yaml", """
                base: ../pack
                without: [headline, 表5-下级]
                name: one
                fiscalYear: 2024
                coverageGate: 50
                """);
        write("job/layouts/more.yaml", "like: 表5\nundeclared: advisory\n");
        write("job/layouts/funds.yaml", "form: 表8\nlike: 表5\nname: 政府性基金支出表\n");
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private String explain(String... options) {
        Spoken spoken = Spoken.by("explain", folder.resolve("job").toString(), options[0]);

        assertThat(spoken.code()).isZero();
        return spoken.out().replace(folder + "/", "");
    }

    @Test
    void aFolderIsExplainedByWhereItsPartsComeFrom() {
        assertThat(explain("--lang=en")).isEqualTo("""
                job ← pack
                settings  own  job/job.yaml: base, without, name, fiscalYear (4)
                settings  replaced  job/job.yaml ← pack/job.yaml: coverageGate (1)
                settings  inherited  pack/job.yaml: title (1)
                forms  changed  job/layouts/funds.yaml ← job/layouts/more.yaml: 表8 (1)
                forms  changed  job/layouts/more.yaml ← pack/layouts/spending.yaml: 表5 (1)
                rules  left out  job/job.yaml ← job/job.yaml, line 2: 表5-下级 (1)
                datasets  left out  pack/datasets.yaml ← job/job.yaml, line 2: headline (1)
                code lists  inherited  pack/codes/function.csv: function.csv (1)
                """);
    }

    @Test
    void programsGetEachPartWithItsLine() {
        assertThat(explain("--format=json"))
                .contains("\"folders\":[\"job\",\"pack\"]")
                .contains("{\"kind\":\"setting\",\"name\":\"coverageGate\",\"state\":\"replaced\","
                        + "\"file\":\"job/job.yaml\",\"line\":5,\"over\":[{");
    }

    @Test
    void aFolderWithoutBaseIsItsOwn() throws IOException {
        write("pack/job.yaml", "name: one\nfiscalYear: 2024\n");

        Spoken spoken = Spoken.by("explain", folder.resolve("pack").toString());

        assertThat(spoken.out()).contains("没有 base，全部是本文件夹的");
    }
}
