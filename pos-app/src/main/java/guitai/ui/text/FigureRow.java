package guitai.ui.text;

/// A row that is a name with a figure: what it is, more about it, how many or how much, and what
/// that figure is made of.
///
/// @param name of the goods, the coupon, the member, or what happened
/// @param below stands under the figure
/// @param tone of the figure
public record FigureRow(Words name, Words about, Words figure, Words below, Tone tone) {
    /// One that is as it should be.
    public static FigureRow of(Words name, Words about, Words figure, Words below) {
        return new FigureRow(name, about, figure, below, Tone.PLAIN);
    }
}
