package budget.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a file is, told by its first bytes. */
class FileKindTest {

    @ParameterizedTest
    @CsvSource({
        "504b0304, ZIP",
        "504b0506, ZIP",
        "d0cf11e0a1b11ae1, OLE2",
        "0908100000060500, OLD_EXCEL",
        "0904060000001000, OLD_EXCEL",
        "89504e470d0a1a0a, PICTURE",
        "ffd8ffe000104a46, PICTURE",
        "474946383961, PICTURE",
        "526172211a07, ARCHIVE",
        "377abcaf271c, ARCHIVE",
        "1f8b0800, ARCHIVE",
        "00010203, UNKNOWN",
        "50, TEXT"
    })
    void binaryFilesAreKnownByTheirSignature(String head, FileKind kind) {
        assertThat(FileKind.of(HexFormat.of().parseHex(head))).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "%PDF-1.7 ~ PDF",
                "{\\rtf1\\ansi ~ RTF",
                "<!DOCTYPE html><html> ~ HTML",
                "<html><head> ~ HTML",
                "\uFEFF<HTML> ~ HTML",
                "<div><table border=1> ~ HTML",
                "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"> ~ XML_2003",
                "<?xml version=\"1.0\"?><budget/> ~ XML",
                "单位,金额 ~ CSV",
                "单位\t金额 ~ CSV",
                "单位;金额 ~ CSV",
                "会议通知 ~ TEXT"
            })
    void textFilesAreKnownByWhatTheyBeginWith(String text, FileKind kind) {
        assertThat(FileKind.of(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(kind);
    }

    @Test
    void theEncodingOfATextDoesNotMatter() {
        assertThat(FileKind.of("单位,金额".getBytes(Charset.forName("GBK")))).isEqualTo(FileKind.CSV);
        assertThat(FileKind.of("\uFEFF单位\t金额".getBytes(StandardCharsets.UTF_16LE)))
                .isEqualTo(FileKind.CSV);
        assertThat(FileKind.of("\uFEFF<html>".getBytes(StandardCharsets.UTF_16BE)))
                .isEqualTo(FileKind.HTML);
    }

    @Test
    void aFileWithoutBytesIsEmpty() {
        assertThat(FileKind.of(new byte[0])).isEqualTo(FileKind.EMPTY);
    }
}
