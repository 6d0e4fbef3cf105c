package budget.console;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A file as an answer: always saved, never shown, so that no page but the console's own runs under its address. */
final class Download {

    private Download() {}

    /** The file under a name; folders before the name are left out. */
    static ResponseEntity<Resource> of(Path file, String path) {
        return of(new FileSystemResource(file), path);
    }

    /** The same for bytes that are in no file. */
    static ResponseEntity<Resource> of(Resource content, String path) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(path.substring(path.lastIndexOf('/') + 1), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(content);
    }
}
