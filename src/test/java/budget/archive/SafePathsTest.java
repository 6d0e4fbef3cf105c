package budget.archive;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which name a file gets in an archive, so that it can be unpacked anywhere and never outside its folder. */
class SafePathsTest {

    @ParameterizedTest
    @CsvSource({
        "教育局/102001 本级.xlsx, 教育局/102001 本级.xlsx",
        "a:b?.xlsx, a_b_.xlsx",
        "../../etc/passwd, ._/._/etc/passwd",
        "/etc//passwd, _/etc/_/passwd",
        "con.xlsx, con_.xlsx",
        "LPT1, LPT1_",
        "报表., 报表_",
        "'报表 ', 报表_",
        "🏛.xls, 🏛.xls"
    })
    void whatCannotBeUnpackedEverywhereIsReplaced(String path, String safe) {
        assertThat(new SafePaths().of(path)).isEqualTo(safe);
    }

    @Test
    void whatDoesNotShowIsReplaced() {
        assertThat(new SafePaths().of("a\nb\u202Ec\u0000\uD800.xlsx")).isEqualTo("a_b_c__.xlsx");
    }

    @Test
    void eachNameIsGivenOnceInWhateverCase() {
        SafePaths paths = new SafePaths();

        assertThat(paths.of("a?.xlsx")).isEqualTo("a_.xlsx");
        assertThat(paths.of("A*.XLSX")).isEqualTo("A_-2.XLSX");
        assertThat(paths.of("a_.xlsx")).isEqualTo("a_-3.xlsx");
        assertThat(paths.of("无后缀")).isEqualTo("无后缀");
        assertThat(paths.of("无后缀")).isEqualTo("无后缀-2");
    }
}
