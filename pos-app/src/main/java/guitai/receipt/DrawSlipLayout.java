package guitai.receipt;

import guitai.slip.MemberNotes;
import guitai.slip.Slip;

/// What a ticket of a draw has won, or that it has won nothing.
final class DrawSlipLayout {
    private DrawSlipLayout() {}

    static void of(Paper paper, Words words, Heading head, Slip.DrawSlip drawn) {
        head.outside();
        paper.title(words.of("draw.title"));
        paper.rule();
        paper.line(drawn.draw(), drawn.on().toString());
        paper.line(words.of("draw.number"));
        paper.line("  " + drawn.number());
        drawn.notes()
                .member()
                .map(MemberNotes.Account::masked)
                .ifPresent(masked -> paper.line(words.of("member", masked)));
        paper.rule();
        if (!drawn.won()) {
            paper.boldCentre(words.of("draw.nothing"));
            return;
        }
        paper.boldCentre(words.of("draw.won"));
        var lines = new MemberLines(paper, words);
        drawn.notes().given().forEach(lines::given);
    }
}
