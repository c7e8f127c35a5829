package org.nearkin.crawl.fetch;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.nearkin.crawl.fetch.content.DocumentType;

/// What came of asking for one address once. Failing is normal here, so nothing is thrown for it.
public sealed interface FetchResult {

  /// A page.
  ///
  /// @param address the address asked for
  /// @param body unpacked; a cut one must never remove a listing
  record Fetched(URI address, int status, PageHeaders headers, Body body) implements FetchResult {

    /// The media type, lower case and without parameters: the server's, unless the document is plainly another.
    public String mediaType() {
      return DocumentType.judge(headers.findMediaType(), body.bytes());
    }

    /// The body, decoded anew at each call.
    public String text() {
      return PageCharset.decode(body.bytes(), headers.findCharsetLabel());
    }
  }

  /// The page is as it was when the validators were given.
  record NotModified() implements FetchResult {}

  /// The page is elsewhere. Nobody has looked whether we may go there.
  ///
  /// @param target absolute
  record Redirected(URI target, boolean permanent) implements FetchResult {}

  /// The host wants fewer requests (429) or cannot serve any for now (503).
  ///
  /// @param retryAfter how long it wants to be left alone, if it says so
  record Throttled(Optional<Duration> retryAfter) implements FetchResult {}

  /// There is no such page (404) or no longer (410).
  record Gone(int status) implements FetchResult {}

  /// The server does not give us the page (any other 4xx).
  ///
  /// @param page what it sends instead, if it sends something: it may say why
  record Refused(int status, Optional<Fetched> page) implements FetchResult {

    /// A refusal without words.
    public Refused(int status) {
      this(status, Optional.empty());
    }
  }

  /// There was no answer, or none that can be read.
  ///
  /// @param reason words for the operator that say nothing about the inside of any network
  /// @param passing whether trying again later makes sense
  record Failed(String reason, boolean passing) implements FetchResult {}

  /// The server cannot prove who it is, so nothing was asked of it.
  ///
  /// @param reason what is wrong with its certificate, in words for the operator
  record Untrusted(String reason) implements FetchResult {}

  /// What the server gave to ask "has it changed?" with, kept letter by letter.
  record Validators(Optional<String> etag, Optional<String> lastModified) {
    public static final Validators NONE = new Validators(Optional.empty(), Optional.empty());
  }
}
