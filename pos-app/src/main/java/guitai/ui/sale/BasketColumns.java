package guitai.ui.sale;

/// Widths of the basket's columns.
///
/// @param quantity where the buttons for more and fewer stand
/// @param idle of the quantity in a row without buttons
/// @param price 0 leaves the column out: the price is then said under the name
record BasketColumns(double price, double quantity, double idle, double amount) {

    static final BasketColumns WIDE = new BasketColumns(112, 152, 152, 116);
    static final BasketColumns NARROW = new BasketColumns(0, 152, 84, 96);
}
