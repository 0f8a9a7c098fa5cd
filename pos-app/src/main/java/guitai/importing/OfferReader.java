package guitai.importing;

import com.fasterxml.jackson.databind.JsonNode;

import guitai.promotion.MemberCondition;
import guitai.promotion.Offer;
import guitai.promotion.OfferId;
import guitai.promotion.OfferLimits;
import guitai.promotion.OfferWindow;
import guitai.promotion.Scope;
import guitai.promotion.Stage;
import guitai.promotion.planning.ImportedOffers.Reason;
import guitai.sale.Funder;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// One offer out of its fields, or every field that is wrong.
final class OfferReader {
    static final Pattern ID = Pattern.compile("[!-~]{1,40}");
    private static final int NAME = 40;
    private static final int WORD = 32;
    private static final int MOST = 1_000_000;

    private final OfferFields in;
    private final ZoneId zone;
    private final List<OfferFields> inner = new ArrayList<>();

    /// @param zone of days and times without an offset
    OfferReader(OfferFields in, ZoneId zone) {
        this.in = in;
        this.zone = zone;
    }

    /// The offer; what is refused on the way is with the fields, and then it must not be used.
    Optional<Offer> offer() {
        var id = id();
        var version = in.count("version", 0, MOST, 0);
        var nameZh = in.text("name_zh", NAME);
        var nameEn = in.text("name_en", NAME);
        var type = in.required("type") ? in.text("type", WORD) : "";
        var rule =
                type.isEmpty()
                        ? Optional.<guitai.promotion.OfferRule>empty()
                        : OfferRules.of(type, in);
        var scope = scope();
        var window = window();
        var stores = in.words("stores", WORD);
        var channels = in.words("channels", WORD);
        var member = member();
        var limits = limits();
        var priority = in.count("priority", -MOST, MOST, 0);
        var group = Optional.of(in.text("group", WORD)).filter(g -> !g.isEmpty());
        var exclusive = in.flag("exclusive");
        var excludes = ids("excludes");
        var onlyFullPrice = in.flag("only_full_price");
        var funder = funder();
        if (id.isEmpty() || rule.isEmpty()) return Optional.empty();
        stage(rule.get().stage());
        var name = nameZh.isEmpty() ? nameEn : nameZh;
        return Optional.of(
                new Offer(
                        id.get(),
                        version,
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
                        group,
                        exclusive,
                        excludes,
                        onlyFullPrice,
                        funder));
    }

    List<String> ignored() {
        var all = new ArrayList<>(in.ignored());
        for (var fields : inner) all.addAll(fields.ignored());
        return all;
    }

    private Optional<OfferFields> object(String name) {
        var found = in.object(name);
        found.ifPresent(inner::add);
        return found;
    }

    private Optional<OfferId> id() {
        if (!in.required("id")) return Optional.empty();
        return id("id", in.text("id", 64));
    }

    private Optional<OfferId> id(String field, String written) {
        if (ID.matcher(written).matches()) return Optional.of(new OfferId(written));
        in.refuse(field, Reason.BAD_ID, written);
        return Optional.empty();
    }

    private Set<OfferId> ids(String field) {
        var ids = new LinkedHashSet<OfferId>();
        for (var word : in.words(field, 64)) id(field, word).ifPresent(ids::add);
        return ids;
    }

    private void stage(Stage right) {
        var written = in.text("stage", WORD);
        if (!written.isEmpty() && !written.toUpperCase(Locale.ROOT).equals(right.name())) {
            in.refuse("stage", Reason.WRONG_STAGE, written);
        }
    }

    private Scope scope() {
        return object("scope")
                .map(
                        s ->
                                new Scope(
                                        s.skus("sku"),
                                        s.words("cat", WORD),
                                        s.words("tag", WORD),
                                        s.skus("exclude_sku"),
                                        s.words("exclude_cat", WORD)))
                .orElse(Scope.EVERYTHING);
    }

    private MemberCondition member() {
        return object("member")
                .map(
                        m ->
                                new MemberCondition(
                                        m.words("tiers", WORD),
                                        m.flag("new_only"),
                                        m.flag("birthday")))
                .orElse(MemberCondition.ANYONE);
    }

    private OfferLimits limits() {
        return object("limits")
                .map(
                        l ->
                                new OfferLimits(
                                        limit("units_per_order", l),
                                        limit("times_per_order", l),
                                        limit("member_units_per_day", l),
                                        limit("member_times_per_day", l),
                                        limit("member_times_total", l),
                                        limit("total", l),
                                        limit("total_per_day", l)))
                .orElse(OfferLimits.NONE);
    }

    private static int limit(String name, OfferFields in) {
        return in.count(name, 0, OfferLimits.UNLIMITED, OfferLimits.UNLIMITED);
    }

    private Funder funder() {
        return switch (in.text("funding", WORD).toUpperCase(Locale.ROOT)) {
            case "", "MERCHANT" -> Funder.MERCHANT;
            case "SUPPLIER" -> Funder.SUPPLIER;
            case "MALL" -> Funder.MALL;
            default -> {
                in.refuse("funding", Reason.UNKNOWN_FUNDER, in.text("funding", WORD));
                yield Funder.MERCHANT;
            }
        };
    }

    private OfferWindow window() {
        var found = object("window");
        if (found.isEmpty()) return OfferWindow.ALWAYS;
        var w = found.get();
        var from = moment("from", w, 0);
        // A day alone is meant with all of it.
        var to = moment("to", w, 1);
        if (from.isPresent() && to.isPresent() && !from.get().isBefore(to.get())) {
            w.refuse("to", Reason.EMPTY_WINDOW, w.text("to", 64));
        }
        return new OfferWindow(from, to, days(w), spans(w));
    }

    private Optional<Instant> moment(String name, OfferFields w, int daysLater) {
        var written = w.text(name, 64);
        if (written.isEmpty()) return Optional.empty();
        try {
            return Optional.of(
                    moment(written.replace(' ', 'T'), daysLater).truncatedTo(ChronoUnit.MILLIS));
        } catch (DateTimeException notOne) {
            w.refuse(name, Reason.BAD_MOMENT, written);
            return Optional.empty();
        }
    }

    private Instant moment(String written, int daysLater) {
        if (!written.contains("T")) {
            return LocalDate.parse(written).plusDays(daysLater).atStartOfDay(zone).toInstant();
        }
        var offset = written.endsWith("Z") || written.lastIndexOf('+') > 0 || written.length() > 19;
        return offset
                ? OffsetDateTime.parse(written).toInstant()
                : LocalDateTime.parse(written).atZone(zone).toInstant();
    }

    private static Set<DayOfWeek> days(OfferFields w) {
        var days = EnumSet.noneOf(DayOfWeek.class);
        for (var each : w.list("days", 7)) {
            if (each.isInt() && each.intValue() >= 1 && each.intValue() <= 7) {
                days.add(DayOfWeek.of(each.intValue()));
            } else {
                w.refuse("days", Reason.BAD_DAY, each.asText());
            }
        }
        return days;
    }

    private static List<OfferWindow.Span> spans(OfferFields w) {
        var spans = new ArrayList<OfferWindow.Span>();
        for (var each : w.list("times", 24)) {
            span(each)
                    .ifPresentOrElse(
                            spans::add, () -> w.refuse("times", Reason.BAD_TIMES, each.toString()));
        }
        return spans;
    }

    private static Optional<OfferWindow.Span> span(JsonNode two) {
        if (!two.isArray() || two.size() != 2) return Optional.empty();
        if (!two.get(0).isTextual() || !two.get(1).isTextual()) return Optional.empty();
        try {
            return Optional.of(
                    new OfferWindow.Span(
                            LocalTime.parse(two.get(0).textValue()),
                            LocalTime.parse(two.get(1).textValue())));
        } catch (DateTimeException notTimes) {
            return Optional.empty();
        }
    }
}
