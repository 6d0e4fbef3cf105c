package budget.definition;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import budget.jobfile.DefinitionException;
import budget.layout.ColumnLayout;
import budget.layout.FormLayout;
import budget.rule.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A pack of one form and a job based on it, in a folder. */
record SmallPack(Path folder) {

    static SmallPack in(Path folder) throws IOException {
        SmallPack pack = new SmallPack(folder);
        pack.make();
        return pack;
    }

    private void make() throws IOException {
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

    static String rule(String id, String measure) {
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

    void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    JobDefinition job() {
        return JobDefinition.read(folder.resolve("jobs/one"));
    }

    List<String> mistakes() {
        DefinitionException mistaken = catchThrowableOfType(DefinitionException.class, this::job);
        return mistaken.getMessage().replace(folder + "/", "").lines().toList();
    }

    FormLayout form(String key) {
        return job().form(key).orElseThrow();
    }

    static List<String> columns(FormLayout form) {
        return form.panels().get(0).columns().stream().map(ColumnLayout::key).toList();
    }

    static List<String> rules(JobDefinition job) {
        return job.rules().book().rules().stream().map(Rule::id).toList();
    }
}
