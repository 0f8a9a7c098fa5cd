package guitai.ui.shell;

import guitai.flow.Prices;
import guitai.ui.price.PriceFiles;

/// What the program gives the window for work on prices.
///
/// @param work only called on the till's thread
public record PriceParts(Prices work, PriceFiles files) {}
