package budget.console;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A request written byte by byte, with what no client would send. */
final class RawRequest {

    private RawRequest() {}

    /** The whole answer, head and body; lines are head lines after the first, which names method and target. */
    static String send(RunningConsole console, String first, String... lines) throws IOException {
        String more = String.join("\r\n", lines);
        return sendFrom(
                "127.0.0.1",
                console,
                first + " HTTP/1.1\r\n" + (more.contains("Host:") ? "" : "Host: 127.0.0.1\r\n") + more
                        + (more.isEmpty() ? "" : "\r\n") + "Connection: close\r\n\r\n");
    }

    /** The answer to a whole request that is sent from one of the machine's own addresses. */
    static String sendFrom(String from, RunningConsole console, String request) throws IOException {
        int port = URI.create(console.address("/")).getPort();
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port, InetAddress.getAllByName(from)[0], 0)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** The number in the first line of an answer. */
    static int status(String answer) {
        return Integer.parseInt(answer.split(" ", 3)[1]);
    }
}
