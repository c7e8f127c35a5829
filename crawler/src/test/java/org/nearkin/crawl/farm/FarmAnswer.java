package org.nearkin.crawl.farm;

import java.util.List;

/// What a host of the farm answers.
///
/// @param headers whole lines
public record FarmAnswer(int status, List<String> headers, String body) {

  public FarmAnswer {
    headers = List.copyOf(headers);
  }
}
