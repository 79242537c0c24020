package org.yakusoku.bench;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ja.JapaneseAnalyzer;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

import java.io.IOException;

/// The peer: Lucene's Japanese analyser, as a search engine would run it over the same text.
final class Tokeniser implements AutoCloseable {
    private final Analyzer analyzer = new JapaneseAnalyzer();

    /// Tokenises a text.
    ///
    /// @return how many units the tokens cover, so that no work can be left out
    long covered(String text) throws IOException {
        long covered = 0;
        try (TokenStream tokens = analyzer.tokenStream("text", text)) {
            OffsetAttribute offset = tokens.getAttribute(OffsetAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                covered += offset.endOffset() - offset.startOffset();
            }
            tokens.end();
        }
        return covered;
    }

    @Override
    public void close() {
        analyzer.close();
    }
}
