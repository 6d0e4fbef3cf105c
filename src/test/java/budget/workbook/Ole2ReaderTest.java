package budget.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import budget.sample.Encrypted;
import budget.sample.TextWorkbook;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;

/** Encrypted workbooks open with a password that is known, and with no other. */
class Ole2ReaderTest {

    private static final TextWorkbook WORKBOOK = TextWorkbook.of("某局 | 12.30");

    @Test
    void anEncryptedXlsxWithoutAKnownPasswordIsRefused() throws IOException {
        assertThat(CellLines.of(encryptedXlsx("secret")).refusal()).isEqualTo("必须修改 文件设有打开密码");
    }

    @Test
    void anEncryptedXlsxOpensWithItsPassword() throws IOException {
        byte[] file = encryptedXlsx("secret");

        assertThat(CellLines.of(file, "a/某局.xlsx", Passwords.of(Map.of("某局.xlsx", "secret")))
                        .cells())
                .containsExactly("Sheet1!A1 text 某局", "Sheet1!B1 number 12.3 (2)");
        assertThat(CellLines.of(file, "a/某局.xlsx", Passwords.of(Map.of("a/某局.xlsx", "secret")))
                        .cells())
                .hasSize(2);
        assertThat(CellLines.of(file, "a/某局.xlsx", Passwords.of(Map.of("某局.xlsx", "wrong")))
                        .refusal())
                .isEqualTo("必须修改 文件设有打开密码");
        assertThat(CellLines.of(file, "a/某局.xlsx", Passwords.of(Map.of("b/某局.xlsx", "secret")))
                        .refusal())
                .isEqualTo("必须修改 文件设有打开密码");
    }

    @Test
    void anEncryptedXlsOpensWithItsPassword() throws IOException {
        byte[] file = encryptedXls("secret");

        assertThat(CellLines.of(file).refusal()).isEqualTo("必须修改 文件设有打开密码");
        assertThat(CellLines.of(file, "某局.xls", Passwords.of(Map.of("某局.xls", "secret")))
                        .cells())
                .containsExactly("Sheet1!A1 text 某局", "Sheet1!B1 number 12.3 (2)");
        assertThat(CellLines.of(file, "某局.xls", Passwords.of(Map.of("某局.xls", "wrong")))
                        .refusal())
                .isEqualTo("必须修改 文件设有打开密码");
    }

    @Test
    void aWorkbookProtectedFromChangesAloneIsNotEncrypted() throws IOException {
        assertThat(CellLines.of(encryptedXlsx(Decryptor.DEFAULT_PASSWORD)).cells())
                .hasSize(2);
        assertThat(CellLines.of(encryptedXls(Decryptor.DEFAULT_PASSWORD)).cells())
                .hasSize(2);
    }

    @Test
    void anEncryptedPackageWithoutItsDescriptionIsCorrupt() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            container.createDocument(new ByteArrayInputStream(new byte[5000]), "EncryptedPackage");
            container.writeFilesystem(bytes);
        }

        assertThat(CellLines.of(bytes.toByteArray()).refusal()).startsWith("必须修改 文件已损坏，无法读取（");
    }

    @Test
    void aDamagedEncryptedPackageIsCorrupt() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (POIFSFileSystem container = new POIFSFileSystem(new ByteArrayInputStream(encryptedXlsx("secret")))) {
            container.getRoot().getEntry("EncryptedPackage").delete();
            container.createDocument(new ByteArrayInputStream(new byte[3]), "EncryptedPackage");
            container.writeFilesystem(bytes);
        }

        assertThat(CellLines.of(bytes.toByteArray(), "某局.xlsx", Passwords.of(Map.of("某局.xlsx", "secret")))
                        .refusal())
                .startsWith("必须修改 文件已损坏，无法读取（");
    }

    @Test
    void anXlsWhoseRecordsAreNonsenseIsCorrupt() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            byte[] nonsense = "not a record at all".repeat(300).getBytes(StandardCharsets.US_ASCII);
            container.createDocument(new ByteArrayInputStream(nonsense), "Workbook");
            container.writeFilesystem(bytes);
        }

        assertThat(CellLines.of(bytes.toByteArray()).refusal()).isEqualTo("必须修改 文件已损坏，无法读取（BIFF8）");
    }

    @Test
    void anXlsWithMacrosIsNoted() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (POIFSFileSystem container = new POIFSFileSystem(new ByteArrayInputStream(WORKBOOK.xls()))) {
            container.getRoot().createDirectory("_VBA_PROJECT_CUR");
            container.writeFilesystem(bytes);
        }

        assertThat(CellLines.of(bytes.toByteArray()).notes()).containsExactly("提示 工作簿含有宏，没有运行");
    }

    private static byte[] encryptedXlsx(String password) {
        return Encrypted.xlsx(WORKBOOK.xlsx(), password);
    }

    private static byte[] encryptedXls(String password) {
        return Encrypted.xls(WORKBOOK, password);
    }
}
