package budget.hostile;

import java.io.IOException;
import java.util.Random;

/** One way of doing harm to a workbook's bytes. */
@FunctionalInterface
interface Mutation {

    byte[] applied(byte[] file, Random random) throws IOException;
}
