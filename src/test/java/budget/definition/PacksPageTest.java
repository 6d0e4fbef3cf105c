package budget.definition;

import static org.assertj.core.api.Assertions.assertThat;

import budget.layout.ColumnLayout;
import budget.layout.FormLayout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files shown in {@code src/docs/packs.md} are a pack and a job based on it. */
class PacksPageTest {

    private static final Pattern FILE = Pattern.compile("```yaml\n# (\\S+)\n(.*?)```", Pattern.DOTALL);

    @TempDir
    private Path folder;

    @Test
    void theFilesOfThePageAreAJob() throws IOException {
        for (MatchResult shown : FILE.matcher(Files.readString(Path.of("src/docs/packs.md")))
                .results()
                .toList()) {
            Path file = folder.resolve(shown.group(1));
            Files.createDirectories(file.getParent());
            Files.writeString(file, shown.group(2));
        }

        JobDefinition job = JobDefinition.read(folder.resolve("jobs/2024"));

        assertThat(job.settings().title()).isEqualTo("2024年部门预算汇总");
        assertThat(columns(job, "表5")).containsExactly("code", "合计", "基本支出", "人员经费", "项目支出");
        assertThat(columns(job, "表8")).containsExactlyElementsOf(columns(job, "表5"));
        assertThat(job.rules().book().rules())
                .extracting(rule -> rule.id())
                .contains("B05-01", "表8-合计")
                .doesNotContain("B05-09");
    }

    private static List<String> columns(JobDefinition job, String key) {
        FormLayout form = job.form(key).orElseThrow();
        return form.panels().get(0).columns().stream().map(ColumnLayout::key).toList();
    }
}
