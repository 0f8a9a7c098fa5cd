package guitai.ui.promotion;

import guitai.catalog.Sku;
import guitai.promotion.MemberCondition;
import guitai.promotion.Offer;
import guitai.promotion.OfferId;
import guitai.promotion.OfferLimits;
import guitai.promotion.OfferWindow;
import guitai.promotion.Scope;
import guitai.sale.Funder;
import guitai.ui.text.Words;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Makes an offer of a form, or says of each field what is wrong with it.
///
/// Pure. Every field is looked at, however many are wrong.
final class FormReader {
    private static final Pattern ID = Pattern.compile("[!-~]{1,40}");
    private static final int NAME = 40;
    private static final int WORD = 32;
    private static final int MOST = 1_000_000;

    private final OfferForm form;
    private final Faults faults;
    private final ZoneId zone;

    private FormReader(OfferForm form, Faults faults, ZoneId zone) {
        this.form = form;
        this.faults = faults;
        this.zone = zone;
    }

    /// @param offer with version 0; empty if anything is wrong
    /// @param wrong by field, in the order of the form
    record Read(Optional<Offer> offer, Map<OfferField, Words> wrong) {}

    /// @param taken numbers that other offers have
    static Read of(OfferForm form, Currency currency, ZoneId zone, Set<OfferId> taken) {
        var faults = new Faults();
        var reader = new FormReader(form, faults, zone);
        var rule = new RuleReader(form, faults, currency).rule();
        var id = reader.id(taken);
        var scope = reader.scope();
        var window = reader.window();
        var stores = reader.words(OfferField.STORES);
        var channels = reader.words(OfferField.CHANNELS);
        var member = reader.member();
        var limits = reader.limits();
        var priority = reader.whole(OfferField.PRIORITY, -MOST, MOST, 0);
        var group = reader.text(OfferField.GROUP, WORD);
        var excludes = reader.excludes();
        var nameZh = reader.text(OfferField.NAME_ZH, NAME);
        var nameEn = reader.text(OfferField.NAME_EN, NAME);
        if (rule.isEmpty() || id.isEmpty() || !faults.all().isEmpty()) {
            return new Read(Optional.empty(), faults.all());
        }
        var name = nameZh.isEmpty() ? nameEn : nameZh;
        var offer =
                new Offer(
                        id.get(),
                        0,
                        name.isEmpty() ? id.get().value() : name,
                        nameEn,
                        rule.get(),
                        scope,
                        window,
                        stores,
                        channels,
                        member,
                        limits,
                        priority,
                        Optional.of(group).filter(g -> !g.isEmpty()),
                        form.yes(OfferField.EXCLUSIVE),
                        excludes,
                        form.yes(OfferField.FULL_PRICE),
                        funder(form.text(OfferField.FUNDER)));
        return new Read(Optional.of(offer), Map.of());
    }

    static Funder funder(String text) {
        return text.isEmpty() ? Funder.MERCHANT : Funder.valueOf(text);
    }

    private Optional<OfferId> id(Set<OfferId> taken) {
        var text = form.text(OfferField.ID).strip();
        if (!form.fresh()) return Optional.of(new OfferId(text));
        if (!ID.matcher(text).matches()) {
            faults.add(OfferField.ID, Words.of("promo.wrong.id"));
            return Optional.empty();
        }
        var id = new OfferId(text);
        if (taken.contains(id)) faults.add(OfferField.ID, Words.of("promo.wrong.taken"));
        return Optional.of(id);
    }

    private String text(OfferField field, int longest) {
        var text = form.text(field).strip();
        if (text.length() > longest) {
            faults.add(field, Words.of("promo.wrong.long", longest));
        } else if (text.codePoints().anyMatch(FormReader::unprintable)) {
            faults.add(field, Words.of("promo.wrong.unprintable"));
        }
        return text;
    }

    private static boolean unprintable(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.PRIVATE_USE,
                    Character.SURROGATE,
                    Character.UNASSIGNED ->
                    true;
            default -> false;
        };
    }

    private Set<String> words(OfferField field) {
        var words = new LinkedHashSet<>(Written.words(form.text(field)));
        if (words.stream().anyMatch(word -> word.length() > WORD)) {
            faults.add(field, Words.of("promo.wrong.long", WORD));
        }
        return words;
    }

    private Set<Sku> skus(OfferField field) {
        var skus = new LinkedHashSet<Sku>();
        for (var word : Written.words(form.text(field))) faults.sku(field, word, skus::add);
        return skus;
    }

    private Set<OfferId> excludes() {
        var ids = new LinkedHashSet<OfferId>();
        for (var word : Written.words(form.text(OfferField.EXCLUDES))) {
            if (ID.matcher(word).matches()) ids.add(new OfferId(word));
            else faults.add(OfferField.EXCLUDES, Words.of("promo.wrong.offer", word));
        }
        return ids;
    }

    private Scope scope() {
        return new Scope(
                skus(OfferField.SKUS),
                words(OfferField.CATEGORIES),
                words(OfferField.TAGS),
                skus(OfferField.NOT_SKUS),
                words(OfferField.NOT_CATEGORIES));
    }

    private MemberCondition member() {
        return new MemberCondition(
                words(OfferField.TIERS),
                form.yes(OfferField.NEW_ONLY),
                form.yes(OfferField.BIRTHDAY));
    }

    private OfferLimits limits() {
        return new OfferLimits(
                limit(OfferField.MOST_PIECES),
                limit(OfferField.MOST_TIMES),
                limit(OfferField.MEMBER_PIECES),
                limit(OfferField.MEMBER_TIMES),
                limit(OfferField.MEMBER_EVER),
                limit(OfferField.TOTAL),
                limit(OfferField.TOTAL_PER_DAY));
    }

    private int limit(OfferField field) {
        return whole(field, 0, OfferLimits.UNLIMITED, OfferLimits.UNLIMITED);
    }

    private int whole(OfferField field, int least, int most, int otherwise) {
        var text = form.text(field);
        if (text.isBlank()) return otherwise;
        var number = Written.whole(text, least, most);
        if (number.isEmpty()) faults.add(field, Words.of("promo.wrong.whole"));
        return number.orElse(otherwise);
    }

    private OfferWindow window() {
        var from = moment(OfferField.FROM, 0);
        // The last day is meant with all of it.
        var to = moment(OfferField.TO, 1);
        if (from.isPresent() && to.isPresent() && !from.get().isBefore(to.get())) {
            faults.add(OfferField.TO, Words.of("promo.wrong.order"));
        }
        var days = Written.days(form.text(OfferField.DAYS));
        if (days.isEmpty()) faults.add(OfferField.DAYS, Words.of("promo.wrong.days"));
        var spans = Written.spans(form.text(OfferField.TIMES));
        if (spans.isEmpty()) faults.add(OfferField.TIMES, Words.of("promo.wrong.times"));
        return new OfferWindow(from, to, days.orElse(Set.of()), spans.orElse(java.util.List.of()));
    }

    private Optional<Instant> moment(OfferField field, int daysAfter) {
        var text = form.text(field);
        if (text.isBlank()) return Optional.empty();
        var moment = Written.moment(text);
        if (moment.isEmpty()) faults.add(field, Words.of("promo.wrong.moment"));
        return moment.map(m -> m.withTime() ? m.at() : m.at().plusDays(daysAfter))
                .map(at -> at.atZone(zone).toInstant());
    }
}
