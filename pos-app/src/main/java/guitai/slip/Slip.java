package guitai.slip;

import guitai.loyalty.MemberId;
import guitai.loyalty.coupon.Coupon;
import guitai.loyalty.coupon.TurnedDown;
import guitai.payment.RefundAttempt;
import guitai.payment.RefundedFunds;
import guitai.refund.CreditNote;
import guitai.refund.Return;
import guitai.sale.DocumentNumber;
import guitai.sale.Sale;
import guitai.shift.CashMovement;
import guitai.shift.DrawerOpening;
import guitai.shift.XReport;
import guitai.shift.ZReport;
import guitai.staff.OperatorId;
import guitai.tender.TenderKind;
import guitai.tender.TenderLine;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// What one piece of paper shows.
public sealed interface Slip {

    /// @param by who took the money
    record SaleReceipt(Sale.Completed sale, OperatorId by, MemberNotes notes) implements Slip {
        public SaleReceipt(Sale.Completed sale, OperatorId by) {
            this(sale, by, MemberNotes.NONE);
        }

        public SaleReceipt saying(MemberNotes others) {
            return new SaleReceipt(sale, by, others);
        }
    }

    record VoidSlip(Sale.Voided sale, OperatorId by) implements Slip {}

    record ReturnReceipt(Return goodsBack, OperatorId by) implements Slip {}

    record CashSlip(
            DocumentNumber number, long shift, CashMovement movement, OperatorId by, Instant at)
            implements Slip {}

    record X(XReport report) implements Slip {}

    record Z(ZReport report) implements Slip {}

    /// The report a manager reads in a minute (rule CM-15), with the figures of a Z.
    ///
    /// @param openings of the drawer without a sale, the oldest first; at most sixty
    record ShiftReport(ZReport report, List<DrawerOpening> openings) implements Slip {
        public ShiftReport {
            openings = List.copyOf(openings);
        }
    }

    /// Money of a payment that is back where it came from (rule PR-55).
    ///
    /// @param kind how it had been paid
    record RefundSlip(
            RefundAttempt refund, TenderKind kind, RefundedFunds funds, OperatorId by, Instant at)
            implements Slip {}

    /// A finished sale that is settled by another tender after all.
    ///
    /// @param out the tender that went back, negative
    record SwapSlip(
            DocumentNumber number,
            DocumentNumber sale,
            long shift,
            TenderLine out,
            TenderLine in,
            String reason,
            OperatorId by,
            Instant at)
            implements Slip {}

    /// Goods back and other goods for them, on one paper.
    record ExchangeReceipt(Return goodsBack, Sale.Completed sale, OperatorId by) implements Slip {}

    /// What the shop owes the bearer; printed again with what is left after it has paid for a part.
    record Credit(CreditNote note, CreditNote.Code code) implements Slip {}

    /// A coupon that whoever holds the paper may use.
    ///
    /// @param nameZh and `nameEn` of what it promises
    /// @param shown what a scanner reads behind `CP:`; secret
    record CouponPaper(Coupon coupon, String nameZh, String nameEn, String shown) implements Slip {
        public CouponPaper showing(String signed) {
            return new CouponPaper(coupon, nameZh, nameEn, signed);
        }

        @Override
        public String toString() {
            return "CouponPaper[" + coupon.code().masked() + "]";
        }
    }

    /// Why coupons took nothing off, for the customer who asked (rule CP-06).
    record CouponsRefused(String number, List<TurnedDown> coupons, OperatorId by, Instant at)
            implements Slip {
        public CouponsRefused {
            coupons = List.copyOf(coupons);
        }
    }

    /// One ticket of a draw and what became of it (rule SC-05).
    ///
    /// @param member by the random id, which is not printed
    record DrawSlip(
            String draw,
            String number,
            LocalDate on,
            MemberId member,
            boolean won,
            MemberNotes notes)
            implements Slip {
        public DrawSlip saying(MemberNotes others) {
            return new DrawSlip(draw, number, on, member, won, others);
        }
    }

    enum Kind {
        SALE_RECEIPT,
        VOID_SLIP,
        RETURN_RECEIPT,
        CASH_SLIP,
        X,
        Z,
        SHIFT_REPORT,
        REFUND_SLIP,
        SWAP_SLIP,
        EXCHANGE_RECEIPT,
        CREDIT_NOTE,
        COUPON,
        COUPONS_REFUSED,
        DRAW_SLIP
    }

    /// Something to print, named so that it can be loaded again.
    ///
    /// @param document a document number, of an exchange that of the sale; the number of a Z, of a
    ///   refund, of a credit note, of a refusal of coupons or of a ticket; the id of a coupon; for
    ///   an X the journal sequence
    /// @param copy 0 for the original; n prints "COPY n" (rule RC-06)
    record Request(Kind kind, String document, int copy) {
        public static Request original(Kind kind, Object document) {
            return new Request(kind, document.toString(), 0);
        }
    }
}
