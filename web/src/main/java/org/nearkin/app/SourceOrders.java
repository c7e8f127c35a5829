package org.nearkin.app;

import java.time.InstantSource;
import java.util.function.BiConsumer;
import org.nearkin.claim.Run;
import org.nearkin.claim.RunStore;
import org.nearkin.crawl.run.RunGateStore;
import org.nearkin.crawl.run.close.RunClosing;
import org.nearkin.crawl.schedule.SourceOrderStore;
import org.nearkin.crawl.schedule.SourceOrderStore.Request;
import org.nearkin.source.SourceDefinition;
import org.nearkin.store.DataStore;

/// What an operator orders of sources and their runs. A directory that is being served follows within seconds.
final class SourceOrders {
  private static final String BY = "operator";

  private final StoreOptions options;
  private final InstantSource clock;

  SourceOrders(StoreOptions options, InstantSource clock) {
    this.options = options;
    this.clock = clock;
  }

  /// @throws UserException if no source has this id
  SourceDefinition source(String id) {
    return Catalog.find(Catalog.load(options.sources()), id);
  }

  String run(String id) {
    return request(new Request(id, Request.Kind.CRAWL), "crawled");
  }

  String reextract(String id) {
    source(id);
    if (options.onStore(store -> new RunStore(store).findLastClosed(id)).isEmpty()) {
      throw new UserException(id + " was never crawled, so there is nothing to read again:"
          + " 'nearkin source run " + id + "' has it crawled");
    }
    return request(new Request(id, Request.Kind.REREAD), "read again from the archive");
  }

  private String request(Request request, String what) {
    source(request.source());
    return options.onStore(store -> {
      new SourceOrderStore(store).request(request, clock.instant());
      return request.source() + " will be " + what + " as soon as 'nearkin serve' runs;"
          + " 'nearkin source list' shows how it went";
    });
  }

  String pause(String id, String why) {
    source(id);
    return options.onStore(store -> {
      new SourceOrderStore(store).pause(id, why, clock.instant());
      return id + " rests until 'nearkin source resume " + id + "'";
    });
  }

  String resume(String id) {
    source(id);
    return options.onStore(store -> id + (new SourceOrderStore(store).resume(id)
        ? " is crawled again"
        : " was not resting"));
  }

  String accept(String id) {
    return decide(id, (closing, run) -> closing.accept(run, BY)) + " is published";
  }

  String discard(String id) {
    return decide(id, (closing, run) -> closing.discard(run, BY)) + " is thrown away";
  }

  /// The source rests from then on, or its next crawl would bring the same again.
  String undo(String id) {
    var run = decide(id, (closing, published) -> closing.undo(published, BY));
    var source = run.substring(0, run.lastIndexOf('@'));
    options.onStore(store -> {
      new SourceOrderStore(store).pause(source, "its run " + run + " was taken back",
          clock.instant());
      return source;
    });
    return run + " is taken back; " + source + " rests until 'nearkin source resume " + source
        + "'";
  }

  /// @param id of a run, or of a source for its last one
  private String decide(String id, BiConsumer<RunClosing, Run> decision) {
    return options.onStore(store -> {
      var run = run(store, id);
      try {
        decision.accept(new RunClosing(store, clock), run);
        return run.id();
      } catch (IllegalArgumentException e) {
        throw new UserException(String.valueOf(e.getMessage()));
      }
    });
  }

  private static Run run(DataStore store, String id) {
    var runs = new RunStore(store);
    return runs.find(id)
        .or(() -> new RunGateStore(store).findLast(id).flatMap(last -> runs.find(last.run())))
        .orElseThrow(() -> new UserException("there is no run \"" + id
            + "\": 'nearkin source list' shows the last run of each source"));
  }
}
