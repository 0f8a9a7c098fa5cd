package guitai.sandbox.wechatpay;

import guitai.sandbox.book.BillDays;
import guitai.sandbox.book.OrderBook;
import guitai.sandbox.coupon.CouponBook;
import guitai.sandbox.credential.Credentials;
import guitai.sandbox.fault.Faults;
import guitai.sandbox.fault.Interference;
import guitai.sandbox.web.Call;
import guitai.sandbox.web.Reply;
import guitai.sandbox.web.Surface;

import java.util.Optional;

/// WeChat Pay as a merchant meets it: V2 under `/pay`, `/secapi` and `/tools`, v3 under `/v3`.
///
/// Thread-safe; called on the server's threads. Every change is in the order book before it is
/// answered. V2's guarded paths (`/secapi`) want the merchant's certificate, so they work on the
/// HTTPS port only.
public final class WeChatPay implements Surface {
    private final V2Gateway v2;
    private final V3Gateway v3;
    private final Callbacks callbacks;

    public WeChatPay(
            Credentials credentials,
            OrderBook book,
            Faults faults,
            Interference interference,
            BillDays days,
            CouponBook coupons) {
        var merchant = credentials.wechat();
        var trading = new Trading(book);
        var voice =
                new V3Voice(
                        new V3Voice.Key(merchant.platformSerial(), merchant.platformSigning()),
                        new V3Voice.Key(merchant.publicKeyId(), merchant.signing()),
                        book::now);
        var bills = new Bills(merchant, book, days);
        this.v2 =
                new V2Gateway(
                        merchant,
                        new V2Trade(trading),
                        new V2Bill(bills),
                        faults,
                        interference,
                        voice);
        this.callbacks = new Callbacks(merchant, book, faults, voice, new Postman());
        var trade = new V3Trade(merchant, trading, callbacks);
        this.v3 =
                new V3Gateway(
                        merchant,
                        new V3Door(merchant, book::now, voice),
                        trade,
                        new V3Bill(bills, book::now, voice),
                        new V3Coupons(merchant, coupons),
                        voice,
                        new V3Mischief(trade, voice, credentials::stranger),
                        faults,
                        interference);
    }

    @Override
    public Optional<Reply> serve(Call call) {
        return v2.serve(call).or(() -> v3.serve(call));
    }

    /// Posts the callbacks that are due, to addresses of this machine only. Blocks for as long as
    /// the merchant takes, at most seconds each; call it every second or so, one call at a time.
    public void deliverCallbacks() {
        callbacks.deliver();
    }
}
