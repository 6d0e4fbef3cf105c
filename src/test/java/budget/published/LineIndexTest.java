package budget.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LineIndexTest {

    @TempDir
    Path publication;

    @BeforeEach
    void write() throws IOException {
        Files.createDirectories(publication.resolve("data"));
        Files.writeString(publication.resolve("data/t.csv"), """
                year,unit_code,text
                2023,,of no unit
                2023,101,"two
                lines, with ""quotes\"""
                2023,101,第二行
                2023,"1,02",quoted code
                2023,103,
                2023,101,again
                """);
    }

    @Test
    void theLinesOfAUnitAreReadWithoutThoseOfOthers() throws IOException {
        LineIndex index = LineIndex.of(publication, "t.csv", "unit_code");

        assertThat(texts(index, "101")).containsExactly("two\nlines, with \"quotes\"", "第二行", "again");
        assertThat(texts(index, "1,02")).containsExactly("quoted code");
        assertThat(texts(index, "103")).containsExactly("");
        assertThat(texts(index, "")).containsExactly("of no unit");
        assertThat(texts(index, "104")).isEmpty();
    }

    @Test
    void linesOfAnyColumnAreFound() throws IOException {
        List<String> units = new ArrayList<>();
        LineIndex.of(publication, "t.csv", "text").each("第二行", line -> units.add(line.getField("unit_code")));

        assertThat(units).containsExactly("101");
        assertThat(texts(LineIndex.of(publication, "t.csv", "no such column"), "101"))
                .isEmpty();
    }

    @Test
    void aTableThatIsNotThereHasNoLines() throws IOException {
        assertThat(texts(LineIndex.of(publication, "other.csv", "unit_code"), "101"))
                .isEmpty();
    }

    private static List<String> texts(LineIndex index, String unit) throws IOException {
        List<String> texts = new ArrayList<>();
        index.each(unit, line -> texts.add(line.getField("text")));
        return texts;
    }
}
