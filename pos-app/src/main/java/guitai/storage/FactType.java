package guitai.storage;

import guitai.journal.Fact;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What each fact is called in the journal, for ever, and the version of the form it is written in.
///
/// A name is never given to something else. A form that changes gets the next version, and the
/// codec then still reads the ones before.
enum FactType {
    SIGNED_ON(Fact.SignedOn.class),
    SIGN_ON_REFUSED(Fact.SignOnRefused.class),
    LOCKED(Fact.Locked.class),
    SIGNED_OFF(Fact.SignedOff.class),
    STAFF_CARD(Fact.StaffCardChanged.class),
    OVERRIDE(Fact.OverrideGiven.class),
    SHIFT_OPENED(Fact.ShiftOpened.class),
    CASH_MOVED(Fact.CashMoved.class),
    NO_SALE(Fact.DrawerOpened.class),
    DRAWER_KEYED(Fact.DrawerKeyed.class),
    CASH_COUNTED(Fact.CashCounted.class),
    COUNT_GIVEN_UP(Fact.CountGivenUp.class),
    X_TAKEN(Fact.XTaken.class, 6),
    SHIFT_CLOSED(Fact.ShiftClosed.class, 6),
    LINE_DELETED(Fact.LineDeleted.class, 3),
    AGE_CHECKED(Fact.AgeChecked.class),
    SALE(Fact.SaleCompleted.class, 5),
    OFFERS_BOUNDED(Fact.OffersBounded.class),
    VOID(Fact.SaleVoided.class, 4),
    SALE_PARKED(Fact.SaleParked.class, 4),
    SALE_RESUMED(Fact.SaleResumed.class),
    RETURN(Fact.ReturnCompleted.class, 5),
    ATTEMPT(Fact.AttemptStarted.class),
    ATTEMPT_MOVED(Fact.AttemptMoved.class),
    CUSTOMER_TOLD(Fact.CustomerTold.class),
    REFUND(Fact.RefundStarted.class),
    REFUND_MOVED(Fact.RefundMoved.class),
    CASE_TAKEN(Fact.CaseTaken.class),
    CARDS_OFFLINE(Fact.CardsOffline.class),
    DAY_RECONCILED(Fact.DayReconciled.class),
    DIFFERENCE_OPENED(Fact.DifferenceOpened.class),
    DIFFERENCE_TAKEN(Fact.DifferenceTaken.class),
    DIFFERENCE_RESOLVED(Fact.DifferenceResolved.class),
    DIFFERENCE_SENT_BACK(Fact.DifferenceSentBack.class),
    DIFFERENCE_CLOSED(Fact.DifferenceClosed.class),
    TENDER_SWAPPED(Fact.TenderSwapped.class, 2),
    GOODS_RECEIVED(Fact.GoodsReceived.class),
    STOCK_COUNTED(Fact.StockCounted.class),
    GOODS_WRITTEN_OFF(Fact.GoodsWrittenOff.class),
    REPRINTED(Fact.Reprinted.class),
    OFFER_PUBLISHED(Fact.OfferPublished.class, 2),
    OFFER_WITHDRAWN(Fact.OfferWithdrawn.class),
    CATALOGUE_IMPORTED(Fact.CatalogueImported.class),
    RECALLS_IMPORTED(Fact.RecallsImported.class),
    PRICE_LIST_PUBLISHED(Fact.PriceListPublished.class),
    PRICE_LIST_WITHDRAWN(Fact.PriceListWithdrawn.class),
    PRICES_CHANGED(Fact.PricesChanged.class),
    SETTINGS_CHANGED(Fact.SettingsChanged.class),
    MEMBER(Fact.MemberMoved.class),
    RISK_STOPPED(Fact.RiskStopped.class),
    RISK_LIFTED(Fact.RiskLifted.class),
    RECOVERED(Fact.Recovered.class);

    private static final Map<String, FactType> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toMap(Enum::name, Function.identity()));

    private final Class<? extends Fact> form;
    private final int version;

    FactType(Class<? extends Fact> form) {
        this(form, 1);
    }

    FactType(Class<? extends Fact> form, int version) {
        this.form = form;
        this.version = version;
    }

    Class<? extends Fact> form() {
        return form;
    }

    int version() {
        return version;
    }

    static Optional<FactType> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    static FactType of(Fact fact) {
        return switch (fact) {
            case Fact.SignedOn _ -> SIGNED_ON;
            case Fact.SignOnRefused _ -> SIGN_ON_REFUSED;
            case Fact.Locked _ -> LOCKED;
            case Fact.SignedOff _ -> SIGNED_OFF;
            case Fact.StaffCardChanged _ -> STAFF_CARD;
            case Fact.OverrideGiven _ -> OVERRIDE;
            case Fact.ShiftOpened _ -> SHIFT_OPENED;
            case Fact.CashMoved _ -> CASH_MOVED;
            case Fact.DrawerOpened _ -> NO_SALE;
            case Fact.DrawerKeyed _ -> DRAWER_KEYED;
            case Fact.CashCounted _ -> CASH_COUNTED;
            case Fact.CountGivenUp _ -> COUNT_GIVEN_UP;
            case Fact.XTaken _ -> X_TAKEN;
            case Fact.ShiftClosed _ -> SHIFT_CLOSED;
            case Fact.LineDeleted _ -> LINE_DELETED;
            case Fact.AgeChecked _ -> AGE_CHECKED;
            case Fact.SaleCompleted _ -> SALE;
            case Fact.OffersBounded _ -> OFFERS_BOUNDED;
            case Fact.SaleVoided _ -> VOID;
            case Fact.SaleParked _ -> SALE_PARKED;
            case Fact.SaleResumed _ -> SALE_RESUMED;
            case Fact.ReturnCompleted _ -> RETURN;
            case Fact.AttemptStarted _ -> ATTEMPT;
            case Fact.AttemptMoved _ -> ATTEMPT_MOVED;
            case Fact.CustomerTold _ -> CUSTOMER_TOLD;
            case Fact.RefundStarted _ -> REFUND;
            case Fact.RefundMoved _ -> REFUND_MOVED;
            case Fact.CaseTaken _ -> CASE_TAKEN;
            case Fact.CardsOffline _ -> CARDS_OFFLINE;
            case Fact.DayReconciled _ -> DAY_RECONCILED;
            case Fact.DifferenceOpened _ -> DIFFERENCE_OPENED;
            case Fact.DifferenceTaken _ -> DIFFERENCE_TAKEN;
            case Fact.DifferenceResolved _ -> DIFFERENCE_RESOLVED;
            case Fact.DifferenceSentBack _ -> DIFFERENCE_SENT_BACK;
            case Fact.DifferenceClosed _ -> DIFFERENCE_CLOSED;
            case Fact.TenderSwapped _ -> TENDER_SWAPPED;
            case Fact.GoodsReceived _ -> GOODS_RECEIVED;
            case Fact.StockCounted _ -> STOCK_COUNTED;
            case Fact.GoodsWrittenOff _ -> GOODS_WRITTEN_OFF;
            case Fact.Reprinted _ -> REPRINTED;
            case Fact.OfferPublished _ -> OFFER_PUBLISHED;
            case Fact.OfferWithdrawn _ -> OFFER_WITHDRAWN;
            case Fact.CatalogueImported _ -> CATALOGUE_IMPORTED;
            case Fact.RecallsImported _ -> RECALLS_IMPORTED;
            case Fact.PriceListPublished _ -> PRICE_LIST_PUBLISHED;
            case Fact.PriceListWithdrawn _ -> PRICE_LIST_WITHDRAWN;
            case Fact.PricesChanged _ -> PRICES_CHANGED;
            case Fact.SettingsChanged _ -> SETTINGS_CHANGED;
            case Fact.MemberMoved _ -> MEMBER;
            case Fact.RiskStopped _ -> RISK_STOPPED;
            case Fact.RiskLifted _ -> RISK_LIFTED;
            case Fact.Recovered _ -> RECOVERED;
        };
    }
}
