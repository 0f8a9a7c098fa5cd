package guitai.ui.shell;

import guitai.ui.control.QrEncoder;
import guitai.ui.reconciliation.Exports;
import guitai.ui.stock.StockFiles;
import guitai.ui.technician.Channels;

import java.util.function.BooleanSupplier;

/// What the program gives the window for payments by wallet, and for files.
///
/// @param customerWindow brings the customer's screen to the front, or opens it
/// @param exports writes reconciled days to files
/// @param stockFiles writes lists of the stock to files
/// @param phone opens the customer's phone; false where there is none, as outside training mode
public record PayParts(
        QrEncoder qr,
        Channels channels,
        Runnable customerWindow,
        BooleanSupplier phone,
        Exports exports,
        StockFiles stockFiles) {

    public PayParts(
            QrEncoder qr, Channels channels, Runnable customerWindow, BooleanSupplier phone) {
        this(qr, channels, customerWindow, phone, Exports.NONE, StockFiles.NONE);
    }

    /// Cash only.
    public static final PayParts NONE =
            new PayParts(QrEncoder.NONE, Channels.NONE, () -> {}, () -> false);
}
