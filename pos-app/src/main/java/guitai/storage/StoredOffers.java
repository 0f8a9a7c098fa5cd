package guitai.storage;

import guitai.journal.Fact;
import guitai.money.Money;
import guitai.promotion.Given;
import guitai.promotion.Offer;
import guitai.promotion.OfferId;
import guitai.promotion.Stage;
import guitai.promotion.planning.Discounts;
import guitai.promotion.planning.OfferRecords;
import guitai.promotion.planning.OfferState;
import guitai.sale.DocumentNumber;
import guitai.staff.OperatorId;
import guitai.store.table.Row;
import guitai.time.BusinessDate;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The offers in the local database, and those that hold also in memory.
///
/// What is in memory follows the books: it is read again after every commit that publishes or
/// withdraws one.
final class StoredOffers implements OfferRecords {
    private static final String SELECT =
            "SELECT id, version, body, at, by, withdrawn, withdrawn_by FROM offer o ";
    private static final String NEWEST =
            "version = (SELECT max(version) FROM offer n WHERE n.id = o.id)";

    private final Disk disk;
    private final FactCodec codec;
    private final InstantSource clock;
    private final OfferCounts counts;
    private volatile Optional<Holding> holding = Optional.empty();

    StoredOffers(Disk disk, FactCodec codec, InstantSource clock) {
        this.disk = disk;
        this.codec = codec;
        this.clock = clock;
        this.counts = new OfferCounts(disk, codec);
    }

    /// @param open neither withdrawn nor over, which is so from `since` up to `until`
    private record Holding(List<Offer> open, List<Offer> coupons, Instant since, Instant until) {
        static Holding at(Instant now, List<Offer> all) {
            var open = all.stream().filter(o -> OfferState.of(o, now) != OfferState.OVER).toList();
            var until =
                    open.stream()
                            .flatMap(offer -> offer.window().to().stream())
                            .min(Instant::compareTo)
                            .orElse(Instant.MAX);
            var coupons = open.stream().filter(o -> o.stage() == Stage.COUPON).toList();
            var others = open.stream().filter(o -> o.stage() != Stage.COUPON).toList();
            return new Holding(others, coupons, now, until);
        }

        boolean stillAt(Instant now) {
            return !now.isBefore(since) && now.isBefore(until);
        }
    }

    @Override
    public List<Offer> published() {
        return holding().open();
    }

    @Override
    public List<Offer> coupons() {
        return holding().coupons();
    }

    private Holding holding() {
        var now = clock.instant();
        var known = holding;
        if (known.isPresent() && known.get().stillAt(now)) return known.get();
        return readAgain(now);
    }

    private synchronized Holding readAgain(Instant now) {
        var all =
                disk.read(
                        in ->
                                in.query(
                                        SELECT
                                                + "WHERE withdrawn IS NULL AND "
                                                + NEWEST
                                                + " ORDER BY id LIMIT ?",
                                        this::offer,
                                        MOST));
        var read = Holding.at(now, all.stream().flatMap(Optional::stream).toList());
        holding = Optional.of(read);
        return read;
    }

    /// After they are on disk.
    void written(List<Fact> facts) {
        counts.written(facts);
        if (facts.stream().anyMatch(StoredOffers::changes)) readAgain(clock.instant());
    }

    private static boolean changes(Fact fact) {
        return fact instanceof Fact.OfferPublished || fact instanceof Fact.OfferWithdrawn;
    }

    @Override
    public List<Kept> newest() {
        return kept(SELECT + "WHERE " + NEWEST + " ORDER BY id LIMIT ?", MOST);
    }

    @Override
    public List<Kept> versions(OfferId id) {
        return kept(SELECT + "WHERE id = ? ORDER BY version DESC LIMIT ?", id.value(), MOST);
    }

    private List<Kept> kept(String sql, Object... of) {
        return disk.read(in -> in.query(sql, this::kept, of)).stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Kept> kept(Row row) {
        var withdrawn =
                row.optionalInstant("withdrawn")
                        .map(at -> new Withdrawal(at, new OperatorId(row.text("withdrawn_by"))));
        return offer(row)
                .map(
                        offer ->
                                new Kept(
                                        offer,
                                        row.instant("at"),
                                        new OperatorId(row.text("by")),
                                        withdrawn));
    }

    private Optional<Offer> offer(Row row) {
        return codec.offer(row.text("body"));
    }

    @Override
    public List<Draft> drafts() {
        return disk
                .read(
                        in ->
                                in.query(
                                        "SELECT body, at, by FROM offer_draft ORDER BY id LIMIT ?",
                                        this::draft,
                                        MOST))
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Draft> draft(Row row) {
        return offer(row)
                .map(offer -> new Draft(offer, row.instant("at"), new OperatorId(row.text("by"))));
    }

    @Override
    public void keep(Draft draft) {
        disk.write(
                tx ->
                        tx.execute(
                                "INSERT OR REPLACE INTO offer_draft(id, body, at, by)"
                                        + " VALUES(?, ?, ?, ?)",
                                draft.offer().id().value(),
                                codec.written(draft.offer()),
                                draft.at(),
                                draft.by().value()));
    }

    @Override
    public void drop(OfferId draft) {
        disk.write(tx -> tx.execute("DELETE FROM offer_draft WHERE id = ?", draft.value()));
    }

    @Override
    public Map<OfferId, Given> given(BusinessDate today) {
        return counts.of(holding().open(), today);
    }

    @Override
    public Given given(Offer offer, BusinessDate today) {
        return counts.of(offer, today);
    }

    @Override
    public Optional<Given> givenBefore(Offer offer, DocumentNumber sale) {
        return counts.before(offer, sale);
    }

    @Override
    public Map<OfferId, Used> used() {
        return disk
                .read(
                        in ->
                                in.query(
                                        "SELECT u.id, u.n, u.amount, d.at FROM (SELECT id,"
                                                + " count(DISTINCT no) AS n, sum(amount) AS amount,"
                                                + " max(no) AS last"
                                                + " FROM document_discount WHERE kind IN"
                                                + " ('LINE_OFFER', 'BASKET_OFFER', 'COUPON')"
                                                + " AND amount > 0 GROUP BY id LIMIT ?) u"
                                                + " JOIN document d ON d.no = u.last",
                                        this::used,
                                        MOST))
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Map.Entry<OfferId, Used> used(Row row) {
        var saved = new Money(row.getLong("amount"), codec.currency());
        return Map.entry(
                new OfferId(row.text("id")), new Used(row.getLong("n"), saved, row.instant("at")));
    }

    @Override
    public Discounts discounts(long shift, BusinessDate date) {
        return disk.read(
                in ->
                        DiscountReader.ofShift(shift, date, codec.currency(), in)
                                .taxing(TaxedOffReader.ofShift(shift, codec, in)));
    }

    @Override
    public Discounts discounts(BusinessDate from, BusinessDate to) {
        return disk.read(
                in -> {
                    var off = DiscountReader.read(from, to, codec.currency(), in);
                    return from.equals(to)
                            ? off.taxing(TaxedOffReader.ofDate(from, codec, in))
                            : off;
                });
    }
}
