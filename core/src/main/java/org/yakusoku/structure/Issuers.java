package org.yakusoku.structure;

import java.util.regex.Pattern;

/// Lines of a title block that name who issues or speaks: 「外務省」, 「内閣総理大臣　岸田文雄」.
final class Issuers {
    private static final String[] OFFICES = {
        "省",
        "庁",
        "府",
        "官邸",
        "官房",
        "局",
        "室",
        "本部",
        "事務局",
        "委員会",
        "The White House",
        "THE WHITE HOUSE",
        "大使館"
    };
    private static final String[] POSTS = {
        "総理大臣", "大臣", "総理", "首相", "大統領", "主席", "国王", "議長", "長官", "大使", "総裁", "総長", "事務総長", "公使",
        "領事", "委員長", "代表", "報道官", "記者", "司会", "議員"
    };
    private static final Pattern ENGLISH =
            Pattern.compile(
                    "(By )?(The )?(Prime Minister|President|Vice President|Minister|Secretary|Ambassador|Remarks by|Remarks of|Address by|For Immediate Release|FOR IMMEDIATE RELEASE)\\b.*");
    private static final int MAX_OFFICE = 20;
    private static final int MAX_SPEAKER = 45;
    private static final int MAX_NAME = 12;
    private static final int MAX_SIGNATURE = 60;

    private Issuers() {}

    /// Whether the line is the name of an office and nothing else.
    static boolean isOffice(String line) {
        if (line.length() > MAX_OFFICE) {
            return false;
        }
        for (String office : OFFICES) {
            if (line.endsWith(office)) {
                return true;
            }
        }
        return false;
    }

    /// Whether the line between paragraphs is the end or the head of a letter: a date, post and
    /// name, 閣下, 御中.
    static boolean isSignature(String line) {
        if (line.length() > MAX_SIGNATURE || line.indexOf('。') >= 0) {
            return false;
        }
        for (String address : new String[] {"閣下", "貴下", "御中", "殿", "印"}) {
            if (line.endsWith(address) && line.length() > address.length() + 3) {
                return true;
            }
        }
        var date = Dateline.in(line);
        boolean named = line.indexOf('　') > 0 || line.indexOf(' ') > 0;
        return date != null && date.pure() || named && isSpeaker(line) && !isEnglish(line);
    }

    private static boolean isEnglish(String line) {
        return Chars.isLatin(line.charAt(0));
    }

    /// Whether the line is a post with or without its holder's name.
    static boolean isSpeaker(String line) {
        String bare = line.replace('　', ' ').strip();
        if (bare.length() > MAX_SPEAKER
                || bare.indexOf('。') >= 0
                || bare.indexOf('の') >= 0 && bare.indexOf('：') < 0 && bare.length() > 25) {
            return false;
        }
        for (String post : POSTS) {
            int at = bare.lastIndexOf(post);
            if (at >= 0) {
                String name = bare.substring(at + post.length()).strip();
                boolean only =
                        name.isEmpty()
                                || name.length() <= MAX_NAME
                                        && isName(name, bare.charAt(at + post.length()));
                return only && !bare.contains("：") && !bare.contains(":");
            }
        }
        return ENGLISH.matcher(bare).matches()
                && bare.length() <= MAX_SPEAKER
                && !bare.endsWith(".");
    }

    private static boolean isName(String name, char gap) {
        boolean kanji = true;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            kanji &=
                    Chars.isKanji(c)
                            || Chars.isKatakana(c)
                            || Chars.isHiragana(c) && c != 'の' && c != 'は'
                            || Chars.isBlank(c)
                            || c == '・'
                            || Chars.closes(c) >= 0;
        }
        for (String ending : TitleBlock.TITLE_ENDS) {
            kanji &= !name.endsWith(ending);
        }
        return kanji && (gap == ' ' || Chars.opens(gap) >= 0);
    }
}
