package budget.cause;

/** How far a typed number is from another one: digits exchanged, one digit wrong, the point misplaced are near. */
final class Typing {

    private static final int FAR = 9;

    private Typing() {}

    /** 0 for a sign or a point misplaced, 1 for one digit or two exchanged, more for each further digit. */
    static int distance(String one, String other) {
        String a = digits(one);
        String b = digits(other);
        if (a.equals(b)) {
            return 0;
        }
        if (a.length() != b.length()) {
            return a.startsWith(b) || b.startsWith(a) ? 2 : FAR;
        }
        int different = 0;
        for (int i = 0; i < a.length(); i++) {
            different += a.charAt(i) == b.charAt(i) ? 0 : 1;
        }
        return Math.min(different, FAR);
    }

    private static String digits(String number) {
        String plain = number.replaceAll("[^0-9]", "");
        return plain.replaceAll("^0+", "").replaceAll("0+$", "");
    }
}
