package budget.learn;

/** How a province prints its forms. */
record ProvinceStyle(
        Codes codes,
        boolean inYuan,
        boolean oneSheet,
        boolean numbered,
        boolean totalFirst,
        boolean publicAcross,
        boolean plainProjects) {

    enum Codes {
        ONE,
        THREE,
        WITH_NAME
    }
}
