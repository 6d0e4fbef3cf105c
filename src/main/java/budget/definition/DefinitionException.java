package budget.definition;

/** A mistake in a job folder: says which file and line, what was found and what to write instead. */
public final class DefinitionException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public DefinitionException(Place place, String whatIsWrong) {
        super(place + ": " + whatIsWrong);
    }

    public DefinitionException(Place place, String whatIsWrong, Throwable cause) {
        super(place + ": " + whatIsWrong, cause);
    }

    /**
     * A line of a file of the job folder.
     *
     * @param line counted from 1; 0 for the file as a whole
     */
    public record Place(String file, int line) {
        @Override
        public String toString() {
            return line == 0 ? file : file + ", line " + line;
        }
    }
}
