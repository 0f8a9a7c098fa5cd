package guitai.money;

/// How the cash part of a sale is brought to a coin that exists (rules PX-20..23).
///
/// Symmetric in sign: the magnitude is rounded and the sign kept, so that a refund mirrors its
/// sale. Amounts are minor units of the store's currency.
public enum CashRounding {
    NONE(1, Midpoint.DOWN),
    /// 抹分: the fen are dropped. The default in China: it never charges more than was marked.
    CN_FEN_DOWN(10, Midpoint.DOWN),
    /// 四舍五入到角. Can charge more than was marked; off by default in China (PX-21).
    CN_JIAO_HALF_UP(10, Midpoint.HALF_UP),
    /// 抹角: jiao and fen are dropped.
    CN_JIAO_DOWN(100, Midpoint.DOWN),
    CN_YUAN_HALF_UP(100, Midpoint.HALF_UP),
    /// Switzerland, Canada, Australia, Finland, the Netherlands, Belgium, Ireland.
    CASH_5_HALF_UP(5, Midpoint.HALF_UP),
    /// New Zealand, the variant in which 5 goes down.
    CASH_10_HALF_DOWN(10, Midpoint.HALF_DOWN),
    /// Denmark.
    CASH_50_HALF_UP(50, Midpoint.HALF_UP),
    /// Sweden, Norway.
    CASH_100_HALF_UP(100, Midpoint.HALF_UP);

    private enum Midpoint {
        DOWN,
        HALF_UP,
        HALF_DOWN
    }

    private final long coin;
    private final Midpoint midpoint;

    CashRounding(long coin, Midpoint midpoint) {
        this.coin = coin;
        this.midpoint = midpoint;
    }

    /// The amount that is asked for in cash.
    public Money round(Money amount) {
        var magnitude = Math.abs(amount.minor());
        var rest = magnitude % coin;
        var down = magnitude - rest;
        var up =
                switch (midpoint) {
                    case DOWN -> false;
                    case HALF_UP -> rest * 2 >= coin;
                    case HALF_DOWN -> rest * 2 > coin;
                };
        var rounded = up ? down + coin : down;
        return amount.withMinor(amount.minor() < 0 ? -rounded : rounded);
    }

    /// Whether somebody can hand this over: where cash is rounded because there is no smaller coin,
    /// a multiple of that coin. China's fen and jiao exist, and whoever has some may pay with them.
    public boolean coinsMake(Money amount) {
        return switch (this) {
            case NONE, CN_FEN_DOWN, CN_JIAO_HALF_UP, CN_JIAO_DOWN, CN_YUAN_HALF_UP -> true;
            case CASH_5_HALF_UP, CASH_10_HALF_DOWN, CASH_50_HALF_UP, CASH_100_HALF_UP ->
                    amount.minor() % coin == 0;
        };
    }

    /// Whether this way can ask for more than the marked price.
    public boolean canRaise() {
        return midpoint != Midpoint.DOWN;
    }
}
