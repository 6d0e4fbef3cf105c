package budget.store;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Collection;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A way to the server of the tests that can be closed, as a network is cut, and opened again. */
public final class Gate implements Closeable {

    private final ServerSocket door;
    private final Collection<Socket> open = new ConcurrentLinkedQueue<>();
    private volatile boolean closed;

    private Gate(ServerSocket door) {
        this.door = door;
    }

    public static Gate open() throws IOException {
        Gate gate = new Gate(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
        run(gate::letIn);
        return gate;
    }

    /** The address of a database, through the gate. */
    public String through(String address) {
        return address.replaceFirst(":" + Postgres.port() + "/", ":" + door.getLocalPort() + "/");
    }

    /** Who is in is thrown out, and nobody gets in. */
    public void cut() {
        closed = true;
        open.forEach(Gate::close);
        open.clear();
    }

    public void mend() {
        closed = false;
    }

    private void letIn() {
        while (!door.isClosed()) {
            try {
                pass(door.accept());
            } catch (IOException e) {
                // whoever knocked has gone, or the gate is no more
            }
        }
    }

    private void pass(Socket guest) throws IOException {
        if (closed) {
            close(guest);
            return;
        }
        Socket server = new Socket(InetAddress.getLoopbackAddress(), Postgres.port());
        open.add(guest);
        open.add(server);
        run(() -> pour(guest, server));
        run(() -> pour(server, guest));
    }

    private static void pour(Socket from, Socket to) {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            in.transferTo(out);
        } catch (IOException e) {
            // cut off
        }
    }

    private static void run(Runnable task) {
        Thread thread = new Thread(task, "gate");
        thread.setDaemon(true);
        thread.start();
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        cut();
        door.close();
    }
}
