package budget.operator;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** How many workbooks are read at a time: a whole number; none where workers read. */
final class ThreadCount implements ITypeConverter<Integer> {

    @Override
    public Integer convert(String text) {
        if (!text.matches("0|[1-9][0-9]{0,3}")) {
            throw new TypeConversionException(text);
        }
        return Integer.valueOf(text);
    }
}
