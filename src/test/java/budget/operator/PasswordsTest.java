package budget.operator;

import static org.assertj.core.api.Assertions.assertThat;

import budget.sample.SeedWorkbook;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A workbook that needs a password is opened when a table outside the job folder holds it. */
class PasswordsTest {

    private static final String NAME = "昌吉州电子政务办公室.xlsx";
    private static final String PASSWORD = " 口令 2023 ";

    @TempDir
    private Path folder;

    @BeforeEach
    void anEncryptedSubmissionHasArrived() throws Exception {
        Path input = Files.createDirectories(folder.resolve("input/州直"));
        encrypt(SeedWorkbook.xlsx(), input.resolve(NAME));
    }

    @Test
    void isReadAgainOnceThePasswordIsThere() throws IOException {
        Spoken without = run(Map.of());
        Spoken with = run(passwords("file,password\n州直/" + NAME + "," + PASSWORD + "\n"));
        Spoken again = run(passwords("file,password\n州直/" + NAME + "," + PASSWORD + "\n"));

        assertThat(without.code()).isEqualTo(11);
        assertThat(without.out()).contains("无法读取  州直/" + NAME + "  文件设有打开密码");
        assertThat(with.code()).as(with.err()).isZero();
        assertThat(with.out()).startsWith("已发布 ").contains("：计入 1 · ");
        assertThat(again.code()).isZero();
        assertThat(again.out()).startsWith("没有变化");
        assertThat(List.of(with.out(), with.err(), again.out(), again.err()))
                .noneMatch(said -> said.contains(PASSWORD.strip()));
    }

    @Test
    void isCheckedWithItsPassword() throws IOException {
        String file = folder.resolve("input/州直").resolve(NAME).toString();

        assertThat(Spoken.by("check", file).out()).contains("[文件有密码]");
        assertThat(Spoken.by(passwords("file,password\n" + NAME + ",wrong\n"), "check", file)
                        .out())
                .contains("[文件有密码]");
        assertThat(Spoken.by(passwords("file,password\n" + NAME + "," + PASSWORD + "\n"), "check", file)
                        .out())
                .contains("X23-01");
    }

    @Test
    void aTableThatIsNotThereOrNotRightIsAMistakeOfTheSetUp() throws IOException {
        Path table = folder.resolve("passwords.csv");
        Map<String, String> environment = Map.of("BUDGET_PASSWORDS", table.toString());

        assertThat(run(environment))
                .isEqualTo(new Spoken(78, "", table + "：没有这个文件；BUDGET_PASSWORDS 应指向一个 CSV 文件，列为 file,password\n"));
        assertThat(run(environment, "--lang=en"))
                .isEqualTo(
                        new Spoken(
                                78,
                                "",
                                table
                                        + ": there is no such file; BUDGET_PASSWORDS names a CSV file with the columns file,password\n"));
        assertThat(run(passwords("file;password\na.xlsx;x\n")))
                .isEqualTo(new Spoken(
                        78,
                        "",
                        table + " 第 1 行：缺少“file”列；表头是 file;password\n" + table
                                + " 第 1 行：缺少“password”列；表头是 file;password\n"));
        assertThat(run(passwords("file,password\na.xlsx,x\na.xlsx,y\n")))
                .isEqualTo(new Spoken(78, "", table + " 第 3 行：“a.xlsx”列了两次\n"));
        assertThat(run(passwords("file,password\na.xlsx,geheim,x\n")))
                .isEqualTo(new Spoken(78, "", table + " 第 2 行：这一行有 3 个字段，表头只有 2 列；含逗号的字段要加引号\n"));
    }

    @Test
    void aTableInTheJobFolderIsRefused() throws IOException {
        JobCopy job = JobCopy.in(folder.resolve("job")).write("passwords.csv", "file,password\n");
        Map<String, String> environment =
                Map.of("BUDGET_PASSWORDS", job.folder().resolve("passwords.csv").toString());

        assertThat(Spoken.by(environment, "run", job.folder().toString()).err())
                .isEqualTo(job.folder() + "/passwords.csv：密码文件不能放在汇总任务文件夹里\n");
        assertThat(Spoken.by(environment, "run", job.folder().toString(), "--lang=en"))
                .isEqualTo(new Spoken(
                        78, "", job.folder() + "/passwords.csv: a file of passwords must not lie in the job folder\n"));
    }

    private Spoken run(Map<String, String> environment, String... options) {
        List<String> arguments = new ArrayList<>(List.of(
                "run",
                "--input=" + folder.resolve("input"),
                "--output=" + folder.resolve("output"),
                "--state=" + folder.resolve("state"),
                "--date=2023-02-01"));
        arguments.addAll(List.of(options));
        return Spoken.by(environment, arguments.toArray(String[]::new));
    }

    private Map<String, String> passwords(String table) throws IOException {
        Path file = Files.writeString(folder.resolve("passwords.csv"), table);
        return Map.of("BUDGET_PASSWORDS", file.toString());
    }

    private static void encrypt(byte[] workbook, Path to)
            throws IOException, GeneralSecurityException, InvalidFormatException {
        Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
        encryptor.confirmPassword(PASSWORD);
        try (POIFSFileSystem container = new POIFSFileSystem();
                OPCPackage plain = OPCPackage.open(new ByteArrayInputStream(workbook))) {
            try (OutputStream out = encryptor.getDataStream(container)) {
                plain.save(out);
            }
            try (OutputStream file = Files.newOutputStream(to)) {
                container.writeFilesystem(file);
            }
        }
    }
}
