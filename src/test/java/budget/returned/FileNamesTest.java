package budget.returned;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever a unit is called, its workbook lies in the folder of answers and nowhere else. */
class FileNamesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "101001-某局 | 101001-某局",
                "101001-../../etc/passwd | 101001-.._.._etc_passwd",
                "../x | _x",
                ".. | _",
                "101001-a\\b:c*d | 101001-a_b_c_d",
                "101001-😀 | 101001-😀"
            })
    void aNameIsMadeFitForAFileSystem(String name, String file) {
        assertThat(new FileNames().of(name)).isEqualTo(file);
    }

    @Test
    void whatDoesNotShowIsReplaced() {
        assertThat(new FileNames().of("101001-a\nb\u0000c\u202ed")).isEqualTo("101001-a_b_c_d");
    }

    @Test
    void aNameGivenTwiceHasANumber() {
        FileNames names = new FileNames();

        assertThat(names.of("A/b")).isEqualTo("A_b");
        assertThat(names.of("a\\b")).isEqualTo("a_b-2");
    }
}
