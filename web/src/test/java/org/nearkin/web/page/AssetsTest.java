package org.nearkin.web.page;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class AssetsTest {
  private static final int LARGEST_STYLES = 13_000;

  @Test
  void theStyleSheetLoadsNothing() {
    var styles = new String(styles(), StandardCharsets.UTF_8);
    assertFalse(styles.contains("url("));
    assertFalse(styles.contains("@import"));
    assertFalse(styles.contains("@font-face"));
    assertFalse(styles.contains("crest"));
  }

  @Test
  void theStyleSheetStaysSmall() throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(packed)) {
      gzip.write(styles());
    }
    assertTrue(packed.size() < LARGEST_STYLES, () -> "packed size " + packed.size());
  }

  private static byte[] styles() {
    var assets = Assets.bundled();
    var file = assets.href("site.css").substring("/static/".length());
    return assets.find(file).orElseThrow().content().bytes();
  }
}
