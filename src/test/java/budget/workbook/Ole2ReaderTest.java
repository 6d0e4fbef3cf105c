package budget.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import budget.sample.Encrypted;
import budget.sample.TextWorkbook;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1000001", "2147483647"})
    void anEncryptedPackageThatWantsEndlessWorkIsCorrupt(String rounds) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (POIFSFileSystem container = new POIFSFileSystem(new ByteArrayInputStream(encryptedXlsx("secret")))) {
            String info;
            try (InputStream in = container.createDocumentInputStream("EncryptionInfo")) {
                info = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
            }
            container.getRoot().getEntry("EncryptionInfo").delete();
            container.createDocument(
                    new ByteArrayInputStream(info.replace("spinCount=\"100000\"", "spinCount=\"" + rounds + "\"")
                            .getBytes(StandardCharsets.ISO_8859_1)),
                    "EncryptionInfo");
            container.writeFilesystem(bytes);
        }

        assertThat(CellLines.of(bytes.toByteArray()).refusal())
                .isEqualTo("必须修改 文件已损坏，无法读取（EncryptedPackage: " + rounds + "）");
    }

    @Test
    void aChainOfSectorsThatBitesItsTailIsCorrupt() throws IOException {
        byte[] file = WORKBOOK.xls();
        ByteBuffer sectors = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        int table = (sectors.getInt(76) + 1) * 512;
        for (int sector = 0; sector < 4; sector++) {
            sectors.putInt(table + 4 * sector, 0);
        }

        assertThat(CellLines.of(file).refusal()).startsWith("必须修改 文件已损坏，无法读取（");
    }

    @Test
    void objectsOfOtherProgramsInAnXlsAreNoted() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (POIFSFileSystem container = new POIFSFileSystem(new ByteArrayInputStream(WORKBOOK.xls()))) {
            container.getRoot().createDirectory("MBD0018D4CE");
            container.writeFilesystem(bytes);
        }

        assertThat(CellLines.of(bytes.toByteArray()).notes()).containsExactly("提示 工作簿内嵌了 1 个其他程序的对象或控件，没有打开");
    }

    @Test
    void anXlsOfMoreTextsThanMemoryIsMeantForIsABomb() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ByteBuffer record = ByteBuffer.allocate(4 + 8224).order(ByteOrder.LITTLE_ENDIAN);
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        record.putShort((short) 0xfc).putShort((short) 8224).putInt(1_000_000).putInt(1_000_000);
        stream.writeBytes(record.array());
        for (int i = 0; i < 400; i++) {
            stream.writeBytes(
                    record.clear().putShort((short) 0x3c).putShort((short) 8224).array());
        }
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            container.createDocument(new ByteArrayInputStream(stream.toByteArray()), "Workbook");
            container.writeFilesystem(bytes);
        }

        assertThat(CellLines.of(bytes.toByteArray()).refusal()).startsWith("必须修改 文件解压后异常庞大（BIFF8：");
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

    @ParameterizedTest
    @ValueSource(strings = {"BOOK", "Book", "book", "WORKBOOK", "WorkBook"})
    void theStreamOfTheWorkbookIsKnownByItsContentWhateverItsName(String name) throws IOException {
        assertThat(CellLines.of(withStream(name, biff8())).cells()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"BOOK", "Workbook"})
    void aStreamOfExcel95IsRefusedWhateverItsName(String name) throws IOException {
        byte[] biff5 = biff8();
        biff5[5] = 5;

        assertThat(CellLines.of(withStream(name, biff5)).refusal())
                .isEqualTo("必须修改 这不是 Excel 工作簿或 Word 文档（.docx），而是 Excel 5.0/95");
    }

    private static byte[] biff8() throws IOException {
        try (POIFSFileSystem container = new POIFSFileSystem(new ByteArrayInputStream(WORKBOOK.xls()));
                InputStream in = container.createDocumentInputStream("Workbook")) {
            return in.readAllBytes();
        }
    }

    private static byte[] withStream(String name, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            container.createDocument(new ByteArrayInputStream(content), name);
            container.writeFilesystem(bytes);
        }
        return bytes.toByteArray();
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
