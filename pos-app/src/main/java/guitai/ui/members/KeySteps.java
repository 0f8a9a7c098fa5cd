package guitai.ui.members;

import guitai.loyalty.MemberId;
import guitai.loyalty.MemberKey;
import guitai.ui.members.MemberPage.Line;
import guitai.ui.text.Notice;
import guitai.ui.text.Tone;
import guitai.ui.text.Words;
import guitai.ui.work.Sounds.Sound;
import guitai.ui.work.TillAccess;

import java.util.Optional;

/// By what a member is found: one more number or card, and one that is lost (rule LY-53).
final class KeySteps {
    // How a card that is shown to the reader comes in.
    private static final String CARD = "MB:";

    private final TillAccess access;
    private final MemberSteps steps;
    private final MemberSteps.Page page;
    private Optional<Tying> tying = Optional.empty();
    private Optional<MemberKey> asked = Optional.empty();

    /// @param who as the page was titled
    record Tying(MemberId member, Words who) {
        /// What was typed or shown since, if it can find anybody.
        Optional<Line> offered(String typed) {
            var number = typed.startsWith(CARD) ? typed.substring(CARD.length()) : typed;
            return MemberKey.phone(number)
                    .or(() -> MemberKey.card(number))
                    .map(key -> MemberPage.offered(key, who));
        }
    }

    KeySteps(TillAccess access, MemberSteps steps, MemberSteps.Page page) {
        this.access = access;
        this.steps = steps;
        this.page = page;
    }

    void forget() {
        tying = Optional.empty();
        asked = Optional.empty();
    }

    /// For whom a number is awaited, if for anybody.
    Optional<Tying> tying() {
        return tying;
    }

    /// The next number that is typed, scanned or shown may be chosen for this member.
    void await(MemberId member, Words who) {
        tying = Optional.of(new Tying(member, who));
        page.blank(Notice.of(Tone.PLAIN, Words.of("members.tieChoose", who)));
    }

    void tie(MemberKey key) {
        if (tying.isEmpty()) return;
        var member = tying.get().member();
        steps.correct(
                word -> access.counter().memberOffice().tie(member, key, word),
                () -> {
                    forget();
                    page.open(member, Notice.of(Tone.GOOD, Words.of("members.tied")));
                });
    }

    /// A lost card, a number that was given up; asked for twice.
    void loose(MemberId member, MemberKey key) {
        if (!asked.equals(Optional.of(key))) {
            asked = Optional.of(key);
            access.around().play(Sound.QUESTION);
            page.say(Notice.of(Tone.WARN, Words.of("members.looseAgain", key.masked())));
            return;
        }
        forget();
        steps.correct(
                word -> access.counter().memberOffice().loose(member, key, word),
                () -> page.again(Notice.of(Tone.GOOD, Words.of("members.loosed"))));
    }
}
