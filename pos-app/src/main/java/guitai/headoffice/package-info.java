/// The chain this shop belongs to: keeps a copy of the till's journal, and the balances of stored
/// value.
///
/// Read [guitai.headoffice.HeadOffice] first, then [guitai.headoffice.Issuer] and
/// [guitai.headoffice.Tokens]. What lives here: what goes over the line to head office and what its
/// answers mean. What does not: when something is sent and how often, which `flow` decides.
@NullMarked
package guitai.headoffice;

import org.jspecify.annotations.NullMarked;
