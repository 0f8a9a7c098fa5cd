package guitai.receipt;

import guitai.slip.Slip;

/// What the shop owes the bearer, and the code that pays with it.
final class CreditNoteLayout {
    private CreditNoteLayout() {}

    static void of(Paper paper, Words words, Heading head, Slip.Credit credit) {
        var note = credit.note();
        head.outside();
        paper.title(words.of("credit.title"));
        paper.rule();
        paper.line(words.of("credit.number"));
        paper.line("  " + note.number());
        paper.line(words.moment(note.at()));
        paper.line(words.of("credit.issued"), Words.money(note.issued()));
        paper.big(words.of("credit.left"), Words.priced(note.left()));
        paper.rule();
        if (!note.left().isPositive()) {
            paper.centre(words.of("credit.spent"));
            return;
        }
        paper.qr(credit.code().text());
        paper.centre(credit.code().number().toString());
        paper.centre(credit.code().seal());
        paper.line(words.of("credit.bearer"));
    }
}
