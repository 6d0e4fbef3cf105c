package budget.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command that hands out the blank workbook. */
class TemplateTest {

    @TempDir
    private Path folder;

    @Test
    void itSaysWhereItWroteHowManyForms() {
        Path file = folder.resolve("new folder/空白表.xlsx");

        Spoken spoken = Spoken.by("template", "--unit=103001", "--to=" + file);

        assertThat(spoken.out()).isEqualTo("已写入 " + file + "：11 张表\n");
        assertThat(spoken.code()).isZero();
        assertThat(file).isNotEmptyFile();
    }

    @Test
    void itAnswersProgramsToo() {
        Path file = folder.resolve("blank.xlsx");

        Spoken spoken = Spoken.by("template", "--to", file.toString(), "--format=json");

        assertThat(spoken.out()).contains("\"forms\":11").contains("\"file\":");
    }

    @Test
    void handedOutBlankItHasOnlyEmptyTablesAgainstIt() {
        Path file = folder.resolve("103001.xlsx");
        Spoken.by("template", "--unit=103001", "--to=" + file);

        Spoken checked = Spoken.by("check", file.toString());

        assertThat(checked.out().lines().filter(line -> line.contains("[")))
                .hasSize(10)
                .allMatch(line -> line.endsWith("[空表未作说明]"));
    }

    @Test
    void aFileThatIsThereMayHaveBeenFilledIn() throws IOException {
        Path file = Files.writeString(folder.resolve("filled.xlsx"), "mine");

        Spoken spoken = Spoken.by("template", "--to=" + file, "--lang=en");

        assertThat(spoken.err())
                .isEqualTo(file + " is there already and may have been filled in; choose another name\n");
        assertThat(spoken.code()).isEqualTo(74);
        assertThat(file).hasContent("mine");
    }

    @Test
    void aUnitNobodyKnowsGetsNone() {
        Path file = folder.resolve("none.xlsx");

        Spoken spoken = Spoken.by("template", "--unit=999999", "--to=" + file);

        assertThat(spoken.err()).isEqualTo("名册中没有单位 999999\n");
        assertThat(spoken.code()).isEqualTo(66);
        assertThat(file).doesNotExist();
    }

    @Test
    void withoutARegisterAnyNameIsAUnit() {
        Path file = folder.resolve("province.xlsx");

        Spoken spoken =
                Spoken.by("template", "src/test/resources/jobs/other-province", "--unit=江北省统计局", "--to=" + file);

        assertThat(spoken.out()).isEqualTo("已写入 " + file + "：4 张表\n");
    }

    @Test
    void withoutAPlaceToWriteToItIsAUsageMistake() {
        Spoken spoken = Spoken.by("template");

        assertThat(spoken.err()).startsWith("缺少 --to=FILE\n");
        assertThat(spoken.code()).isEqualTo(64);
    }
}
