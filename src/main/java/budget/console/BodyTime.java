package budget.console;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.jspecify.annotations.Nullable;

/**
 * Bounds the time in which the body of a request must be there, and closes the connection afterwards. Tomcat bounds the pause
 * between two pieces alone: a byte now and then would hold one of its threads for ever.
 *
 * <p>What is left of a body that was refused, because it is too large, is read and dropped within the same time: a browser
 * reads no answer while it is sending.
 */
final class BodyTime extends ValveBase {

    private final Duration longest;

    BodyTime(Duration longest) {
        super(true);
        this.longest = longest;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        org.apache.coyote.Request body = request.getCoyoteRequest();
        InputBuffer unbounded = body.getInputBuffer();
        body.setInputBuffer(new Bounded(body, unbounded, System.nanoTime() + longest.toNanos()));
        try {
            getNext().invoke(request, response);
            if (!request.isAsync()) {
                response.finishResponse();
                drop(body);
            }
        } finally {
            body.setInputBuffer(unbounded);
        }
    }

    private static void drop(org.apache.coyote.Request body) {
        Dropped dropped = new Dropped();
        try {
            while (!body.isFinished() && body.doRead(dropped) >= 0) {
                dropped.buffer = null;
            }
        } catch (IOException e) {
            body.action(ActionCode.CLOSE_NOW, e);
        }
    }

    /** A body that must be read before a point in time. */
    private record Bounded(org.apache.coyote.Request request, InputBuffer body, long end) implements InputBuffer {

        @Override
        public int doRead(ApplicationBufferHandler handler) throws IOException {
            if (System.nanoTime() > end) {
                IOException late = new IOException("The body of the request takes too long");
                request.action(ActionCode.CLOSE_NOW, late);
                throw late;
            }
            return body.doRead(handler);
        }

        @Override
        public int available() {
            return body.available();
        }
    }

    private static final class Dropped implements ApplicationBufferHandler {

        private @Nullable ByteBuffer buffer;

        @Override
        public void setByteBuffer(ByteBuffer buffer) {
            this.buffer = buffer;
        }

        @Override
        public @Nullable ByteBuffer getByteBuffer() {
            return buffer;
        }

        @Override
        public void expand(int size) {
            // Nothing is collected.
        }
    }
}
