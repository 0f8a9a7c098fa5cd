package guitai.storage;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

import guitai.payment.Attempt;
import guitai.payment.AttemptState;
import guitai.payment.Means;
import guitai.payment.RefundState;
import guitai.promotion.OfferRule;
import guitai.reconciliation.DifferenceCase.Subject;
import guitai.reconciliation.Row.Sides;
import guitai.refund.Return;
import guitai.sale.ManualDiscount;
import guitai.sale.PriceBasis;
import guitai.sale.Sale;
import guitai.sale.Weighing;
import guitai.shift.Shift;

import java.util.Currency;

/// How values of the domain look in JSON: records as objects with their components in order, values
/// as [ValueForms] writes them, states by a `"state"`.
///
/// Strict when it reads: what is missing, unknown, null or doubled is an error, because a body that
/// is only nearly what was written is not what was written.
final class WrittenForm {
    private WrittenForm() {}

    static JsonMapper of(Currency currency) {
        return MemberForms.in(JsonMapper.builder())
                .addModule(new ValueForms(currency))
                .addMixIn(Sale.class, SaleStates.class)
                .addMixIn(PriceBasis.class, PriceBases.class)
                .addMixIn(ManualDiscount.Cut.class, Cuts.class)
                .addMixIn(Weighing.How.class, Weighers.class)
                .addMixIn(OfferRule.class, OfferRules.class)
                .addMixIn(Return.Ground.class, Grounds.class)
                .addMixIn(Shift.class, ShiftStates.class)
                .addMixIn(Attempt.class, WrittenAttempt.class)
                .addMixIn(AttemptState.class, AttemptStates.class)
                .addMixIn(RefundState.class, RefundStates.class)
                .addMixIn(Subject.class, Subjects.class)
                .addMixIn(Sides.class, WhichSides.class)
                .visibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .build();
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "state")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Sale.Open.class, name = "OPEN"),
        @JsonSubTypes.Type(value = Sale.Tendering.class, name = "TENDERING"),
        @JsonSubTypes.Type(value = Sale.Completed.class, name = "COMPLETED"),
        @JsonSubTypes.Type(value = Sale.Voided.class, name = "VOIDED")
    })
    private interface SaleStates {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "from")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = PriceBasis.Shelf.class, name = "SHELF"),
        @JsonSubTypes.Type(value = PriceBasis.Listed.class, name = "LIST"),
        @JsonSubTypes.Type(value = PriceBasis.Labelled.class, name = "LABEL"),
        @JsonSubTypes.Type(value = PriceBasis.Overridden.class, name = "OVERRIDE"),
        @JsonSubTypes.Type(value = PriceBasis.Gift.class, name = "GIFT"),
        @JsonSubTypes.Type(value = PriceBasis.TopUp.class, name = "TOP_UP")
    })
    private interface PriceBases {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = OfferRule.PercentOff.class, name = "PERCENT_OFF"),
        @JsonSubTypes.Type(value = OfferRule.SpecialPrice.class, name = "SPECIAL_PRICE"),
        @JsonSubTypes.Type(value = OfferRule.AmountOffUnit.class, name = "AMOUNT_OFF_UNIT"),
        @JsonSubTypes.Type(value = OfferRule.NForPrice.class, name = "N_FOR_PRICE"),
        @JsonSubTypes.Type(value = OfferRule.BuyXGetY.class, name = "BUY_X_GET_Y"),
        @JsonSubTypes.Type(value = OfferRule.QuantityLadder.class, name = "QTY_LADDER"),
        @JsonSubTypes.Type(value = OfferRule.AmountOff.class, name = "AMOUNT_OFF"),
        @JsonSubTypes.Type(value = OfferRule.AmountLadder.class, name = "AMOUNT_LADDER"),
        @JsonSubTypes.Type(value = OfferRule.PercentOffBasket.class, name = "PERCENT_OFF_BASKET"),
        @JsonSubTypes.Type(value = OfferRule.Gift.class, name = "GIFT"),
        @JsonSubTypes.Type(value = OfferRule.CouponAmount.class, name = "COUPON_AMOUNT"),
        @JsonSubTypes.Type(value = OfferRule.CouponPercent.class, name = "COUPON_PERCENT"),
        @JsonSubTypes.Type(value = OfferRule.CouponExchange.class, name = "COUPON_EXCHANGE")
    })
    private interface OfferRules {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "in")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = ManualDiscount.Cut.Percent.class, name = "PERCENT"),
        @JsonSubTypes.Type(value = ManualDiscount.Cut.Amount.class, name = "AMOUNT")
    })
    private interface Cuts {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "by")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Weighing.How.Scale.class, name = "SCALE"),
        @JsonSubTypes.Type(value = Weighing.How.Keyed.class, name = "HAND"),
        @JsonSubTypes.Type(value = Weighing.How.Label.class, name = "LABEL")
    })
    private interface Weighers {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "on")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Return.Ground.Receipt.class, name = "RECEIPT"),
        @JsonSubTypes.Type(value = Return.Ground.NoReceipt.class, name = "NO_RECEIPT")
    })
    private interface Grounds {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "state")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Shift.Open.class, name = "OPEN"),
        @JsonSubTypes.Type(value = Shift.Counting.class, name = "COUNTING"),
        @JsonSubTypes.Type(value = Shift.Closed.class, name = "CLOSED")
    })
    private interface ShiftStates {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "state")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = AttemptState.Sent.class, name = "SENT"),
        @JsonSubTypes.Type(value = AttemptState.AwaitingBuyer.class, name = "AWAITING_BUYER"),
        @JsonSubTypes.Type(value = AttemptState.Unknown.class, name = "UNKNOWN"),
        @JsonSubTypes.Type(value = AttemptState.Approved.class, name = "APPROVED"),
        @JsonSubTypes.Type(value = AttemptState.Declined.class, name = "DECLINED"),
        @JsonSubTypes.Type(value = AttemptState.StoredOffline.class, name = "STORED_OFFLINE"),
        @JsonSubTypes.Type(value = AttemptState.RefusedLater.class, name = "REFUSED_LATER"),
        @JsonSubTypes.Type(value = AttemptState.Reversing.class, name = "REVERSING"),
        @JsonSubTypes.Type(value = AttemptState.Reversed.class, name = "REVERSED"),
        @JsonSubTypes.Type(value = AttemptState.NeedsPerson.class, name = "NEEDS_PERSON")
    })
    private interface AttemptStates {}

    /// There were only wallets when this was written first.
    private abstract static class WrittenAttempt {
        @JsonProperty("wallet")
        abstract Means means();
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "state")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = RefundState.Asked.class, name = "ASKED"),
        @JsonSubTypes.Type(value = RefundState.Processing.class, name = "PROCESSING"),
        @JsonSubTypes.Type(value = RefundState.Refunded.class, name = "REFUNDED"),
        @JsonSubTypes.Type(value = RefundState.NeedsPerson.class, name = "NEEDS_PERSON")
    })
    private interface RefundStates {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "about")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Subject.OfBill.class, name = "BILL"),
        @JsonSubTypes.Type(value = Subject.OfFunds.class, name = "FUNDS"),
        @JsonSubTypes.Type(value = Subject.StoredPaymentRefused.class, name = "STORED")
    })
    private interface Subjects {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "in")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Sides.Ours.class, name = "OURS"),
        @JsonSubTypes.Type(value = Sides.Theirs.class, name = "THEIRS"),
        @JsonSubTypes.Type(value = Sides.Both.class, name = "BOTH")
    })
    private interface WhichSides {}
}
