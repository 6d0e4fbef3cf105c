package budget.job;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** The machine a run takes place on. */
final class RunHost {

    private RunHost() {}

    /** Its name in the network; a machine without one is told by its address. */
    static String name() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return InetAddress.getLoopbackAddress().getHostAddress();
        }
    }
}
