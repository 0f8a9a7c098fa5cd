package guitai.refund;

import guitai.catalog.Sku;
import guitai.money.Money;
import guitai.time.BusinessDate;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Port: what this till remembers for returns besides its sales. Blocks on the disk.
public interface ReturnBook {
    /// What a unit of an item was sold for at the least since then, gifts apart; empty if none was.
    ///
    /// @return for one piece or one kilogram
    Optional<Money> lowestPrice(Sku sku, Instant since);

    /// What was given back without a receipt on a business date.
    Money withoutReceipt(BusinessDate date);

    /// What was given back without a receipt to one customer.
    ///
    /// @param customer a mark
    Money withoutReceipt(String customer, Instant since);

    /// A credit note of this till.
    Optional<CreditNote> note(CreditNote.Id number);

    /// Newest first.
    List<CreditNote> notes(int most);

    /// The same for the same text, and made by nobody without the books of this till: 26 letters
    /// and digits, 130 bits.
    ///
    /// @param purpose texts for one purpose say nothing about those for another
    String sealed(String purpose, String text);
}
