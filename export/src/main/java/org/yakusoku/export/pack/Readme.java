package org.yakusoku.export.pack;

import org.jspecify.annotations.Nullable;

import java.util.Locale;

/// What stands in the readme of a pack, for people who have never heard of the program: in Japanese
/// and in English.
final class Readme {
    private final Contained contained;
    private final Citation citation;
    private final String version;

    Readme(Contained contained, Citation citation, String version) {
        this.contained = contained;
        this.citation = citation;
        this.version = version;
    }

    String text() {
        String title = citation.title();
        return "# "
                + (title == null ? DataCite.title(contained) : title)
                + "\n\n"
                + japanese()
                + "\n"
                + english();
    }

    private String japanese() {
        return String.format(
                Locale.ROOT,
                """
        ## 日本語

        政府が公の文書で何を約束したかの登録簿を、ある時点でそのまま固めたものです。文書の原本、本文、機械が読み取った結果、
        人が加えた根拠・評価・訂正、そしてすべての履歴が入っています。

        - 文書 %d 件、版 %d 件、履歴 %d 項目（%s から %s まで）
        - 最後の項目のハッシュ: `%s`
        - 作成したプログラム: yakusoku %s
        %s
        | ファイル | 中身 |
        |---|---|
        | `data/commitments.csv` | 言明の表。一行に一件 |
        | `data/commitments.ndjson` | 言明（約束とその他）。一行に一件、JSON |
        | `data/history.ndjson` | 履歴。一行に一項目、JSON |
        | `data/originals/` | 原本。名前は SHA-256 |
        | `data/texts/` | 本文。UTF-8、名前は SHA-256 |
        | `data/readings/` | 読み取った結果。JSON、名前は SHA-256 |
        | `metadata/datacite.json` | DataCite の書誌情報 |
        | `metadata/files.csv` | 全ファイルの大きさと SHA-256 |
        | `manifest-sha256.txt`, `tagmanifest-sha256.txt` | 検査用の SHA-256（BagIt, RFC 8493） |

        検査: このフォルダーで `sha256sum -c tagmanifest-sha256.txt manifest-sha256.txt`。

        履歴の検査: 各項目の `hash` は、`previous`、`number`、`at`、`by`、`act`、`body` をこの順に改行（LF）でつないだ文字列（UTF-8）の
        SHA-256 です。`previous` は前の項目の `hash` で、最初の項目では 0 が 64 個です。`body` は行に書かれているままの文字列を使います。

        機械が述べるのは文言だけで、約束が守られたかどうかは述べません。評価は人が根拠を添えて行ったものです。
        """,
                contained.documents,
                contained.editions,
                contained.entries,
                DataCite.day(contained.first),
                DataCite.day(contained.last),
                contained.head,
                version,
                said("権利", citation.rights()) + said("DOI", citation.doi()));
    }

    private String english() {
        return String.format(
                Locale.ROOT,
                """
        ## English

        A register of what governments promised in public documents, frozen as it was at one time: the documents as they came,
        their texts, what the machine read in them, the evidence, assessments and corrections that people entered, and the whole
        history.

        - %d documents, %d editions, %d entries of the history (%s to %s)
        - hash of the last entry: `%s`
        - made by: yakusoku %s
        %s
        | file | what is in it |
        |---|---|
        | `data/commitments.csv` | statements, one a row |
        | `data/commitments.ndjson` | statements (commitments and others), one a line, JSON |
        | `data/history.ndjson` | the history, one entry a line, JSON |
        | `data/originals/` | the documents as they came; named by SHA-256 |
        | `data/texts/` | their texts, UTF-8; named by SHA-256 |
        | `data/readings/` | what was read in them, JSON; named by SHA-256 |
        | `metadata/datacite.json` | DataCite metadata |
        | `metadata/files.csv` | size and SHA-256 of every file |
        | `manifest-sha256.txt`, `tagmanifest-sha256.txt` | SHA-256 of every file (BagIt, RFC 8493) |

        To check the files: `sha256sum -c tagmanifest-sha256.txt manifest-sha256.txt` in this folder.

        To check the history: the `hash` of an entry is the SHA-256 of `previous`, `number`, `at`, `by`, `act` and `body`, in this
        order, joined by line feeds, in UTF-8. `previous` is the `hash` of the entry before, 64 zeros for the first; `body` is the text
        as it stands in the line.

        The machine says what was said, never whether it was kept. Assessments are those of people, with their evidence.
        """,
                contained.documents,
                contained.editions,
                contained.entries,
                DataCite.day(contained.first),
                DataCite.day(contained.last),
                contained.head,
                version,
                said("rights", citation.rights()) + said("DOI", citation.doi()));
    }

    private static String said(String name, @Nullable String value) {
        return value == null ? "" : "- " + name + ": " + value + "\n";
    }
}
