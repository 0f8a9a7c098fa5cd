/// What a till writes down: one fact for every thing that happened, and the port that makes it
/// durable.
///
/// Read [guitai.journal.Fact] first, then [guitai.journal.Books]. How a fact is encoded and stored
/// is `storage`'s; personal data is never part of a fact, only random ids are.
@NullMarked
package guitai.journal;

import org.jspecify.annotations.NullMarked;
