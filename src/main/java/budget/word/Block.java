package budget.word;

/** What follows one another in a document: a paragraph or a table. */
sealed interface Block permits Paragraph, WordTable {}
