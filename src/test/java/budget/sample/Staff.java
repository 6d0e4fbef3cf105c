package budget.sample;

/** The people a unit pays and what it runs: from these its basic spending follows. */
record Staff(Kind kind, int posts, int retired, int vehicles, String runs) {

    enum Kind {
        ADMINISTRATIVE("2080501", "2101101"),
        INSTITUTION("2080502", "2101102");

        private final String retirement;
        private final String medical;

        Kind(String retirement, String medical) {
            this.retirement = retirement;
            this.medical = medical;
        }

        /** 参公 units are paid like administrative ones. */
        static Kind named(String word) {
            return word.equals("事业") ? INSTITUTION : ADMINISTRATIVE;
        }
    }

    String retirement() {
        return kind.retirement;
    }

    String medical() {
        return kind.medical;
    }

    boolean isInstitution() {
        return kind == Kind.INSTITUTION;
    }
}
