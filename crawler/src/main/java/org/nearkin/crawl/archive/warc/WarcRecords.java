package org.nearkin.crawl.archive.warc;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.nearkin.crawl.fetch.Body;
import org.nearkin.crawl.fetch.FetchResult.Fetched;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageVersion;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.WarcTargetRecord;
import org.netpreserve.jwarc.WarcTruncationReason;
import org.netpreserve.jwarc.Warcinfo;

/// Writes and reads single records of WARC 1.1 (ISO 28500:2017), each packed as a gzip member of its own (annex D).
final class WarcRecords {
  private static final byte[] END = "\r\n\r\n".getBytes(UTF_8);
  private static final int BUFFER = 8192;

  private final int level;

  /// @param level of deflate: 1 is fast, 9 is small
  WarcRecords(int level) {
    this.level = level;
  }

  /// A visit to be written.
  ///
  /// @param sha256 of the body, hexadecimal
  record Visit(String source, Instant fetchedAt, Fetched page, String sha256) {

    /// Made of the visit, so that writing needs no chance.
    private UUID id() {
      var name = String.join(" ", source, page.address().toString(), fetchedAt.toString(), sha256);
      return UUID.nameUUIDFromBytes(name.getBytes(UTF_8));
    }

    /// The library would write base 32 with its padding, which the grammar of the standard does not allow.
    private String digest() {
      return "sha256:" + sha256;
    }
  }

  /// A record that was read. A revisit's page has an empty body.
  record Entry(URI id, String sha256, StoredPage stored) {}

  byte[] info(String file, Instant at) throws IOException {
    var fields = Map.of(
        "software", List.of("Nearkin"),
        "format", List.of("WARC File Format 1.1"),
        "conformsTo", List.of(
            "https://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/"),
        "robots", List.of("obey"),
        "description", List.of("Private archive: kept to check what was published, not to be shown."
            + " Bodies are unpacked; of the HTTP headers only those that are needed are kept."));
    var info = new Warcinfo.Builder()
        .recordId(UUID.nameUUIDFromBytes(file.getBytes(UTF_8)))
        .version(MessageVersion.WARC_1_1)
        .date(at)
        .filename(file)
        .fields(fields)
        .build();
    return pack(info, info.body().stream().readAllBytes());
  }

  byte[] response(Visit visit) throws IOException {
    var block = new ByteArrayOutputStream();
    block.write(HttpHead.write(visit.page()));
    block.write(visit.page().body().bytes());
    var response = new WarcResponse.Builder(visit.page().address().toString())
        .recordId(visit.id())
        .version(MessageVersion.WARC_1_1)
        .date(visit.fetchedAt())
        .setHeader("WARC-Payload-Digest", visit.digest())
        .truncated(truncation(visit))
        .body(MediaType.HTTP_RESPONSE, block.toByteArray())
        .build();
    return pack(response, block.toByteArray());
  }

  /// A record that says: the body is the one of `origin`.
  byte[] revisit(Visit visit, Entry origin) throws IOException {
    var head = HttpHead.write(visit.page());
    var revisit = new WarcRevisit.Builder(visit.page().address(),
        WarcRevisit.IDENTICAL_PAYLOAD_DIGEST_1_1)
        .recordId(visit.id())
        .version(MessageVersion.WARC_1_1)
        .date(visit.fetchedAt())
        .setHeader("WARC-Payload-Digest", visit.digest())
        .truncated(truncation(visit))
        .refersTo(origin.id(), origin.stored().page().address(), origin.stored().fetchedAt())
        .body(MediaType.HTTP_RESPONSE, head)
        .build();
    return pack(revisit, head);
  }

  private static WarcTruncationReason truncation(Visit visit) {
    return visit.page().body().whole()
        ? WarcTruncationReason.NOT_TRUNCATED
        : WarcTruncationReason.LENGTH;
  }

  private byte[] pack(WarcRecord record, byte[] block) throws IOException {
    var packed = new ByteArrayOutputStream(block.length / 4 + BUFFER);
    try (var gzip = new LevelledGzip(packed, level)) {
      gzip.write(record.serializeHeader());
      gzip.write(block);
      gzip.write(END);
    }
    return packed.toByteArray();
  }

  /// Reads a packed response or revisit.
  ///
  /// @throws IOException if it is damaged or no such record
  static Entry read(byte[] packed) throws IOException {
    try (var reader = new WarcReader(new ByteArrayInputStream(packed))) {
      if (reader.next().orElse(null) instanceof WarcTargetRecord record) {
        return entry(record);
      }
      throw new IOException("there is no page");
    }
  }

  private static Entry entry(WarcTargetRecord record) throws IOException {
    var digest = record.payloadDigest().orElseThrow(() -> new IOException("there is no digest"));
    var block = record.body().stream().readAllBytes();
    var head = HttpHead.parse(block);
    var payload = Arrays.copyOfRange(block, head.length(), block.length);
    var body = new Body(payload, record.truncated() == WarcTruncationReason.NOT_TRUNCATED);
    var page = new Fetched(record.targetURI(), head.status(), head.headers(), body);
    return new Entry(record.id(), digest.hex(), new StoredPage(record.date(), page));
  }

  private static final class LevelledGzip extends GZIPOutputStream {

    LevelledGzip(OutputStream out, int level) throws IOException {
      super(out, BUFFER);
      def.setLevel(level);
    }
  }
}
