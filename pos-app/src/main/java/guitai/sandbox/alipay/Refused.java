package guitai.sandbox.alipay;

/// A request that gets no further; caught where the answer is written.
final class Refused extends Exception {
    private static final long serialVersionUID = 1;

    final transient Node answer;

    private Refused(Node answer) {
        super(answer.toString());
        this.answer = answer;
    }

    /// Alipay understood and says no.
    static Refused business(SubCode why) {
        return new Refused(Node.failed(why, ""));
    }

    static Refused field(String name, String what) {
        return new Refused(Node.failed(SubCode.INVALID_PARAMETER, name + " " + what));
    }

    /// The gateway in front does not let it in.
    static Refused gate(String code, String subCode, String text) {
        return new Refused(Node.gate(code, subCode, text));
    }
}
