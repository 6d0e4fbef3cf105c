package budget.model;

/** A file whose figures are, or were, in the totals of a publication, and the unit that sent it. */
public record CountedFile(String unitCode, String unitName, String path, String sha256) {}
