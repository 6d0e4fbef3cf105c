package budget.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import budget.sample.Reading;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which projects a sentence on a sheet declares 涉密. */
class SecretProjectsTest {

    private static final String PROJECTS = """
            一般公共预算项目支出情况表
            单位：万元
            科目编码 | 科目名称 | 项目名称           | 项目支出合计 | 工资福利支出 | 商品和服务支出 | 资本性支出
            2010399  | 其他     | 密码平台           | 1.00         |              | 1.00           |
            2010399  | 其他     | 密码平台运行维护费 | 2.00         |              | 2.00           |
            2010399  | 其他     | 网站“改版”（二期） | 3.00         |              | 3.00           |
                     | 合计     |                    | 6.00         |              | 6.00           |
            %s
            """;

    @Test
    void aProjectThatTheSentenceNamesIsSecret() {
        assertThat(secret("密码平台涉密，按规定不公开目标表。")).containsExactly("密码平台");
    }

    @Test
    void aShorterNameInsideALongerOneIsNotMeant() {
        assertThat(secret("密码平台运行维护费涉密，不公开目标表。")).containsExactly("密码平台运行维护费");
    }

    @Test
    void bothMayBeNamed() {
        assertThat(secret("密码平台、密码平台运行维护费两个项目涉密，不公开目标表。")).containsExactly("密码平台", "密码平台运行维护费");
    }

    @Test
    void blanksBracketsAndQuotesInANameDoNotMatter() {
        assertThat(secret("网站改版(二期) 涉密，不公开目标表。")).containsExactly("网站“改版”（二期）");
    }

    @Test
    void withoutSuchASentenceNothingIsSecret() {
        assertThat(secret("本单位无涉密项目。")).isEmpty();
        assertThat(secret("密码平台不公开。")).isEmpty();
    }

    @Test
    void aSentenceOnAnotherSheetCounts() {
        Reading reading = Reading.of("表7", PROJECTS.formatted(""), "密码平台涉密，不公开目标表。");

        assertThat(reading.content().secretProjects()).containsExactly("密码平台");
    }

    @Test
    void aSentenceThatNamesNoKnownProjectDeclaresNothing() {
        assertThat(secret("另一个项目涉密，不公开目标表。")).isEmpty();
    }

    private static List<String> secret(String sentence) {
        return Reading.of("表7", PROJECTS.formatted(sentence)).content().secretProjects();
    }
}
