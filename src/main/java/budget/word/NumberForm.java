package budget.word;

import java.util.Locale;

/** How a list writes its numbers: the names are those of ST_NumberFormat, those that differ in Chinese spelling alone are one. */
enum NumberForm {
    DECIMAL {
        @Override
        String of(int number) {
            return Integer.toString(number);
        }
    },
    CHINESE {
        @Override
        String of(int number) {
            return number > 99 ? DECIMAL.of(number) : chinese(number);
        }
    },
    STEMS {
        @Override
        String of(int number) {
            return ofSigns("甲乙丙丁戊己庚辛壬癸", number);
        }
    },
    CIRCLES {
        @Override
        String of(int number) {
            return ofSigns("①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳", number);
        }
    },
    LETTERS {
        @Override
        String of(int number) {
            return ofSigns("ABCDEFGHIJKLMNOPQRSTUVWXYZ", number);
        }
    },
    ROMAN {
        @Override
        String of(int number) {
            return number > MOST_ROMAN ? DECIMAL.of(number) : roman(number);
        }
    },
    /** Bullets, and lists whose numbers do not show. */
    NONE {
        @Override
        String of(int number) {
            return "";
        }
    };

    private static final String DIGITS = "零一二三四五六七八九";
    private static final int MOST_ROMAN = 50;

    /** A number of 1 or more. */
    abstract String of(int number);

    /** The form of a name of ST_NumberFormat; digits for those that are not known. */
    static NumberForm named(String format) {
        return switch (format) {
            case "bullet", "none" -> NONE;
            case "chineseCounting",
                    "chineseCountingThousand",
                    "chineseLegalSimplified",
                    "japaneseCounting",
                    "japaneseDigitalTenThousand",
                    "ideographDigital",
                    "taiwaneseCounting",
                    "taiwaneseCountingThousand",
                    "taiwaneseDigital" -> CHINESE;
            case "ideographTraditional" -> STEMS;
            case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" -> CIRCLES;
            case "upperLetter", "lowerLetter" -> LETTERS;
            case "upperRoman", "lowerRoman" -> ROMAN;
            default -> DECIMAL;
        };
    }

    /** The number as the format writes it, of which the case of letters is a part. */
    static String written(String format, int number) {
        String written = named(format).of(number);
        return format.startsWith("lower") ? written.toLowerCase(Locale.ROOT) : written;
    }

    private static String ofSigns(String signs, int number) {
        return number <= signs.length() ? signs.substring(number - 1, number) : DECIMAL.of(number);
    }

    private static String chinese(int number) {
        int tens = number / 10;
        int ones = number % 10;
        String high = tens == 0 ? "" : tens == 1 ? "十" : DIGITS.charAt(tens) + "十";
        return high + (ones == 0 ? "" : DIGITS.substring(ones, ones + 1));
    }

    private static String roman(int number) {
        String tens = "X".repeat(number / 10);
        String[] ones = {"", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"};
        return (number == MOST_ROMAN ? "L" : number / 10 == 4 ? "XL" : tens) + ones[number % 10];
    }
}
