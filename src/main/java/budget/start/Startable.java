package budget.start;

import budget.journal.RunBook;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;

/** A job that can be started. */
public interface Startable {

    String name();

    /** The zone of its clock. */
    ZoneId zone();

    /** The folder of its definition. */
    Path folder();

    /** The options that tell a command where it reads and writes. */
    List<String> arguments();

    /** The record of the runs of its state. */
    RunBook book();
}
