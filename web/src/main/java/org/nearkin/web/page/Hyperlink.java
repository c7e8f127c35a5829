package org.nearkin.web.page;

/// Words that lead somewhere.
public record Hyperlink(String text, String href) {}
