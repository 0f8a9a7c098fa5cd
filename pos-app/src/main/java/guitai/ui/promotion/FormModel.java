package guitai.ui.promotion;

import guitai.promotion.Offer;
import guitai.promotion.OfferId;
import guitai.sale.Funder;
import guitai.ui.promotion.OfferField.Kind;
import guitai.ui.promotion.OfferField.Section;
import guitai.ui.promotion.OffersScreen.Cell;
import guitai.ui.text.Name;
import guitai.ui.text.Words;
import guitai.ui.work.TillAccess;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The form itself: its text, where the cursor is, what is wrong.
final class FormModel {
    private static final List<Funder> FUNDERS =
            List.of(Funder.MERCHANT, Funder.SUPPLIER, Funder.MALL);

    private final TillAccess access;
    private final Set<OfferId> taken;
    private final HitsModel hits;
    private OfferForm form;
    private FormReader.Read read;
    private OfferField at;

    /// @param taken numbers that other offers have
    FormModel(TillAccess access, OfferForm form, Set<OfferId> taken, HitsModel hits) {
        this.access = access;
        this.taken = Set.copyOf(taken);
        this.hits = hits;
        this.form = form;
        this.at =
                form.fields().contains(OfferField.ID)
                        ? OfferField.NAME_ZH
                        : form.fields().getFirst();
        this.read = read();
        for (var field : OfferField.values()) learn(field);
    }

    private FormReader.Read read() {
        return FormReader.of(form, access.counter().rules().currency(), access.zone(), taken);
    }

    OfferForm form() {
        return form;
    }

    Optional<Offer> offer() {
        return read.offer();
    }

    OfferField at() {
        return at;
    }

    Section section() {
        return at.section();
    }

    void type(OfferField field, String text) {
        form = form.with(field, text);
        read = read();
        learn(field);
    }

    private void learn(OfferField field) {
        if (field.kind() == Kind.ONE_ITEM || field.kind() == Kind.GOODS) {
            hits.learn(Written.words(form.text(field)));
        }
    }

    void become(OfferType type) {
        form = form.as(type);
        read = read();
        at = OfferField.NAME_ZH;
    }

    void go(OfferField field) {
        at = field;
    }

    void go(Section section) {
        at = form.fields(section).getFirst();
    }

    void turn(int by) {
        var sections = List.of(Section.values());
        int index = sections.indexOf(section()) + by;
        go(sections.get(Math.floorMod(index, sections.size())));
    }

    /// To the field before or after; beyond the ends of the form it stays.
    void move(int by) {
        var fields = form.fields();
        int index = fields.indexOf(at);
        at = fields.get(Math.clamp(index + by, 0, fields.size() - 1));
    }

    void change(OfferField field) {
        at = field;
        if (field.kind() == Kind.YES_OR_NO) {
            type(field, form.yes(field) ? "" : OfferField.YES);
        } else if (field.kind() == Kind.FUNDER) {
            int next = FUNDERS.indexOf(FormReader.funder(form.text(field))) + 1;
            var funder = FUNDERS.get(next % FUNDERS.size());
            type(field, funder == Funder.MERCHANT ? "" : funder.name());
        }
    }

    /// @param version it would become
    Words title(int version) {
        var zh = form.text(OfferField.NAME_ZH);
        var en = form.text(OfferField.NAME_EN);
        var called = en.isBlank() ? form.text(OfferField.ID) : en;
        var name = new Name(zh.isBlank() ? called : zh, en);
        var type = Words.of(form.type().label());
        return version == 1
                ? Words.of("promo.edit.fresh", name, type)
                : Words.of("promo.edit.next", name, type, version - 1, version);
    }

    /// What it takes off, from what and when, as far as it can be read.
    Words summary() {
        var look = new OfferLook(access.zone());
        return read.offer()
                .map(
                        offer ->
                                Words.of(
                                        "promo.edit.summary",
                                        RuleWords.of(offer.rule()),
                                        OfferLook.covers(offer.scope()),
                                        look.window(offer.window())))
                .orElse(Words.of("promo.edit.notYet"));
    }

    Set<Section> wrong() {
        return read.wrong().keySet().stream()
                .map(OfferField::section)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// The first field with something wrong.
    Optional<OfferField> firstWrong() {
        return read.wrong().keySet().stream().findFirst();
    }

    Words wrong(OfferField field) {
        return read.wrong().getOrDefault(field, Words.NONE);
    }

    List<Cell> cells() {
        return form.fields(section()).stream().map(this::cell).toList();
    }

    private Cell cell(OfferField field) {
        return new Cell(field, form.text(field), said(field), shownWrong(field), about(field));
    }

    /// What is not filled in yet is no mistake while the cursor has not been past it.
    private Words shownWrong(OfferField field) {
        return form.text(field).isBlank() && field.compareTo(at) >= 0 ? Words.NONE : wrong(field);
    }

    private Words said(OfferField field) {
        return switch (field.kind()) {
            case YES_OR_NO -> Words.of(form.yes(field) ? "promo.yes" : "promo.no");
            case FUNDER -> funder(FormReader.funder(form.text(field)));
            case TEXT, MONEY, RATE, WHOLE, QUANTITY, ONE_ITEM, GOODS, CATEGORIES, TAGS ->
                    Words.NONE;
        };
    }

    private static Words funder(Funder funder) {
        return switch (funder) {
            case MERCHANT -> Words.of("promo.funder.merchant");
            case SUPPLIER -> Words.of("promo.funder.supplier");
            case MALL -> Words.of("promo.funder.mall");
            case MEMBER -> Words.of("promo.funder.member");
        };
    }

    private Words about(OfferField field) {
        return field.kind() == Kind.ONE_ITEM || field.kind() == Kind.GOODS
                ? hits.called(Written.words(form.text(field)))
                : Words.NONE;
    }
}
