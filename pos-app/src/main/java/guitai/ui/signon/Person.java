package guitai.ui.signon;

import guitai.ui.text.Name;

/// Someone of the staff, as the screens show them.
///
/// @param number their short number in the shop, typed instead of clicking the tile
/// @param rank the key of the word for what they are, in the bundles; empty for nobody
public record Person(String number, Name name, String rank) {

    /// Nobody is signed on.
    public static final Person NOBODY = new Person("", Name.of(""), "");

    public boolean isNobody() {
        return number.isEmpty();
    }
}
