package guitai.sandbox.control;

import guitai.sandbox.book.Service;
import guitai.sandbox.deal.DealDesk;

/// A holder of money whose book the ledger shows.
public record Vault(Service service, DealDesk deals) {}
