package budget.operator;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** How many workbooks are read at a time: a whole number from 1. */
final class ThreadCount implements ITypeConverter<Integer> {

    @Override
    public Integer convert(String text) {
        if (!text.matches("[1-9][0-9]{0,3}")) {
            throw new TypeConversionException(text);
        }
        return Integer.valueOf(text);
    }
}
