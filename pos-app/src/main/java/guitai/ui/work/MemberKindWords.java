package guitai.ui.work;

import guitai.loyalty.MemberKey;
import guitai.ui.text.Words;

/// What a member is found by, in words.
public final class MemberKindWords {

    private MemberKindWords() {}

    public static Words of(MemberKey.Kind kind) {
        return Words.of(
                switch (kind) {
                    case PHONE -> "memberKey.phone";
                    case CARD -> "memberKey.card";
                    case WECHAT -> "memberKey.wechat";
                    case ALIPAY -> "memberKey.alipay";
                });
    }
}
