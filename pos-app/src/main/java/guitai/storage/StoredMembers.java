package guitai.storage;

import guitai.loyalty.MemberId;
import guitai.loyalty.MemberKey;
import guitai.loyalty.book.CouponBook;
import guitai.loyalty.book.MemberBook;
import guitai.loyalty.book.MemberEvent;
import guitai.loyalty.book.MemberFigures;
import guitai.loyalty.book.MemberFile;
import guitai.loyalty.book.Telling;
import guitai.loyalty.campaign.Campaign;
import guitai.loyalty.campaign.CampaignId;
import guitai.loyalty.campaign.Campaigns;
import guitai.loyalty.campaign.PaidEvent;
import guitai.loyalty.coupon.Coupon;
import guitai.loyalty.coupon.CouponCode;
import guitai.loyalty.coupon.CouponId;
import guitai.loyalty.gift.GiftBook;
import guitai.loyalty.gift.GiftLists;
import guitai.loyalty.message.Outbox;
import guitai.store.table.Reads;
import guitai.time.BusinessDate;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The members' book on the disk of this machine.
final class StoredMembers implements MemberBook {
    // Fewer would list half the town (rule CP-16).
    private static final int SHORTEST_SEARCH = 4;
    private static final int SHORTEST_NAME = 2;
    private static final int MOST_FOUND = 100;

    // Behind every text that begins with the same characters.
    private static final String END = Character.toString(Character.MAX_CODE_POINT);

    private static final String COUPONS =
            "SELECT c.terms, c.state, c.last, c.member, k.code"
                    + " FROM coupon c JOIN coupon_code k ON k.id = c.id";

    private static final String COUPON = COUPONS + " WHERE c.id = ?";

    // A name of four letters may begin a card's number too: a person sees which it was.
    private static final String SEARCH =
            "SELECT member FROM member_key WHERE kind = 'PHONE' AND secret >= ?1 AND secret < ?1"
                    + " || ?3 UNION SELECT member FROM member_key WHERE kind = 'CARD' AND secret"
                    + " >= ?2 AND secret < ?2 || ?3 LIMIT ?4";

    // Whose points expired, whose tier is to be looked at, whose coupons ended.
    private static final String DUE =
            "SELECT m.id FROM member m WHERE m.erased IS NULL AND m.kept IS NULL AND ( m.review <="
                + " ?1 OR m.id IN (SELECT member FROM points_lot WHERE points > 0 AND expires < ?1)"
                + " OR m.id IN (SELECT member FROM coupon WHERE open = 1 AND last < ?1)) LIMIT ?2";

    private static final String CLAIM =
            "SELECT s.member, coalesce((SELECT points FROM points_entry e WHERE e.member = s.member"
                    + " AND e.kind = 'EARN' AND e.act = s.no), 0) AS earned"
                    + " FROM member_sale s WHERE s.no = ?";

    private final Disk disk;
    private final MemberFigures figures;
    private final FactCodec codec;
    private final CouponTable coupons;
    private final CampaignTable campaigns;
    private final MemberFiles files;
    private final StoredCoupons stocks;
    private final StoredGifts gifts;
    private final StoredGiftLists given;
    private final StoredOutbox outbox;

    StoredMembers(Disk disk, FactCodec codec) {
        this.disk = disk;
        this.figures = new StoredMemberFigures(disk, codec);
        this.codec = codec;
        this.coupons = new CouponTable(codec);
        this.campaigns = new CampaignTable(codec);
        this.stocks = new StoredCoupons(disk, codec);
        this.files = new MemberFiles(codec);
        this.gifts = new StoredGifts(disk);
        this.given = new StoredGiftLists(disk, codec);
        this.outbox = new StoredOutbox(disk, codec);
    }

    MemberFigures figures() {
        return figures;
    }

    @Override
    public GiftLists giftLists() {
        return given;
    }

    @Override
    public CouponBook coupons() {
        return stocks;
    }

    @Override
    public Optional<MemberId> find(MemberKey key) {
        return disk.read(
                in -> PersonalTables.owner(key, in).flatMap(found -> MemberFiles.kept(found, in)));
    }

    @Override
    public Optional<MemberFile> file(MemberId member, BusinessDate today) {
        return disk.read(in -> file(member, today, in));
    }

    private Optional<MemberFile> file(MemberId member, BusinessDate today, Reads in) {
        return MemberFiles.kept(member, in).flatMap(kept -> files.read(kept, today, in));
    }

    @Override
    public Optional<Claim> claimed(String document) {
        return disk.read(
                in ->
                        in.one(
                                CLAIM,
                                row ->
                                        new Claim(
                                                new MemberId(row.text("member")),
                                                row.getLong("earned")),
                                document));
    }

    @Override
    public List<MemberFile> search(String typed, int most, BusinessDate today) {
        var text = typed.strip();
        return disk.read(
                in ->
                        found(text, Math.min(most, MOST_FOUND), in).stream()
                                .flatMap(id -> MemberFiles.kept(id, in).stream())
                                .distinct()
                                .limit(Math.max(most, 0))
                                .flatMap(id -> files.read(id, today, in).stream())
                                .toList());
    }

    private static List<MemberId> found(String text, int most, Reads in) {
        var exactly = text.length() < SHORTEST_SEARCH ? List.<MemberId>of() : byId(text, in);
        if (!exactly.isEmpty()) return exactly;
        var keys = text.length() < SHORTEST_SEARCH ? List.<MemberId>of() : byKey(text, most, in);
        if (!keys.isEmpty() || text.length() < SHORTEST_NAME) return keys;
        return in.query(
                "SELECT member FROM member_person WHERE name >= ?1 AND name < ?1 || ?2"
                        + " ORDER BY name LIMIT ?3",
                row -> new MemberId(row.text("member")),
                text,
                END,
                most);
    }

    private static List<MemberId> byId(String text, Reads in) {
        return in.query(
                "SELECT id FROM member WHERE id = ?", row -> new MemberId(row.text("id")), text);
    }

    // As it is kept, however much of it was typed; see MemberKey#phone.
    private static List<MemberId> byKey(String text, int most, Reads in) {
        var phone = text.replaceAll("[ \\-()]", "").replaceFirst("^(\\+|00)86(?=1)", "");
        if (phone.length() < SHORTEST_SEARCH) return List.of();
        return in.query(
                SEARCH,
                row -> new MemberId(row.text("member")),
                phone,
                text.toUpperCase(Locale.ROOT),
                END,
                most);
    }

    @Override
    public Optional<Coupon> coupon(CouponCode code) {
        return coupon(CouponId.of(code)).filter(found -> found.code().equals(code));
    }

    @Override
    public Optional<Coupon> coupon(CouponId coupon) {
        return disk.read(
                in ->
                        in.one(COUPON, coupons::read, coupon.value())
                                .flatMap(found -> found)
                                .map(found -> MemberFiles.owned(found, in)));
    }

    @Override
    public Campaigns.Counts counts() {
        return new Campaigns.Counts() {
            @Override
            public boolean answered(CampaignId campaign, String payment) {
                return disk.read(in -> CampaignTable.answered(campaign, payment, in));
            }

            @Override
            public Campaign.Given given(CampaignId campaign, PaidEvent event) {
                return disk.read(
                        in ->
                                CampaignTable.given(
                                        campaign, event.member(), event.at().toLocalDate(), in));
            }
        };
    }

    @Override
    public List<MemberEvent.CampaignFired> firedFor(String payment) {
        return disk.read(in -> campaigns.firedFor(payment, in));
    }

    @Override
    public boolean booked(String document) {
        return disk.read(
                in ->
                        in.one(
                                        "SELECT 1 FROM member_spend WHERE document = ? LIMIT 1",
                                        _ -> true,
                                        document)
                                .isPresent());
    }

    @Override
    public Optional<MergedAway> mergedAway(MemberId gone) {
        return disk.read(in -> files.mergedAway(gone, in));
    }

    @Override
    public List<MemberId> mergedInto(MemberId kept) {
        return disk.read(in -> PersonalTables.mergedInto(kept, in));
    }

    @Override
    public List<CouponId> codesEnded(LocalDate before, int most) {
        return disk.read(in -> PersonalTables.codesEnded(before, most, in));
    }

    @Override
    public List<MemberId> due(BusinessDate day, int most) {
        return disk.read(
                in -> in.query(DUE, row -> new MemberId(row.text("id")), day.toString(), most));
    }

    @Override
    public List<Telling> untold(int most) {
        return disk.read(
                in ->
                        in
                                .query(
                                        "SELECT body FROM telling WHERE heard IS NULL"
                                                + " ORDER BY seq LIMIT ?",
                                        row -> codec.written(row.text("body"), Telling.class),
                                        most)
                                .stream()
                                .flatMap(Optional::stream)
                                .toList());
    }

    @Override
    public Optional<String> claimedBy(CouponCode code) {
        return disk.read(
                in ->
                        in.one(
                                "SELECT reason FROM coupon WHERE id = ? AND stock = 'CLAIM'",
                                row -> row.text("reason"),
                                CouponId.of(code).value()));
    }

    @Override
    public Optional<Coupon> claim(String document) {
        return disk.read(
                in ->
                        in.one(
                                        COUPONS + " WHERE c.stock = 'CLAIM' AND c.reason = ?",
                                        coupons::read,
                                        document)
                                .flatMap(found -> found));
    }

    @Override
    public Outbox outbox() {
        return outbox;
    }

    @Override
    public GiftBook gifts() {
        return gifts;
    }
}
