package guitai.price;

import java.time.ZonedDateTime;
import java.util.Optional;

/// What is the same for every line of a basket when its prices are chosen.
///
/// @param now in the zone of the shop
/// @param tier of the member at the counter, if there is one
public record Circumstances(
        ZonedDateTime now, String store, String channel, Optional<String> tier) {}
