package guitai.ui.shell;

import guitai.ui.control.QrEncoder;
import guitai.ui.coupon.CouponFiles;
import guitai.ui.members.MemberFiles;
import guitai.ui.members.ShopFigures;
import guitai.ui.reconciliation.Exports;
import guitai.ui.report.ReturnFiles;
import guitai.ui.stock.StockFiles;
import guitai.ui.technician.Channels;

import java.util.function.BooleanSupplier;

/// What the program gives the window for payments by wallet, and for files.
///
/// @param customerWindow brings the customer's screen to the front, or opens it
/// @param exports writes reconciled days to files
/// @param stockFiles writes lists of the stock to files, and reads its turnover
/// @param returnFiles writes why goods came back to files
/// @param memberFiles reads members of another system
/// @param couponFiles reads stocks and coupons, and writes what became of them
/// @param figures what campaigns, messages and points came to, and the list of risks
/// @param phone opens the customer's phone; false where there is none, as outside training mode
public record PayParts(
        QrEncoder qr,
        Channels channels,
        Runnable customerWindow,
        BooleanSupplier phone,
        Exports exports,
        StockFiles stockFiles,
        ReturnFiles returnFiles,
        MemberFiles memberFiles,
        CouponFiles couponFiles,
        ShopFigures figures) {

    public PayParts(
            QrEncoder qr,
            Channels channels,
            Runnable customerWindow,
            BooleanSupplier phone,
            Exports exports,
            StockFiles stockFiles,
            ReturnFiles returnFiles) {
        this(
                qr,
                channels,
                customerWindow,
                phone,
                exports,
                stockFiles,
                returnFiles,
                MemberFiles.NONE,
                CouponFiles.NONE,
                ShopFigures.NONE);
    }

    public PayParts(
            QrEncoder qr, Channels channels, Runnable customerWindow, BooleanSupplier phone) {
        this(qr, channels, customerWindow, phone, Exports.NONE, StockFiles.NONE, ReturnFiles.NONE);
    }

    /// Cash only.
    public static final PayParts NONE =
            new PayParts(QrEncoder.NONE, Channels.NONE, () -> {}, () -> false);
}
