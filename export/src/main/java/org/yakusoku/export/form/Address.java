package org.yakusoku.export.form;

import org.yakusoku.register.Id;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/// How ids become links. Without an address, `c06h3k9x2m7qpv` is `urn:yakusoku:c06h3k9x2m7qpv`; in
/// a register served at `https://example.org/`, it is `https://example.org/c/c06h3k9x2m7qpv`.
public final class Address {
    /// Links that name a thing and lead nowhere.
    public static final Address URN = new Address("");

    private static final String URN_START = "urn:yakusoku:";

    private final String base;

    private Address(String base) {
        this.base = base;
    }

    /// Links into a register that is served.
    ///
    /// @param base `http` or `https` address, with or without a slash at its end
    /// @throws IllegalArgumentException if it is none, or has a query or a fragment
    public static Address of(String base) {
        try {
            URI uri = new URI(base);
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            if ((scheme.equals("http") || scheme.equals("https"))
                    && uri.getHost() != null
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null
                    && uri.getRawUserInfo() == null) {
                String ascii = uri.toASCIIString();
                return new Address(ascii.endsWith("/") ? ascii : ascii + "/");
            }
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(wrong(base), e);
        }
        throw new IllegalArgumentException(wrong(base));
    }

    /// The link of a thing.
    public String link(Id id) {
        return isUrn() ? URN_START + id : base + id.kind().letter() + "/" + id;
    }

    /// The link of something that has no id of its own, such as `rules/HASH`: below the address, or
    /// with colons in place of slashes.
    ///
    /// @param path ASCII letters, digits, dots, dashes and slashes
    public String link(String path) {
        return isUrn() ? URN_START + path.replace('/', ':') : base + path;
    }

    /// Whether links only name.
    public boolean isUrn() {
        return base.isEmpty();
    }

    private static String wrong(String base) {
        return "no address of a register: " + base + "; give one such as https://example.org/";
    }
}
