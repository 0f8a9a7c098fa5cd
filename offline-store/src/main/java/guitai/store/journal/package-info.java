/// What happened, in order, for ever: the journal and its hash chain.
///
/// No meaning lives here; an entry's body is bytes to it. The journal finds any change to what it
/// still has. It cannot see that its end is missing: compare the last hash with what the outside
/// knows, such as head office or a printed seal. Read [Journal] first, then [ChainHash].
@NullMarked
package guitai.store.journal;

import org.jspecify.annotations.NullMarked;
