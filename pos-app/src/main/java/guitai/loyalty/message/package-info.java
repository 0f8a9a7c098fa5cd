/// What a shop tells its members, and when it must keep silent.
///
/// Read [guitai.loyalty.message.Message] first, then [guitai.loyalty.message.MessageGate]: consent,
/// and how often. Nothing here knows how a message is carried, or whom a member's id means: that is
/// [guitai.loyalty.message.Carrier]'s.
@NullMarked
package guitai.loyalty.message;

import org.jspecify.annotations.NullMarked;
