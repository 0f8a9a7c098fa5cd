package guitai.loyalty.book;

import guitai.loyalty.MemberId;
import guitai.loyalty.MemberKey;
import guitai.loyalty.points.AccountMerge;
import guitai.loyalty.points.LotTerms;
import guitai.loyalty.points.PointsAccount;
import guitai.loyalty.points.PointsEntry;
import guitai.loyalty.points.PointsKey;
import guitai.loyalty.points.PointsKind;
import guitai.loyalty.points.Posted;
import guitai.loyalty.tier.Spend;
import guitai.loyalty.tier.TierState;
import guitai.loyalty.value.Purse;
import guitai.time.BusinessDate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a person changes in the book with a reason: points, keys, two members who are one.
///
/// Decides as [OwnAuthority] does, and writes nothing. Confined to the till's thread.
public final class Corrections {
    /// A merge can be undone so long (rule LY-53).
    private static final int UNDO_DAYS = 30;

    private final MemberBook book;
    private final Programme programme;

    public Corrections(MemberBook book, Programme programme) {
        this.book = book;
        this.programme = programme;
    }

    public sealed interface Answer {
        record Decided(Decision decision) implements Answer {}

        record Refused(Why why) implements Answer {}
    }

    public enum Why {
        NO_SUCH_MEMBER,
        /// A correction says why (rule LY-01).
        NO_REASON,
        NO_POINTS,
        SAME_MEMBER,
        /// These two were not merged, or not in this direction.
        NOT_MERGED,
        /// More than 30 days ago.
        TOO_LATE,
        /// It finds another member: merge the two instead.
        KEY_TAKEN,
        /// Without it nobody could find the member any more.
        LAST_KEY
    }

    /// Corrects points.
    ///
    /// @param number of the correction; the same again does nothing
    /// @param points below nought to take
    /// @param reason and who allowed it, as it will stand in the book
    public Answer adjust(
            String number, MemberId member, long points, String reason, BusinessDate today) {
        if (reason.isBlank()) return new Answer.Refused(Why.NO_REASON);
        if (points == 0) return new Answer.Refused(Why.NO_POINTS);
        var draft = draft(today);
        var file = draft.file(member);
        if (file.isEmpty()) return new Answer.Refused(Why.NO_SUCH_MEMBER);
        var terms = LotTerms.from(today.day());
        if (file.get().points().adjust(number, points, today.day(), terms)
                instanceof Posted.Done done) {
            PointsPart.post(file.get(), done.entry(), reason, draft);
        }
        return new Answer.Decided(draft.decision());
    }

    /// One more key finds a member.
    public Answer tie(MemberId member, MemberKey key, BusinessDate today) {
        var draft = draft(today);
        var file = draft.file(member);
        if (file.isEmpty()) return new Answer.Refused(Why.NO_SUCH_MEMBER);
        var owner = book.find(key);
        if (owner.isPresent() && !owner.get().equals(file.get().id())) {
            return new Answer.Refused(Why.KEY_TAKEN);
        }
        if (owner.isEmpty()) OwnAuthority.tie(file.get().id(), key, draft);
        return new Answer.Decided(draft.decision());
    }

    /// A key finds nobody any more, such as that of a lost card.
    public Answer loose(MemberId member, MemberKey key, BusinessDate today) {
        var draft = draft(today);
        var file = draft.file(member).filter(known -> known.keys().contains(key));
        if (file.isEmpty()) return new Answer.Refused(Why.NO_SUCH_MEMBER);
        if (file.get().keys().size() == 1) return new Answer.Refused(Why.LAST_KEY);
        draft.add(new MemberEvent.KeyLoosed(file.get().id(), key.kind()));
        draft.add(new Personal.Loose(file.get().id(), key));
        return new Answer.Decided(draft.decision());
    }

    /// Two members are one person. Lots keep their dates, the higher tier holds, the keys of both
    /// find the one who is kept (rule LY-53).
    ///
    /// @param number of the merge
    public Answer merge(
            String number, MemberId kept, MemberId gone, Instant at, BusinessDate today) {
        var one = book.file(kept, today);
        var other = book.file(gone, today);
        if (one.isEmpty() || other.isEmpty()) return new Answer.Refused(Why.NO_SUCH_MEMBER);
        if (one.get().id().equals(other.get().id())) return new Answer.Refused(Why.SAME_MEMBER);
        var draft = draft(today);
        var merge =
                AccountMerge.of(
                        act(other.get().id(), number),
                        other.get().points(),
                        one.get().points(),
                        today.day());
        PointsPart.post(other.get(), merge.leaving(), "", draft);
        PointsPart.post(one.get(), merge.arriving(), "", draft);
        var tier = higher(one.get().tier(), other.get().tier());
        draft.add(new MemberEvent.Merged(one.get().id(), other.get().id(), tier, at));
        return new Answer.Decided(draft.decision());
    }

    /// They are two after all: each lot goes home with what is left of it.
    public Answer undoMerge(
            String number, MemberId kept, MemberId gone, Instant at, BusinessDate today) {
        var away = book.mergedAway(gone).filter(one -> one.kept().equals(kept));
        var file = book.file(kept, today);
        if (away.isEmpty() || file.isEmpty()) return new Answer.Refused(Why.NOT_MERGED);
        var own = new ArrayList<>(file.get().purse().acts());
        own.removeAll(away.get().purse());
        // Stored value was used that one of them alone did not have.
        if (!Purse.stands(own) || !Purse.stands(away.get().purse())) {
            return new Answer.Refused(Why.TOO_LATE);
        }
        var arriving = merged(file.get().points(), gone);
        var leaving = merged(away.get().points(), gone);
        if (arriving.isEmpty() || leaving.isEmpty()) return new Answer.Refused(Why.NOT_MERGED);
        if (arriving.get().on().plusDays(UNDO_DAYS).isBefore(today.day())) {
            return new Answer.Refused(Why.TOO_LATE);
        }
        var undone =
                new AccountMerge(leaving.get(), arriving.get())
                        .undone(
                                act(gone, number),
                                away.get().points(),
                                file.get().points(),
                                today.day());
        var tier = alone(file.get(), away.get(), today);
        // Not by a draft: to it the two are one still.
        return new Answer.Decided(
                new Decision(
                        List.of(
                                new MemberEvent.PointsPosted(kept, undone.leaving(), ""),
                                new MemberEvent.PointsPosted(gone, undone.arriving(), ""),
                                new MemberEvent.MergeUndone(kept, gone, tier, at)),
                        List.of()));
    }

    /// Names the one who is gone, so that the merge is found again.
    private static String act(MemberId gone, String number) {
        return gone.value() + " " + number;
    }

    /// The newest merge of this member that the account tells of.
    private static Optional<PointsEntry> merged(PointsAccount account, MemberId gone) {
        return account.entries().stream()
                .filter(entry -> entry.kind() == PointsKind.MERGE && entry.of().isEmpty())
                .filter(entry -> entry.key().act().startsWith(gone.value() + " "))
                .reduce((_, later) -> later)
                .filter(entry -> account.entries().stream().noneMatch(e -> undoes(e, entry.key())));
    }

    private static boolean undoes(PointsEntry entry, PointsKey merge) {
        return entry.of().filter(merge::equals).isPresent();
    }

    private TierState higher(TierState one, TierState other) {
        var ladder = programme.ladder().tiers();
        var names = ladder.stream().map(tier -> tier.name()).toList();
        return names.indexOf(other.tier()) > names.indexOf(one.tier()) ? other : one;
    }

    /// The tier that was not the other's, or what the member's own spend earns.
    private TierState alone(MemberFile file, MemberBook.MergedAway away, BusinessDate today) {
        if (!file.tier().equals(away.tier())) return file.tier();
        List<Spend> own = new ArrayList<>(file.spends());
        away.spends().forEach(own::remove);
        var first = programme.ladder().first(file.joined());
        return programme.ladder().review(first, own, today.day()).state();
    }

    private Draft draft(BusinessDate today) {
        return new Draft(book, today, programme.nothing());
    }
}
