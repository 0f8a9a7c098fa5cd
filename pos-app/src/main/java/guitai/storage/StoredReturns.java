package guitai.storage;

import guitai.catalog.Sku;
import guitai.money.Money;
import guitai.refund.CreditNote;
import guitai.refund.ReturnBook;
import guitai.slip.Slip;
import guitai.store.table.Row;
import guitai.time.BusinessDate;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// What returns ask the tables; and the key of this till's seals, which it makes for itself and
/// keeps beside them, outside the journal.
final class StoredReturns implements ReturnBook {
    private static final String SEALS = "seals";
    private static final String MAC = "HmacSHA256";
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int SEAL = 26;

    // The tenders of a note add up to what it has given, its issue being the first.
    private static final String NOTES =
            "SELECT t.drawn_on AS number, min(d.at) AS at, -sum(t.amount) AS left_over,"
                    + " (SELECT -f.amount FROM document_tender f WHERE f.drawn_on = t.drawn_on"
                    + " AND f.kind = 'CREDIT_NOTE' ORDER BY f.no LIMIT 1) AS issued"
                    + " FROM document_tender t JOIN document d ON d.no = t.no"
                    + " WHERE t.kind = 'CREDIT_NOTE'";

    private final Disk disk;
    private final FactCodec codec;

    StoredReturns(Disk disk, FactCodec codec) {
        this.disk = disk;
        this.codec = codec;
    }

    @Override
    public Optional<Money> lowestPrice(Sku sku, Instant since) {
        return money(
                "SELECT min(l.net * 1000 / l.milli) AS minor FROM document_line l"
                        + " JOIN document d ON d.no = l.no WHERE l.sku = ? AND d.kind = 'SALE'"
                        + " AND d.at >= ? AND l.net > 0 AND l.milli > 0",
                sku.value(),
                since);
    }

    @Override
    public Money withoutReceipt(BusinessDate date) {
        return money(
                        "SELECT sum(-net) AS minor FROM document WHERE customer IS NOT NULL"
                                + " AND kind = 'RETURN' AND date = ?",
                        date.toString())
                .orElse(nothing());
    }

    @Override
    public Money withoutReceipt(String customer, Instant since) {
        return money(
                        "SELECT sum(-net) AS minor FROM document WHERE customer = ?"
                                + " AND kind = 'RETURN' AND at >= ?",
                        customer,
                        since)
                .orElse(nothing());
    }

    private Optional<Money> money(String sql, Object... values) {
        var minor = disk.read(in -> in.one(sql, row -> row.optionalLong("minor"), values));
        return minor.isPresent() && minor.get().isPresent()
                ? Optional.of(new Money(minor.get().getAsLong(), codec.currency()))
                : Optional.empty();
    }

    private Money nothing() {
        return Money.zero(codec.currency());
    }

    @Override
    public Optional<CreditNote> note(CreditNote.Id number) {
        return disk.read(
                        in ->
                                in.one(
                                        NOTES + " AND t.drawn_on = ? GROUP BY t.drawn_on",
                                        this::note,
                                        number.toString()))
                .flatMap(found -> found);
    }

    @Override
    public List<CreditNote> notes(int most) {
        var found =
                disk.read(
                        in ->
                                in.query(
                                        NOTES + " GROUP BY t.drawn_on ORDER BY 2 DESC LIMIT ?",
                                        this::note,
                                        most));
        return found.stream().flatMap(Optional::stream).toList();
    }

    private Optional<CreditNote> note(Row row) {
        return CreditNote.Id.parse(row.text("number"))
                .map(
                        number ->
                                new CreditNote(
                                        number,
                                        new Money(row.getLong("issued"), codec.currency()),
                                        new Money(row.getLong("left_over"), codec.currency()),
                                        row.instant("at")));
    }

    Optional<Slip> slip(CreditNote.Id number) {
        return note(number).map(note -> new Slip.Credit(note, CreditNote.Code.of(number, this)));
    }

    @Override
    public String sealed(String purpose, String text) {
        try {
            var mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(HexFormat.of().parseHex(key()), MAC));
            var bytes = (purpose + "\n" + text).getBytes(StandardCharsets.UTF_8);
            return letters(mac.doFinal(bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no " + MAC + " on this machine", e);
        }
    }

    // Five bits a letter.
    private static String letters(byte[] bytes) {
        var bits = new java.math.BigInteger(1, bytes);
        var out = new StringBuilder(SEAL);
        for (int i = 0; i < SEAL; i++) {
            out.append(LETTERS.charAt(bits.intValue() & 31));
            bits = bits.shiftRight(5);
        }
        return out.toString();
    }

    private String key() {
        return disk.read(
                        in ->
                                in.one(
                                        "SELECT value FROM till_key WHERE purpose = ?",
                                        row -> row.text("value"),
                                        SEALS))
                .orElseGet(this::made);
    }

    private String made() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        var key = HexFormat.of().formatHex(bytes);
        disk.write(
                tx -> {
                    tx.execute(
                            "INSERT OR IGNORE INTO till_key(purpose, value) VALUES(?, ?)",
                            SEALS,
                            key);
                    return key;
                });
        return key();
    }
}
