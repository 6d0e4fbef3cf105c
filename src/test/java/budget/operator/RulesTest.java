package budget.operator;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is printed of the rules of the sample: how they turned out, and what changed ones would find. */
class RulesTest {

    private static final String FRESH = """
            - id: T-01
              name: 三公经费合计不超过5万元
              formula: 表10[合计].合计 <= 5万元
              severity: advisory
              pass: |
                表10 | 合计
                合计 | 5.00
              fail: |
                表10 | 合计
                合计 | 5.01
            """;

    @TempDir
    private static Path folder;

    private static JobCopy changed;

    @BeforeAll
    static void theSampleIsRunAndItsRulesAreChanged() throws IOException {
        Spoken.by(
                "run",
                "--output=" + folder.resolve("output"),
                "--state=" + folder.resolve("state"),
                "--date=2023-02-01",
                "--threads=2");
        changed = JobCopy.in(folder.resolve("job"))
                .replace(
                        "rules.yaml",
                        "表6[30111].合计 = 表5[2101103].基本支出\n  severity: advisory",
                        "表6[30111].合计 <= 表5[2101103].基本支出\n  severity: advisory")
                .replace(
                        "rules.yaml",
                        "表5[合计].项目支出 = 表7[合计].项目支出合计\n  severity: blocking",
                        "表5[合计].项目支出 = 表7[合计].项目支出合计\n  severity: advisory")
                .replace("rules.yaml", "# 绩效目标表\n", FRESH + "# 绩效目标表\n");
    }

    @Test
    void theRulesAreListedWithWhatTheyFound() throws IOException {
        Golden.assertSame("printed/rules.zh.txt", rules());
        Golden.assertSame("printed/rules.en.txt", rules("--lang=en"));
        Golden.assertSame("printed/rules.json", rules("--format=json"));
    }

    @Test
    void changedRulesAreTriedOnWhatCountsNow() throws IOException {
        String against = "--against=" + changed.folder();

        Golden.assertSame("printed/rules-against-job.zh.txt", rules(against));
        Golden.assertSame("printed/rules-against-job.json", rules(against, "--format=json"));
    }

    @Test
    void changedRulesAreComparedWithWhatAPublicationFound() throws IOException {
        String job = changed.folder().toString();
        String against = "--against=" + folder.resolve("output");

        Golden.assertSame("printed/rules-against-publication.zh.txt", rules(job, against));
        Golden.assertSame("printed/rules-against-publication.en.txt", rules(job, against, "--lang=en"));
        Golden.assertSame(
                "printed/rules-against-itself.zh.txt", rules("--against=" + folder.resolve("output/2023-02-01-1")));
    }

    private static String rules(String... options) {
        List<String> all = new ArrayList<>(List.of("rules"));
        all.addAll(List.of(options));
        all.add("--output=" + folder.resolve("output"));
        all.add("--state=" + folder.resolve("state"));
        Spoken spoken = Spoken.by(all);
        return spoken.err() + spoken.out() + "-> " + spoken.code() + "\n";
    }
}
