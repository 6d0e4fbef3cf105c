package budget.journal;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** The machine a run takes place on. */
public final class RunHost {

    private RunHost() {}

    /** Its name in the network; a machine without one has its address here. */
    public static String name() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return InetAddress.getLoopbackAddress().getHostAddress();
        }
    }
}
