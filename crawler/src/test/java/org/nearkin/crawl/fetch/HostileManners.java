package org.nearkin.crawl.fetch;

import static org.nearkin.crawl.fetch.HostileServer.drip;
import static org.nearkin.crawl.fetch.HostileServer.flood;
import static org.nearkin.crawl.fetch.HostileServer.gzip;
import static org.nearkin.crawl.fetch.HostileServer.page;
import static org.nearkin.crawl.fetch.HostileServer.reset;
import static org.nearkin.crawl.fetch.HostileServer.say;
import static org.nearkin.crawl.fetch.HostileServer.sayLast;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.nearkin.crawl.fetch.HostileServer.Manner;

/// The bad manners, and what must come of each: the beginning of what [HostileServersIT] says of the result.
final class HostileManners {
  private static final String OK = "HTTP/1.1 200 OK\r\n";
  private static final String CHUNKED = OK + "Transfer-Encoding: chunked\r\n\r\n";
  private static final String HTML = "Content-Type: text/html\r\n";
  private static final String IN_TIME = "failed no complete answer in time";
  private static final String BROKEN = "failed the connection failed";
  private static final String TOO_MUCH = "failed sends headers without end";

  private final Map<String, Manner> manners = new LinkedHashMap<>();
  private final Map<String, String> outcomes = new LinkedHashMap<>();

  private HostileManners() {}

  static HostileManners all() throws IOException {
    var all = new HostileManners();
    all.slowOnes();
    all.endlessOnes();
    all.packedOnes();
    all.brokenOnes();
    all.brokenLengths();
    all.oddHeads();
    all.redirects();
    all.lies();
    return all;
  }

  Map<String, Manner> manners() {
    return manners;
  }

  Map<String, String> outcomes() {
    return outcomes;
  }

  private void add(String name, String outcome, Manner manner) {
    manners.put(name, manner);
    outcomes.put(name, outcome);
  }

  private void slowOnes() {
    add("silent", IN_TIME, (_, _) -> Thread.sleep(60_000));
    add("status-drip", IN_TIME, drip("HTTP/1.1 200 ", "x"));
    add("header-name-drip", IN_TIME, drip(OK, "x"));
    add("header-drip", IN_TIME, drip(OK, "X: y\r\n"));
    add("body-drip", IN_TIME, drip(OK + "\r\n", "x"));
    add("length-drip", IN_TIME, drip(OK + "Content-Length: 100000\r\n\r\n", "x"));
    add("chunk-drip", IN_TIME, drip(CHUNKED, "1\r\nx\r\n"));
    add("interim-drip", IN_TIME, drip("", "HTTP/1.1 102 Processing\r\n\r\n"));
    add("body-that-stops", IN_TIME, say(OK + "Content-Length: 100\r\n\r\nabc"));
  }

  private void endlessOnes() {
    add("body-flood", "fetched cut", flood(OK + HTML + "\r\n", "<p>more</p>"));
    add("chunk-flood", "f", flood(CHUNKED, "5\r\n<p>x \r\n"));
    add("header-flood", TOO_MUCH, flood(OK, "X: y\r\n"));
    add("large-header-flood", TOO_MUCH, flood(OK, "X: " + "y".repeat(8000) + "\r\n"));
    add("header-line-flood", TOO_MUCH, flood(OK + "X: ", "y"));
    add("header-fold-flood", TOO_MUCH, flood(OK + "X: y\r\n", " y\r\n"));
    add("status-line-flood", TOO_MUCH, flood("HTTP/1.1 200 ", "OK"));
    add("interim-flood", TOO_MUCH, flood("", "HTTP/1.1 100 Continue\r\n\r\n"));
    add("hint-flood", TOO_MUCH, flood("", "HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n"));
    add("empty-line-flood", "failed", flood("", "\r\n"));
    add("cookie-flood", TOO_MUCH, flood(OK, "Set-Cookie: a=b\r\n"));
    add("trailer-flood", "f", flood(CHUNKED + "1\r\nx\r\n0\r\n", "X: y\r\n"));
    add("chunk-extension-flood", "failed", flood(CHUNKED + "1;", "x"));
    add("many-cookies", "fetched whole",
        say(OK + "Set-Cookie: a=b\r\n".repeat(150) + "Content-Length: 2\r\n\r\nok"));
    add("some-hints", "fetched whole",
        say("HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n".repeat(20) + OK
            + "Content-Length: 2\r\n\r\nok"));
  }

  private void packedOnes() throws IOException {
    var gzipped = "Content-Encoding: gzip\r\n";
    var bomb = gzip(new byte[100 * 1024 * 1024]);
    add("bomb", "failed unpacks to far more", page(gzipped, bomb));
    add("bomb-in-a-bomb", "failed unpacks to far more", page(gzipped, gzip(bomb)));
    add("bomb-as-a-file", "fetched whole application/gzip", page(HTML, bomb));
    var good = gzip("<p>Groups</p>".getBytes(StandardCharsets.UTF_8));
    add("torn-packing", "failed the page's packing is broken",
        page(gzipped, Arrays.copyOf(good, good.length - 10)));
    var broken = good.clone();
    Arrays.fill(broken, 10, broken.length, (byte) 0xFF);
    add("broken-packing", "failed the page's packing is broken", page(gzipped, broken));
    var nothing = new String(gzip(new byte[0]), StandardCharsets.ISO_8859_1);
    add("empty-parts-flood", "failed the page's packing is broken",
        flood(OK + gzipped + "\r\n", nothing));
    add("deflate", "failed the page is packed in a way we did not ask for",
        page("Content-Encoding: deflate\r\n", good));
    add("twice-packed", "failed the page is packed in a way we did not ask for",
        page("Content-Encoding: gzip, gzip\r\n", gzip(good)));
    add("packed-and-more", "fetched whole", page(gzipped, concat(good, "trailing words")));
  }

  private static byte[] concat(byte[] start, String rest) {
    var both = Arrays.copyOf(start, start.length + rest.length());
    System.arraycopy(rest.getBytes(StandardCharsets.US_ASCII), 0, both, start.length,
        rest.length());
    return both;
  }

  private void brokenOnes() {
    add("hangs-up", BROKEN, sayLast(""));
    add("hangs-up-in-headers", BROKEN, sayLast(OK + "Content-"));
    add("reset-at-once", BROKEN, reset(""));
    add("reset-in-headers", BROKEN, reset(OK));
    add("reset-in-body", BROKEN, reset(OK + "Content-Length: 100\r\n\r\nabc"));
    add("no-status-line", BROKEN, sayLast("<html>Hello\r\n\r\n"));
    add("version-0-9", BROKEN, sayLast("<p>Groups</p>"));
    add("version-9", "f", sayLast("HTTP/9.9 200 OK\r\nContent-Length: 2\r\n\r\nok"));
    add("status-word", BROKEN, sayLast("HTTP/1.1 fine OK\r\n\r\n"));
    add("status-0", "failed", sayLast("HTTP/1.1 000 Nothing\r\n\r\n"));
    add("status-999", "failed answers 999", say("HTTP/1.1 999 No\r\nContent-Length: 0\r\n\r\n"));
    add("status-101", "failed", say("HTTP/1.1 101 Switching\r\nUpgrade: x\r\n\r\nxxxx"));
    add("status-204-with-body", "fetched whole", say("HTTP/1.1 204 No\r\n\r\n<p>Groups</p>"));
    add("other-protocol", BROKEN, sayLast("SSH-2.0-OpenSSH_9.6\r\n"));
  }

  private void brokenLengths() {
    add("too-short", "fetched cut", sayLast(OK + "Content-Length: 100\r\n\r\nabc"));
    add("too-long", "fetched whole", say(OK + "Content-Length: 3\r\n\r\nabcdef"));
    add("chunks-cut", "fetched cut", sayLast(CHUNKED + "5\r\nabcde\r\n"));
    add("chunk-cut", "fetched cut", sayLast(CHUNKED + "50\r\nabcde"));
    add("length-and-chunks", "f",
        say(OK + "Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nok\r\n0\r\n\r\n"));
    add("chunk-size-word", BROKEN, say(CHUNKED + "zz\r\nabc\r\n"));
    add("chunk-size-huge", "f", sayLast(CHUNKED + "FFFFFFFFFFFFFFFFFF\r\nabc\r\n"));
    add("chunk-size-largest", "fetched cut", sayLast(CHUNKED + "7FFFFFFFFFFFFFFF\r\nabc\r\n"));
    add("chunk-size-negative", BROKEN, say(CHUNKED + "-5\r\nabc\r\n"));
    add("length-negative", BROKEN, say(OK + "Content-Length: -5\r\n\r\nabc"));
    add("length-word", BROKEN, say(OK + "Content-Length: many\r\n\r\nabc"));
    add("length-overflow", BROKEN,
        say(OK + "Content-Length: 99999999999999999999\r\n\r\nabc"));
    add("two-lengths", "f", sayLast(OK + "Content-Length: 3\r\nContent-Length: 9\r\n\r\nabc"));
    add("odd-coding", "f", sayLast(OK + "Transfer-Encoding: chonked\r\n\r\nabc"));
  }

  private void oddHeads() {
    var empty = "Content-Length: 0\r\n\r\n";
    add("nul-in-header", "f", say(OK + "X: a\0b\r\n" + empty));
    add("header-without-colon", "f", say(OK + "nothing here\r\n" + empty));
    add("bare-line-feeds", "fetched whole", say("HTTP/1.1 200 OK\nContent-Length: 2\n\nok"));
    add("retry-never", "throttled 2147483647 s",
        say("HTTP/1.1 503 No\r\nRetry-After: 99999999999999999999\r\n" + empty));
    add("retry-garbage", "throttled ?",
        say("HTTP/1.1 429 No\r\nRetry-After: after lunch\r\n" + empty));
    add("not-modified-unasked", "not modified", say("HTTP/1.1 304 Same\r\n\r\n"));
  }

  private void redirects() {
    var count = new AtomicInteger();
    add("redirects-on", "redirected to http://redirects-on.localhost", (_, out) -> out
        .write(redirect("/" + count.incrementAndGet()).getBytes(StandardCharsets.US_ASCII)));
    add("redirects-to-itself", "redirected to http://redirects-to-itself.localhost",
        say(redirect("/groups")));
    add("redirect-with-controls", "failed redirects to nowhere", say(redirect("/a\u0001\u007fb")));
    add("redirect-to-nothing", "failed redirects to nowhere", say(redirect("")));
    add("redirect-with-backslash", "failed redirects to nowhere",
        say(redirect("http://a.localhost\\@b.localhost/")));
    add("redirect-to-a-script", "redirected to javascript:", say(redirect("javascript:alert(1)")));
    add("redirect-far", "redirected", say(redirect("/" + "a/".repeat(7000))));
  }

  private static String redirect(String target) {
    return "HTTP/1.1 302 Found\r\nLocation: " + target + "\r\nContent-Length: 0\r\n\r\n";
  }

  private void lies() {
    add("pdf-as-page", "fetched whole application/pdf", page(HTML, bytes("%PDF-1.7 ...")));
    add("image-as-page", "fetched whole image/png", page(HTML, bytes("\u0089PNG\r\n\u001a\n...")));
    add("page-as-feed", "fetched whole text/html",
        page("Content-Type: application/json\r\n", bytes("<!doctype html>Sign in")));
    add("feed-as-page", "fetched whole application/json", page(HTML, bytes("[{\"a\": 1}]")));
    add("type-garbage", "fetched whole",
        page("Content-Type: ;;;==,text/\"html; charset=\"\"\r\n", bytes("<p>x")));
    add("type-empty", "fetched whole", page("Content-Type: \r\n", bytes("<p>x")));
    add("charset-unknown", "fetched whole text/html",
        page("Content-Type: text/html; charset=martian\r\n", bytes("caf\u00e9")));
    add("charset-long", "fetched whole text/html",
        page("Content-Type: text/html; charset=" + "x".repeat(15_000) + "\r\n", bytes("<p>x")));
    add("charset-wrong", "fetched whole text/html",
        page("Content-Type: text/html; charset=utf-8\r\n", bytes("caf\u00e9 \u00ff\u00fe\u00c0")));
    add("charset-without-mark", "fetched whole text/html",
        page("Content-Type: text/html; charset=utf-16\r\n", bytes("<\0p\0>\0x\0\u00d8\u00d8")));
    add("binary-as-page", "fetched whole text/html", page(HTML, new byte[100_000]));
  }

  private static byte[] bytes(String latin1) {
    return latin1.getBytes(StandardCharsets.ISO_8859_1);
  }
}
