package budget.sample;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Workbooks that need a password to be opened, as Excel makes them. */
public final class Encrypted {

    private Encrypted() {}

    public static byte[] xlsx(byte[] workbook, String password) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword(password);
            try (OutputStream out = encryptor.getDataStream(container)) {
                out.write(workbook);
            }
            container.writeFilesystem(bytes);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("Encrypting a workbook of a test", e);
        }
        return bytes.toByteArray();
    }

    public static byte[] xls(TextWorkbook workbook, String password) {
        Biff8EncryptionKey.setCurrentUserPassword(password);
        try {
            return workbook.xls();
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
    }
}
