package guitai.refund;

import guitai.sale.DocumentNumber;
import guitai.sale.Sale;
import guitai.sale.SuspendedSale;
import guitai.tender.TenderLine;
import guitai.time.BusinessDate;

import java.util.List;
import java.util.Optional;

/// Port: sales and what came back of them, read from the local database.
public interface SaleBook {
    /// A finished sale of this till.
    Optional<Sale.Completed> completed(DocumentNumber number);

    /// What settles a finished sale by now: as it was completed, and every swap of a tender since.
    List<TenderLine> tenders(DocumentNumber number);

    /// The newest finished sale.
    Optional<Sale.Completed> last();

    /// What earlier returns took back of a sale, in any shift.
    Returned returned(DocumentNumber number);

    /// The returns of a sale, oldest first.
    List<Return> returns(DocumentNumber sale);

    /// The returns of these business dates, newest first.
    List<ReturnReasons.Taken> taken(BusinessDate from, BusinessDate to, int most);

    /// The sale that stood at the counter when the till last wrote: open or being tendered.
    Optional<Sale> working();

    /// Oldest first.
    List<SuspendedSale> parked();
}
