package budget.console;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class BodyTimeTest {

    @TempDir
    Path folder;

    private final Tomcat tomcat = new Tomcat();

    @BeforeEach
    void start() throws LifecycleException {
        tomcat.setBaseDir(folder.toString());
        tomcat.setPort(0);
        tomcat.getConnector();
        Context context = tomcat.addContext("", folder.toString());
        Tomcat.addServlet(context, "read", new Reading()).addMapping("/read");
        Tomcat.addServlet(context, "refuse", new Refusing()).addMapping("/refuse");
        tomcat.getEngine().getPipeline().addValve(new BodyTime(Duration.ofSeconds(1)));
        tomcat.start();
    }

    @AfterEach
    void end() throws LifecycleException {
        tomcat.stop();
        tomcat.destroy();
    }

    @Test
    void aBodyInTimeIsRead() throws Exception {
        assertThat(send("/read", 5, 0)).startsWith("HTTP/1.1 200").endsWith("read 5");
    }

    @Test
    void aBodyThatComesByteByByteIsCutOff() throws Exception {
        assertThat(send("/read", 1000, 100)).doesNotContain("read 1000");
    }

    @Test
    void whoSendsOnAfterARefusalIsCutOffToo() throws Exception {
        assertThat(send("/refuse", 1000, 100)).startsWith("HTTP/1.1 413");
    }

    @Test
    void whoSendsALargeBodyStillReadsItsRefusal() throws Exception {
        assertThat(send("/refuse", 20_000_000, 0)).startsWith("HTTP/1.1 413").endsWith("too large");
    }

    /** Sends a body, with a pause in milliseconds after each byte, until the server has closed the connection. */
    private String send(String path, int size, int pause) throws IOException, InterruptedException {
        try (Socket socket = new Socket(
                InetAddress.getLoopbackAddress(), tomcat.getConnector().getLocalPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: " + size
                            + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            write(out, size, pause);
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void write(OutputStream out, int size, int pause) throws InterruptedException {
        try {
            if (pause == 0) {
                out.write(new byte[size]);
                return;
            }
            for (int at = 0; at < size; at++) {
                out.write(0);
                Thread.sleep(pause);
            }
        } catch (IOException e) {
            // The server has closed the connection, which is what is tried.
            assertThat(e).hasMessageMatching(".*(reset|[Bb]roken pipe|closed).*");
        }
    }

    private static final class Reading extends HttpServlet {

        @Override
        protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
            int size = request.getInputStream().readAllBytes().length;
            response.getWriter().print("read " + size);
        }
    }

    private static final class Refusing extends HttpServlet {

        @Override
        protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.setStatus(413);
            response.getWriter().print("too large");
        }
    }
}
