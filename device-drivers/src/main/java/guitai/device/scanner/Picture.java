package guitai.device.scanner;

/// One picture in shades of grey. Immutable as long as nobody writes into the bytes it was made of.
public final class Picture {
    private static final int MOST_SIDE = 4096;

    private final int width;
    private final int height;
    private final byte[] grey;

    /// @param grey row by row from the top left, 0 black to 255 white; the luma plane of YUV is
    ///   just that
    public Picture(int width, int height, byte[] grey) {
        if (width < 1 || height < 1 || width > MOST_SIDE || height > MOST_SIDE) {
            throw new IllegalArgumentException("not a picture: " + width + " x " + height);
        }
        if (grey.length < width * height) {
            throw new IllegalArgumentException(
                    width + " x " + height + " wants more than " + grey.length);
        }
        this.width = width;
        this.height = height;
        this.grey = grey;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /// The same picture turned by a quarter against the clock.
    Picture turned() {
        var turned = new byte[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                turned[(width - 1 - x) * height + y] = grey[y * width + x];
            }
        }
        return new Picture(/* width= */ height, /* height= */ width, turned);
    }

    byte[] bytes() {
        return grey;
    }
}
