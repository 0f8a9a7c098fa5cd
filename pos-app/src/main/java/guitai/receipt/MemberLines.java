package guitai.receipt;

import guitai.sale.LineItem;
import guitai.sale.PriceBasis;
import guitai.sale.Sale;
import guitai.sale.SaleMember;
import guitai.slip.MemberNotes;
import guitai.slip.MemberNotes.Given;

/// What a customer reads of points and coupons on a receipt.
final class MemberLines {
    private final Paper paper;
    private final Words words;

    MemberLines(Paper paper, Words words) {
        this.paper = paper;
        this.words = words;
    }

    void sold(Sale.Completed sale, MemberNotes notes) {
        var member = sale.header().terms().customer().member();
        if (member.isPresent()) {
            paper.rule();
            member(member.get(), notes);
        }
        sale.topUp().ifPresent(this::toppedUp);
        if (!notes.given().isEmpty()) {
            paper.rule();
            paper.bold(words.of("member.given"), "");
            notes.given().forEach(this::given);
        }
        notes.claim().ifPresent(this::claim);
    }

    private void member(SaleMember member, MemberNotes notes) {
        var masked = notes.member().map(MemberNotes.Account::masked).orElse("****");
        paper.bold(words.of("member", masked), member.tier());
        if (member.used() > 0) paper.line(words.of("member.used"), points(-member.used()));
        if (member.earned() > 0) paper.line(words.of("member.earned"), points(member.earned()));
        if (member.later()) {
            paper.bold(words.of("member.later"), "");
            paper.line(words.of("member.laterWhy"));
            return;
        }
        notes.member().ifPresent(this::account);
    }

    /// What the law promises of it, on the paper that is needed for it (rule LY-60).
    private void toppedUp(LineItem line) {
        paper.line(words.of("member.topUp"), Words.priced(line.net()));
        if (line.basis() instanceof PriceBasis.TopUp(var bonus) && bonus.isPositive()) {
            paper.line(words.of("member.topUpBonus"), Words.priced(bonus));
        }
        paper.line(words.of("member.regret"));
    }

    /// What is there, what is to come, and what will be gone (rules LY-02, LY-03).
    private void account(MemberNotes.Account account) {
        paper.line(words.of("member.spendable"), points(account.spendable()));
        if (account.pending() > 0) {
            paper.line(words.of("member.pending"), points(account.pending()));
        }
        if (account.debt() > 0) paper.line(words.of("member.debt"), points(account.debt()));
        account.purse().ifPresent(left -> paper.line(words.of("member.purse"), Words.priced(left)));
        for (var lot : account.expiring()) {
            paper.line(words.of("member.expiring", lot.last()), points(lot.points()));
        }
    }

    void given(Given one) {
        switch (one) {
            case Given.Coupon(var name, var english, var last, var code) -> {
                paper.line(words.either(name, english));
                paper.line("  " + words.of("member.until", last));
                code.ifPresent(this::qr);
            }
            case Given.Points(var points) ->
                    paper.line(words.of("member.givenPoints"), "+" + points(points));
            case Given.Packet(var amount, var code) -> {
                paper.line(words.of("member.givenPacket"), Words.priced(amount));
                code.ifPresent(this::bearer);
            }
            case Given.Goods(var name, var english, var pieces, var codes) -> {
                paper.line(words.either(name, english), "x" + pieces);
                codes.forEach(this::bearer);
            }
        }
    }

    /// Whoever has the paper shows this.
    private void bearer(MemberNotes.Bearer right) {
        paper.line("  " + words.of("member.until", right.last()));
        qr(right.code());
    }

    private void qr(String code) {
        paper.qr("CP:" + code);
        paper.centre(code);
    }

    /// As a code for a scanner, and as text for a scanner that fails (rule LY-41).
    private void claim(MemberNotes.Claim claim) {
        paper.rule();
        paper.boldCentre(words.of("claim.title"));
        paper.qr(claim.token());
        paper.centre(claim.token());
        paper.centre(words.of("claim.until", claim.last()));
    }

    /// Points that are the customer's again, and points that went with the goods (rule LY-30).
    void returned(long back, long taken) {
        if (back > 0) paper.line(words.of("return.pointsBack"), points(back));
        if (taken > 0) paper.line(words.of("return.pointsTaken"), points(-taken));
    }

    private static String points(long points) {
        return String.format(java.util.Locale.ROOT, "%,d", points);
    }
}
